#include "app/gui/services/layout_worker.h"

#include "app/gui/services/error_text.h"
#include "app/gui/services/layout_rows.h"
#include "core/base/error.h"

#include <algorithm>

namespace reblock {
namespace {

/// The name of the saved layout that a draft began as; it may be gone or renamed.
QString nameOf(qint64 layout, const std::vector<StoredLayout>& layouts)
{
    const auto found =
        std::ranges::find(layouts, layout, [](const StoredLayout& each) { return each.id.value(); });
    return found == layouts.end() ? QString() : QString::fromStdString(found->name);
}

} // namespace

template <class Work>
void LayoutWorker::guarded(Work work)
{
    if (store_ == nullptr)
        return;
    try {
        work();
    } catch (const std::exception& error) {
        Q_EMIT failed(errorText(error));
    }
}

void LayoutWorker::setStore(Store* store)
{
    store_ = store;
    written_.clear();
    base_ = {};
    if (store_ != nullptr)
        readLatest();
}

void LayoutWorker::keep(const LayoutDraft& draft)
{
    guarded([&] { write(draft); });
    Q_EMIT keepEnded();
}

void LayoutWorker::write(const LayoutDraft& draft)
{
    const StoredDraft stored = storedFromDraft(draft);
    std::vector<std::string>& before = written_[draft.id];
    const auto changed = std::ranges::mismatch(before, stored.steps).in1 - before.begin();
    DraftRepository(*store_).keep(stored, static_cast<std::size_t>(changed));
    before = stored.steps;
    Q_EMIT kept(draft.id, stored.updated, isSaved(stored));
}

bool LayoutWorker::isSaved(const StoredDraft& draft)
{
    if (draft.baseVersion == 0)
        return false;
    if (base_.layout != draft.baseLayout || base_.number != draft.baseVersion) {
        base_ = {draft.baseLayout, draft.baseVersion, {}};
        for (const StoredLayoutVersion& version : LayoutRepository(*store_).versions(base_.layout))
            if (version.number == base_.number)
                base_.document = version.document;
    }
    return base_.document == draft.document && draft.pendingKind.empty();
}

void LayoutWorker::readLatest()
{
    bool isSent = false;
    guarded([&] {
        const DraftRepository drafts(*store_);
        const auto all = drafts.list();
        const auto mine = std::ranges::find_if(all, [this](const StoredDraft& draft) { return take(draft); });
        if (mine != all.end()) {
            send(*drafts.find(mine->id));
            isSent = true;
        }
    });
    if (!isSent)
        Q_EMIT noDraft();
}

void LayoutWorker::read(qint64 draft)
{
    guarded([&] {
        const auto stored = DraftRepository(*store_).find(DraftId(draft));
        if (!stored)
            return;
        if (!take(*stored))
            throw UserError("This draft is open in another window.", "Close it there, or open another one.");
        send(*stored);
    });
}

bool LayoutWorker::take(const StoredDraft& draft)
{
    const bool isFree = draft.holder == ownHolder() || !isHeld(draft.holder);
    return isFree && DraftRepository(*store_).claim(draft, ownHolder());
}

void LayoutWorker::send(const StoredDraft& stored)
{
    LayoutDraft draft = draftFromStored(stored);
    draft.base.name = nameOf(draft.base.layout, LayoutRepository(*store_).list(true));
    written_[draft.id] = stored.steps;
    Q_EMIT draftRead(draft);
    Q_EMIT kept(draft.id, stored.updated, isSaved(stored));
}

void LayoutWorker::remove(qint64 draft)
{
    guarded([&] {
        written_.remove(draft);
        if (DraftRepository(*store_).remove(DraftId(draft)))
            sendDrafts();
    });
}

void LayoutWorker::readLists()
{
    guarded([&] {
        sendLayouts();
        sendDrafts();
    });
}

void LayoutWorker::sendLayouts()
{
    std::vector<SavedLayoutRow> rows;
    for (const StoredLayout& layout : LayoutRepository(*store_).list())
        rows.push_back(rowFromStored(layout));
    Q_EMIT layoutsRead(rows);
}

void LayoutWorker::sendDrafts()
{
    const auto layouts = LayoutRepository(*store_).list(true);
    std::vector<DraftRow> rows;
    for (const StoredDraft& draft : DraftRepository(*store_).list()) {
        rows.push_back(rowFromStored(draft, ownHolder()));
        rows.back().base.name = nameOf(rows.back().base.layout, layouts);
    }
    Q_EMIT draftsRead(rows);
}

void LayoutWorker::readVersions(qint64 layout)
{
    guarded([&] {
        std::vector<LayoutVersionRow> rows;
        for (const StoredLayoutVersion& version : LayoutRepository(*store_).versions(LayoutId(layout)))
            rows.push_back(rowFromStored(version));
        Q_EMIT versionsRead(layout, rows);
    });
}

void LayoutWorker::save(const LayoutSaving& saving)
{
    guarded([&] {
        const auto done =
            LayoutRepository(*store_).save(saving.name.toStdString(), versionFromSaving(saving));
        Q_EMIT saved({done.layout.value(), saving.name, done.number}, done.isNew);
        sendLayouts();
    });
}

void LayoutWorker::setNote(qint64 layout, const QString& note)
{
    guarded([&] {
        LayoutRepository(*store_).setNote(LayoutId(layout), note.toStdString());
        sendLayouts();
    });
}

void LayoutWorker::setVersionNote(qint64 layout, int version, const QString& note)
{
    guarded([&] {
        LayoutRepository(*store_).setVersionNote(LayoutId(layout), version, note.toStdString());
        readVersions(layout);
    });
}

void LayoutWorker::rename(qint64 layout, const QString& name)
{
    guarded([&] {
        LayoutRepository(*store_).rename(LayoutId(layout), name.toStdString());
        sendLayouts();
    });
}

void LayoutWorker::setRemoved(qint64 layout, bool removed)
{
    guarded([&] {
        LayoutRepository(*store_).setArchived(LayoutId(layout), removed);
        sendLayouts();
    });
}

} // namespace reblock
