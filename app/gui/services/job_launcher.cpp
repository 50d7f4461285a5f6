#include "app/gui/services/job_launcher.h"

#include "app/gui/services/command_line.h"
#include "app/gui/services/error_text.h"
#include "core/base/error.h"
#include "core/base/process.h"
#include "core/journal/control.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

namespace reblock {

JobLauncher::JobLauncher(const QString& program, QObject* parent)
    : QObject(parent),
      program_(program.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/reblock")
                                 : program)
{
}

QStringList JobLauncher::words(const QStringList& command) const
{
    return store_.isEmpty() ? command : QStringList{QStringLiteral("--store"), store_} + command;
}

QString JobLauncher::text(const QStringList& command) const
{
    return commandText(QStringList{QStringLiteral("reblock")} + words(command));
}

void JobLauncher::createAndTrain(const QStringList& newCommand)
{
    const bool fork = newCommand.value(0) == QLatin1String("fork"); // its first word is the parent
    const QString folder = newCommand.value(fork ? 2 : 1);
    runShort(newCommand, [this, folder] {
        Q_EMIT runCreated(folder);
        train(folder);
    });
}

void JobLauncher::train(const QString& runFolder)
{
    startLong({QStringLiteral("train"), runFolder}, runFolder);
}

void JobLauncher::decode(const QString& runFolder, const QString& set, const QString& mode)
{
    startLong(
        {QStringLiteral("decode"), runFolder, QStringLiteral("--set"), set, QStringLiteral("--mode"), mode},
        runFolder);
}

void JobLauncher::stop(const QString& runFolder)
{
    try {
        requestStop(RunFolder(runFolder.toStdString()));
    } catch (const std::exception& error) {
        Q_EMIT failed(errorText(error));
    }
}

void JobLauncher::addCorpus(const QString& name, const QString& folder, const QString& kind)
{
    runShort({QStringLiteral("corpus"), QStringLiteral("add"), name, folder, QStringLiteral("--kind"), kind},
             [this, name] { Q_EMIT corpusAdded(name); });
}

void JobLauncher::runShort(const QStringList& command, std::function<void()> done)
{
    auto* process = new QProcess(this);
    connect(process, &QProcess::finished, this, [=, this](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (status == QProcess::NormalExit && code == 0)
            return done();
        const QString said = QString::fromUtf8(process->readAllStandardError()).simplified();
        Q_EMIT failed(said.isEmpty() ? tr("%1 ended with code %2.").arg(text(command)).arg(code) : said);
    });
    connect(process, &QProcess::errorOccurred, this, [=, this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        Q_EMIT failed(
            tr("%1 could not be started. Build or install the program `reblock` beside this window's.")
                .arg(program_));
    });
    Q_EMIT started(text(command));
    process->start(program_, words(command));
}

void JobLauncher::startLong(const QStringList& command, const QString& runFolder)
{
    std::vector<std::string> arguments;
    for (const QString& word : words(command))
        arguments.push_back(word.toStdString());
    try {
        startDetached(program_.toStdString(), arguments, RunFolder(runFolder.toStdString()).log());
    } catch (const std::exception& error) {
        Q_EMIT failed(errorText(error));
        return;
    }
    Q_EMIT started(text(command));
}

} // namespace reblock
