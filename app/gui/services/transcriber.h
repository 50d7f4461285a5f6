#pragma once

#include "app/gui/models/transcript_row.h"

#include <QObject>

class QProcess;

namespace reblock {

class JobLauncher;

/// Runs `reblock --json transcribe RUN FILE…` as a child process and reads its JSON lines.
class Transcriber : public QObject {
    Q_OBJECT
public:
    explicit Transcriber(JobLauncher& jobs, QObject* parent = nullptr);
    ~Transcriber() override;

    bool isBusy() const { return process_ != nullptr; }
    /// Files that a running process has not answered are answered first.
    void start(const QString& runFolder, const QStringList& files);
    /// Ends the process; files without an answer are reported as failed.
    void cancel();

Q_SIGNALS:
    void fileDone(const reblock::TranscriptRow& row);
    void started(const QString& commandText);
    void finished();

private:
    void readLines();
    void end();
    void failRest(const QString& sentence);

    JobLauncher& jobs_;
    QProcess* process_ = nullptr;
    QStringList waiting_;
    QList<std::pair<QString, QStringList>> queue_;
    bool cancelled_ = false;
};

} // namespace reblock
