#pragma once

#include "core/layout/edit/edits.h"
#include "widgets/layout_canvas/canvas_gesture.h"

#include <QObject>

namespace reblock {

class KeyPrompt;
class LayoutCanvas;
class LayoutEditor;
class LayoutFold;
class LayoutHost;

/// What the keys of canvas and outline do to the selected positions, or to the one with the keyboard
/// where none is selected. Each is one undo step.
class KeyEdits : public QObject {
    Q_OBJECT
public:
    struct Parts {
        LayoutEditor& editor;
        LayoutFold& fold;
        LayoutCanvas& canvas;
        LayoutHost& host;
        KeyPrompt& prompt;
    };
    /// All parts outlive it.
    explicit KeyEdits(const Parts& parts, QObject* parent = nullptr);

    PositionSet targets() const;
    /// Behind the selection; at the end of the stack with the keyboard where nothing is selected.
    InsertPoint insertPoint() const;

    /// Where the keyboard is, and where it is said why something is refused.
    CanvasPlace focus() const;

    // With a second key
    void insertBlock();  ///< letter, or . for a new one
    void useAgain();     ///< number of a position: the same weights there
    void repeat();       ///< number of repetitions
    void addCorrector(); ///< letter of its kind
    void addCorrectorToAllUses();
    void sharePart();             ///< letter of a part, then letter of a block or . for its own
    void askPartBlock(Part part); ///< letter of a block or . for its own
    void renameBlock();           ///< name
    void askWidth(const QString& firstDigit = {}); ///< of the chip with the keyboard

    // At once
    void moveBy(int step);
    void makeOwnCopy();
    void toggleFrozen();
    void group();
    void ungroup();
    void remove(); ///< the chip with the keyboard, else the positions
    void duplicate();
    void copy();
    void cut();
    void paste();
    void changeWidth(int steps);
    void selectUses();
    void selectAll();

    /// From the palette by key: a block behind the selection, a corrector onto it.
    void put(const CanvasDrop& drop);
    /// A part of these positions from a block of its stack; an empty name: its own.
    void setPartOf(const PositionSet& positions, Part part, const QString& block);

    bool allFrozen() const;
    bool hasChip() const; ///< the keyboard is on a chip
    bool chipHasWidth() const;
    static bool canPaste();
    QString blockOf(const PositionId& position) const; ///< that its attention uses

private:
    void apply(const Edit& edit);
    void askCorrector(bool allUses);
    QStringList blockChoices(Stack stack) const;

    Parts parts_;
};

} // namespace reblock
