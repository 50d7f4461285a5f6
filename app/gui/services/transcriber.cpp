#include "app/gui/services/transcriber.h"

#include "app/gui/services/job_launcher.h"

#include <QProcess>

namespace reblock {

Transcriber::Transcriber(JobLauncher& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

Transcriber::~Transcriber()
{
    if (process_ == nullptr)
        return;
    process_->disconnect(this);
    process_->kill();
    process_->waitForFinished(1000);
}

void Transcriber::start(const QString& runFolder, const QStringList& files)
{
    if (isBusy()) {
        queue_.append({runFolder, files});
        return;
    }
    waiting_ = files;
    cancelled_ = false;
    process_ = new QProcess(this);
    connect(process_, &QProcess::readyReadStandardOutput, this, &Transcriber::readLines);
    connect(process_, &QProcess::finished, this, &Transcriber::end);
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end();
    });
    const QStringList command = QStringList{QStringLiteral("transcribe"), runFolder} + files;
    Q_EMIT started(jobs_.text(command));
    process_->start(jobs_.program(), QStringList{QStringLiteral("--json")} + jobs_.words(command));
}

void Transcriber::cancel()
{
    queue_.clear();
    if (process_ == nullptr)
        return;
    cancelled_ = true;
    process_->terminate();
}

void Transcriber::readLines()
{
    while (process_ != nullptr && process_->canReadLine()) {
        TranscriptRow row;
        if (!transcriptFromJson(process_->readLine(), row))
            continue;
        waiting_.removeAll(row.file);
        Q_EMIT fileDone(row);
    }
}

void Transcriber::end()
{
    readLines();
    const bool missing = process_->error() == QProcess::FailedToStart;
    const QString said = QString::fromUtf8(process_->readAllStandardError()).simplified();
    process_->deleteLater();
    process_ = nullptr;
    if (cancelled_)
        failRest(tr("Stopped on request."));
    else if (missing)
        failRest(tr("%1 could not be started. Build or install the program `reblock` beside this window's.")
                     .arg(jobs_.program()));
    else
        failRest(said.isEmpty() ? tr("The engine gave no answer for this file. Try it again.") : said);
    if (!queue_.isEmpty()) {
        const auto [run, files] = queue_.takeFirst();
        start(run, files);
        return;
    }
    Q_EMIT finished();
}

void Transcriber::failRest(const QString& sentence)
{
    for (const QString& file : waiting_) {
        TranscriptRow row;
        row.file = file;
        row.state = TranscriptRow::State::Failed;
        row.error = sentence;
        Q_EMIT fileDone(row);
    }
    waiting_.clear();
}

} // namespace reblock
