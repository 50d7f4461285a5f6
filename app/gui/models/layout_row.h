#pragma once

#include "core/layout/edit/step.h"

#include <QString>

#include <vector>

namespace reblock {

/// A saved layout and its newest version, as lists show it.
struct SavedLayoutRow {
    qint64 id = 0;
    QString name;
    QString note;
    int versions = 0; ///< the newest one's number
    QString layout;   ///< its notation, else how its hash begins
    double saved = 0; ///< wall seconds
    bool operator==(const SavedLayoutRow&) const = default;
};

/// One version of a saved layout, with what it holds.
struct LayoutVersionRow {
    int number = 0; ///< from 1
    QString layout; ///< its notation, else how its hash begins
    QString note;
    QString origin;   ///< the run, draft or version it was made from; empty: none
    double saved = 0; ///< wall seconds
    LayoutDocument document;
};

/// The saved layout that a draft began as, or was saved as last.
struct DraftBase {
    qint64 layout = 0; ///< 0: none
    QString name;
    int version = 0;
    bool operator==(const DraftBase&) const = default;
};

/// A draft that was kept, as lists show it.
struct DraftRow {
    qint64 id = 0;
    QString name;
    DraftBase base;
    QString layout;     ///< its notation; empty where it has none
    double updated = 0; ///< wall seconds
    bool openElsewhere = false;
};

/// Text that was typed and could not be read.
struct PendingText {
    enum class Kind { None, Notation, Json };
    Kind kind = Kind::None;
    QString text;
    bool operator==(const PendingText&) const = default;
};

/// A layout that is being drawn, whole: the document whether it can be built or not, its undo history,
/// and what was typed into a field but is faulty.
struct LayoutDraft {
    qint64 id = 0; ///< from newDraftId()
    QString name;
    DraftBase base;
    LayoutDocument document;
    std::vector<DocumentStep> steps; ///< done and undone
    int done = 0;                    ///< how many of them are done
    PendingText pending;
};

/// A number for a draft that no other draft has, in whatever window it began.
qint64 newDraftId();

/// A document to be kept as a version.
struct LayoutSaving {
    QString name;
    QString note;
    QString origin; ///< the run or draft it was made from
    LayoutDocument document;
};

} // namespace reblock
