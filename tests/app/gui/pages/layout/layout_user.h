#pragma once

#include "app/gui/pages/layout/layout_workspace.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <gmock/gmock.h>

namespace reblock {

/// A user before the views of the Layout page, with mouse and keyboard. Each drag, click and key counts as
/// one action.
class LayoutUserTest : public testing::Test {
protected:
    LayoutUserTest();

    /// Opens what a notation says, unfolded, nothing selected, no history.
    void open(const std::string& notation);
    std::string notation();

    // Points of the canvas's viewport
    QPoint at(const CanvasPlace& place, double x = 0.5, double y = 0.5) const; ///< of a brick, fractions
    QPoint before(const CanvasPlace& place) const { return at(place, -0.05); }
    QPoint behind(const CanvasPlace& place) const { return at(place, 1.05); }
    QPoint lowerEdge(const CanvasPlace& place) const { return at(place, 0.5, 0.97); }
    QPoint chip(const CanvasPlace& place, int number) const;
    QPoint emptyStack(int stack) const;
    QPoint besideTheRows() const;
    /// So far below that what is dragged by its lower edge is repeated so many times more.
    static QPoint repeated(const QPoint& from, int more);

    /// From the palette onto a point of the canvas.
    void dragEntry(const QString& text, const QPoint& to, Qt::KeyboardModifiers heldAtDrop = {});
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers heldAtDrop = {});
    void click(const QPoint& at);
    void doubleClick(const QPoint& at);
    void wheel(const QPoint& at, int steps);
    /// To whatever has the keyboard.
    void key(Qt::Key key, Qt::KeyboardModifiers held = {});
    void keys(const char* letters);

    LayoutWorkspace workspace;
    LayoutCanvas& canvas;
    int actions = 0;
};

} // namespace reblock
