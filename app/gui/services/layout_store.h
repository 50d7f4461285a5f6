#pragma once

#include "app/gui/models/layout_row.h"

#include <QObject>

#include <vector>

namespace reblock {

class LayoutWorker;

/// The window's way to saved layouts and drafts. Asks in the store's thread and answers by signals;
/// before the store is open nothing is answered.
class LayoutStore : public QObject {
    Q_OBJECT
public:
    /// worker   outlives this; lives in the store's thread
    explicit LayoutStore(LayoutWorker& worker, QObject* parent = nullptr);

    /// Keeps a draft as it is now, at once; while one is being written, the newest state of the same draft
    /// waits for it (a write takes about a millisecond). Answered by draftKept.
    void keepDraft(const LayoutDraft& draft);
    /// Waits until everything that was to be kept is in the store: when the window closes.
    void flush();
    /// True where nothing waits to be written.
    bool isKept() const { return !isWriting_; }

    void readDraft(qint64 draft); ///< draftRead, and it is this window's from now on
    void removeDraft(qint64 draft);
    /// Answered by layoutsRead and draftsRead.
    void readLists();
    void readVersions(qint64 layout);

    /// A new version, or nothing new where the newest is this document. Answered by saved, or failed.
    void save(const LayoutSaving& saving);
    void setNote(qint64 layout, const QString& note);
    void setVersionNote(qint64 layout, int version, const QString& note);
    void rename(qint64 layout, const QString& name);
    /// Hides a saved layout or brings it back.
    void setRemoved(qint64 layout, bool removed);

Q_SIGNALS:
    /// saved   the document is what stands in the store as the draft's base
    void draftKept(qint64 draft, double time, bool saved);
    /// The draft that was asked for. When the store is opened: the one that was edited last and that no
    /// other window has open, or noDraft.
    void draftRead(const reblock::LayoutDraft& draft);
    void noDraft();
    void layoutsRead(const std::vector<reblock::SavedLayoutRow>& layouts); ///< by name
    void draftsRead(const std::vector<reblock::DraftRow>& drafts);         ///< edited last first
    void versionsRead(qint64 layout,
                      const std::vector<reblock::LayoutVersionRow>& versions); ///< newest first
    void saved(const reblock::DraftBase& as, bool isNew);
    void failed(const QString& text); ///< what, where, what to do

private:
    template <class Work>
    void ask(Work work);
    void write(const LayoutDraft& draft);
    void writeNext();

    LayoutWorker& worker_;
    std::vector<LayoutDraft> waiting_; ///< one state a draft, oldest first
    bool isWriting_ = false;
};

} // namespace reblock
