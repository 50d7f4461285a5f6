#pragma once

#include "app/gui/models/layout_row.h"
#include "experiments_db/draft_repository.h"

#include <QHash>
#include <QObject>

#include <string>
#include <vector>

namespace reblock {

class Store;

/// LayoutStore's half in the store's thread, with StoreWorker's connection. Every function is called in
/// that thread.
class LayoutWorker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Sends the draft that was edited last and that no other process has open, or noDraft.
    /// store   outlives its use here; nullptr: none is open
    void setStore(Store* store);

    void keep(const LayoutDraft& draft);
    void read(qint64 draft);
    void remove(qint64 draft);
    void readLists();
    void readVersions(qint64 layout);
    void save(const LayoutSaving& saving);
    void setNote(qint64 layout, const QString& note);
    void setVersionNote(qint64 layout, int version, const QString& note);
    void rename(qint64 layout, const QString& name);
    void setRemoved(qint64 layout, bool removed);

Q_SIGNALS:
    void kept(qint64 draft, double time, bool saved);
    void keepEnded(); ///< written or not
    void draftRead(const reblock::LayoutDraft& draft);
    void noDraft();
    void layoutsRead(const std::vector<reblock::SavedLayoutRow>& layouts);
    void draftsRead(const std::vector<reblock::DraftRow>& drafts);
    void versionsRead(qint64 layout, const std::vector<reblock::LayoutVersionRow>& versions);
    void saved(const reblock::DraftBase& as, bool isNew);
    void failed(const QString& text);

private:
    template <class Work>
    void guarded(Work work);
    void write(const LayoutDraft& draft);
    void readLatest();
    /// Makes the draft this process's own; false where another process has it open.
    bool take(const StoredDraft& draft);
    void send(const StoredDraft& draft);
    bool isSaved(const StoredDraft& draft);
    void sendLayouts();
    void sendDrafts();

    /// The version that the open draft is compared with.
    struct Base {
        LayoutId layout;
        int number = 0;
        std::string document;
    };

    Store* store_ = nullptr;
    Base base_;
    QHash<qint64, std::vector<std::string>> written_; ///< the steps of each draft as they stand in the store
};

} // namespace reblock
