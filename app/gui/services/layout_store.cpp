#include "app/gui/services/layout_store.h"

#include "app/gui/services/layout_worker.h"

#include <QThread>

#include <algorithm>

namespace reblock {

LayoutStore::LayoutStore(LayoutWorker& worker, QObject* parent) : QObject(parent), worker_(worker)
{
    connect(&worker_, &LayoutWorker::kept, this, &LayoutStore::draftKept);
    connect(&worker_, &LayoutWorker::keepEnded, this, &LayoutStore::writeNext);
    connect(&worker_, &LayoutWorker::draftRead, this, &LayoutStore::draftRead);
    connect(&worker_, &LayoutWorker::noDraft, this, &LayoutStore::noDraft);
    connect(&worker_, &LayoutWorker::layoutsRead, this, &LayoutStore::layoutsRead);
    connect(&worker_, &LayoutWorker::draftsRead, this, &LayoutStore::draftsRead);
    connect(&worker_, &LayoutWorker::versionsRead, this, &LayoutStore::versionsRead);
    connect(&worker_, &LayoutWorker::saved, this, &LayoutStore::saved);
    connect(&worker_, &LayoutWorker::failed, this, &LayoutStore::failed);
}

template <class Work>
void LayoutStore::ask(Work work)
{
    QMetaObject::invokeMethod(
        &worker_, [&worker = worker_, work] { work(worker); }, Qt::QueuedConnection);
}

void LayoutStore::keepDraft(const LayoutDraft& draft)
{
    if (!isWriting_)
        return write(draft);
    const auto same = std::ranges::find(waiting_, draft.id, &LayoutDraft::id);
    if (same == waiting_.end())
        waiting_.push_back(draft);
    else
        *same = draft;
}

void LayoutStore::write(const LayoutDraft& draft)
{
    isWriting_ = true;
    ask([draft](LayoutWorker& worker) { worker.keep(draft); });
}

void LayoutStore::writeNext()
{
    isWriting_ = false;
    if (waiting_.empty())
        return;
    const LayoutDraft next = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    write(next);
}

void LayoutStore::flush()
{
    if (!isWriting_ || !worker_.thread()->isRunning())
        return;
    QMetaObject::invokeMethod(
        &worker_,
        [this] {
            for (const LayoutDraft& draft : waiting_)
                worker_.keep(draft);
        },
        Qt::BlockingQueuedConnection); // what was asked for before is done before
    waiting_.clear();
}

void LayoutStore::readDraft(qint64 draft)
{
    ask([draft](LayoutWorker& worker) { worker.read(draft); });
}

void LayoutStore::removeDraft(qint64 draft)
{
    std::erase_if(waiting_, [draft](const LayoutDraft& each) { return each.id == draft; });
    ask([draft](LayoutWorker& worker) { worker.remove(draft); });
}

void LayoutStore::readLists()
{
    ask([](LayoutWorker& worker) { worker.readLists(); });
}

void LayoutStore::readVersions(qint64 layout)
{
    ask([layout](LayoutWorker& worker) { worker.readVersions(layout); });
}

void LayoutStore::save(const LayoutSaving& saving)
{
    ask([saving](LayoutWorker& worker) { worker.save(saving); });
}

void LayoutStore::setNote(qint64 layout, const QString& note)
{
    ask([layout, note](LayoutWorker& worker) { worker.setNote(layout, note); });
}

void LayoutStore::setVersionNote(qint64 layout, int version, const QString& note)
{
    ask([layout, version, note](LayoutWorker& worker) { worker.setVersionNote(layout, version, note); });
}

void LayoutStore::rename(qint64 layout, const QString& name)
{
    ask([layout, name](LayoutWorker& worker) { worker.rename(layout, name); });
}

void LayoutStore::setRemoved(qint64 layout, bool removed)
{
    ask([layout, removed](LayoutWorker& worker) { worker.setRemoved(layout, removed); });
}

} // namespace reblock
