#include "app/gui/services/child_command.h"

#include "app/gui/services/command_line.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

namespace reblock {

constexpr int kPatienceMilliseconds = 1000;

ChildCommand::ChildCommand(const QString& program, const QStringList& words, QObject* parent)
    : QObject(parent), process_(new QProcess(this)), program_(program), words_(words)
{
    connect(process_, &QProcess::readyReadStandardError, this, &ChildCommand::readErrors);
    connect(process_, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { end(code, status == QProcess::CrashExit); });
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            endWithoutStart();
    });
    QTimer::singleShot(0, this, &ChildCommand::begin);
}

ChildCommand::~ChildCommand()
{
    if (process_->state() == QProcess::NotRunning)
        return;
    process_->disconnect(this);
    process_->terminate();
    if (process_->waitForFinished(kPatienceMilliseconds))
        return;
    process_->kill();
    process_->waitForFinished(kPatienceMilliseconds);
}

void ChildCommand::begin()
{
    if (cancelled_)
        return end(0, false);
    process_->start(program_, words_);
}

void ChildCommand::cancel()
{
    cancelled_ = true;
    process_->terminate();
}

void ChildCommand::readErrors()
{
    process_->setReadChannel(QProcess::StandardError);
    while (process_->canReadLine()) {
        const QByteArray line = process_->readLine();
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json.contains(QLatin1String("total")))
            Q_EMIT progress(json[QLatin1String("done")].toInteger(),
                            json[QLatin1String("total")].toInteger());
        else
            said_ += line;
    }
    process_->setReadChannel(QProcess::StandardOutput);
}

void ChildCommand::end(int code, bool crashed)
{
    readErrors();
    said_ += process_->readAllStandardError();
    deleteLater();
    if (cancelled_)
        return Q_EMIT cancelled();
    if (code == 0 && !crashed)
        return Q_EMIT done(process_->readAllStandardOutput());
    const QString said = QString::fromUtf8(said_).simplified();
    Q_EMIT failed(said.isEmpty() ? tr("%1 ended with code %2. Start it in a terminal to see more.")
                                       .arg(commandText(QStringList{QStringLiteral("reblock")} + words_))
                                       .arg(code)
                                 : said);
}

void ChildCommand::endWithoutStart()
{
    deleteLater();
    Q_EMIT failed(tr("%1 could not be started. Build or install the program `reblock` beside this window's.")
                      .arg(program_));
}

} // namespace reblock
