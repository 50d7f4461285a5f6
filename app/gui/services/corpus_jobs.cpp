#include "app/gui/services/corpus_jobs.h"

#include "app/gui/services/child_command.h"
#include "app/gui/services/job_launcher.h"

namespace reblock {

CorpusJobs::CorpusJobs(JobLauncher& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

ChildCommand* CorpusJobs::start(const QStringList& command, bool json)
{
    const QStringList words = jobs_.words(command);
    auto* child =
        new ChildCommand(jobs_.program(), json ? QStringList{QStringLiteral("--json")} + words : words, this);
    connect(child, &ChildCommand::failed, this, &CorpusJobs::failed);
    return child;
}

ChildCommand* CorpusJobs::startTask(Task task, const QString& corpus, const QStringList& command)
{
    task_ = task;
    corpus_ = corpus;
    child_ = start(command, task == Task::Check);
    connect(child_, &ChildCommand::progress, this, &CorpusJobs::progress);
    connect(child_, &ChildCommand::failed, this, &CorpusJobs::endTask);
    connect(child_, &ChildCommand::cancelled, this, [this, task] {
        endTask();
        Q_EMIT cancelled(task);
    });
    Q_EMIT taskChanged();
    return child_;
}

void CorpusJobs::endTask()
{
    task_ = Task::None;
    child_ = nullptr;
    Q_EMIT taskChanged();
}

void CorpusJobs::add(const CorpusImport& import)
{
    QStringList command{QStringLiteral("corpus"),
                        QStringLiteral("add"),
                        import.name,
                        import.path,
                        QStringLiteral("--kind"),
                        import.kind,
                        QStringLiteral("--progress-lines")};
    if (import.unpack)
        command << QStringLiteral("--unpack");
    ChildCommand* child = startTask(Task::Add, import.name, command);
    connect(child, &ChildCommand::done, this, [this, name = import.name] {
        endTask();
        Q_EMIT added(name);
    });
}

void CorpusJobs::check(const QString& corpus)
{
    ChildCommand* child = startTask(
        Task::Check, corpus,
        {QStringLiteral("corpus"), QStringLiteral("check"), corpus, QStringLiteral("--progress-lines")});
    connect(child, &ChildCommand::done, this, [this, corpus](const QByteArray& report) {
        endTask();
        Q_EMIT checked(corpus, report);
    });
}

void CorpusJobs::cancel()
{
    if (child_ != nullptr)
        child_->cancel();
}

void CorpusJobs::exclude(const QString& corpus, const QStringList& ids, bool excluded)
{
    QStringList command = QStringList{QStringLiteral("corpus"), QStringLiteral("exclude"), corpus} + ids;
    if (!excluded)
        command << QStringLiteral("--undo");
    ChildCommand* child = start(command, false);
    connect(child, &ChildCommand::failed, this,
            [=, this] { Q_EMIT excludedChanged(corpus, ids, !excluded); });
    Q_EMIT excludedChanged(corpus, ids, excluded);
}

} // namespace reblock
