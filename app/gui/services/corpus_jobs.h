#pragma once

#include "app/gui/models/corpus_import.h"

#include <QObject>
#include <QStringList>

namespace reblock {

class ChildCommand;
class JobLauncher;

/// The corpus commands of a user, as child processes: adding and checking one at a time, excluding at
/// any time.
class CorpusJobs : public QObject {
    Q_OBJECT
public:
    enum class Task { None, Add, Check };

    explicit CorpusJobs(JobLauncher& jobs, QObject* parent = nullptr);

    /// `reblock corpus add NAME PATH …`. Only while nothing runs.
    void add(const CorpusImport& import);
    /// `reblock corpus check NAME`, every file. Only while nothing runs.
    void check(const QString& corpus);
    /// Ends what runs: cancelled() follows.
    void cancel();
    /// `reblock corpus exclude NAME ID…`, or takes that back. Told at once by excludedChanged, and told
    /// back should the command fail.
    void exclude(const QString& corpus, const QStringList& ids, bool excluded);

    Task task() const { return task_; }
    const QString& corpus() const { return corpus_; } ///< that the running task is about

Q_SIGNALS:
    void taskChanged();
    void progress(qint64 done, qint64 total);
    void added(const QString& corpus);
    void checked(const QString& corpus, const QByteArray& report);
    void cancelled(reblock::CorpusJobs::Task task);
    void excludedChanged(const QString& corpus, const QStringList& ids, bool excluded);
    void failed(const QString& text);

private:
    ChildCommand* start(const QStringList& command, bool json);
    ChildCommand* startTask(Task task, const QString& corpus, const QStringList& command);
    void endTask();

    JobLauncher& jobs_;
    Task task_ = Task::None;
    QString corpus_;
    ChildCommand* child_ = nullptr;
};

} // namespace reblock
