#pragma once

#include "app/gui/pages/layout/key_edits.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace reblock {

/// Every gesture of the canvas as an action with its key, for the Page menu, the context menu and the
/// keys of canvas and outline. An action that is off says why.
class LayoutActions : public QObject {
    Q_OBJECT
public:
    /// All parts outlive it; outline is the canvas's twin for the keyboard.
    LayoutActions(const KeyEdits::Parts& parts, QWidget& outline, QObject* parent = nullptr);

    QAction *insert, *useAgain, *repeat, *duplicate, *moveLeft, *moveRight, *remove;
    QAction *copy, *cut, *paste;
    QAction *addCorrector, *addToAllUses, *wider, *narrower, *setWidth;
    QList<QAction*> typeWidth; ///< 1 to 9: the first digit; in no menu
    QAction *sharePart, *ownCopy, *freeze, *rename, *selectUses, *selectAll, *group, *ungroup;
    QAction *fold, *fit, *fitSelection, *minimap, *zoomIn, *zoomOut;

    KeyEdits& edits() const { return *edits_; }
    const QList<QAction*>& all() const { return all_; }
    /// The same in groups, for menus.
    QList<QList<QAction*>> groups() const;

    /// Looks anew which actions are on.
    void refresh();
    void retranslate();

private:
    enum Need { Nothing = 0, Positions = 1, Chip = 2, Width = 4, Group = 8 };
    struct Entry {
        QAction* action;
        const char* text;
        const char* toolTip;
        int needs;
    };

    QAction* add(const char* text, const char* toolTip, const QList<QKeySequence>& keys, int needs,
                 std::function<void()> run);
    void addPositionActions();
    void addBlockActions();
    void addCorrectorActions();
    void addViewActions();
    QString offReasonOf(int needs) const;

    KeyEdits::Parts parts_;
    QWidget& outline_;
    KeyEdits* edits_;
    QList<QAction*> all_;
    std::vector<Entry> entries_;
};

} // namespace reblock
