#pragma once

#include "app/gui/models/layout_row.h"

#include <QObject>

class QTimer;

namespace reblock {

class LayoutEditor;
class LayoutStore;

/// Keeps the open draft in the store after every edit, and brings the last one back when the store is
/// opened: document, undo history and text that could not be read.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    /// Both outlive the keeper.
    DraftKeeper(LayoutEditor& editor, LayoutStore& store, QObject* parent = nullptr);
    /// Hands what is still to be kept to the store.
    ~DraftKeeper() override;

    qint64 draft() const { return draft_.id; }
    const QString& name() const { return draft_.name; }
    /// The saved layout it began as, or was saved as last.
    const DraftBase& base() const { return draft_.base; }
    /// The document is what that version holds.
    bool isSaved() const { return isSaved_; }
    /// Nothing waits to be written.
    bool isKept() const;
    /// True once the store has said whether a draft was kept.
    bool isLoaded() const { return isLoaded_; }
    /// "Draft kept 12:04:31 (not saved)"; empty where there is none.
    QString statusText() const;

    /// A new draft; the one before stays kept, unless nothing was done to it.
    void begin(const LayoutDocument& document, const QString& name, const DraftBase& base = {});
    /// Another draft that was kept.
    void switchTo(qint64 draft);
    /// It is a version of a saved layout now.
    void setBase(const DraftBase& base);

    const PendingText& pending() const { return draft_.pending; }
    bool hasPending() const { return draft_.pending.kind != PendingText::Kind::None; }
    /// Text that was typed and could not be read is kept, too.
    void setPending(const PendingText& pending);

Q_SIGNALS:
    void statusChanged();
    /// Text to put back into its field.
    void pendingRead(const reblock::PendingText& pending);

private:
    void keepSoon();
    void keep();
    void leave();
    void openRead(const LayoutDraft& draft);
    void takeKept(qint64 draft, double time, bool saved);

    LayoutEditor& editor_;
    LayoutStore& store_;
    QTimer* soon_;
    LayoutDraft draft_; ///< without document and steps, which are the editor's
    qint64 wanted_ = 0; ///< asked for, not here yet
    double keptAt_ = 0; ///< wall seconds; 0: not yet
    bool isSaved_ = false;
    bool isLoaded_ = false;
    bool isOpening_ = false; ///< what the editor says now is no edit
};

} // namespace reblock
