#pragma once

#include "tests/widgets/layout_canvas/fake_host.h"
#include "widgets/layout_canvas/canvas_mime.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <gmock/gmock.h>

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

namespace reblock {

/// A shown canvas: encoder (A B C) × 2, unfolded, chips "ad" and "b64" on 0 and "b64" on 1, position 2
/// split in parts; decoder A × 4, folded.
class GestureTest : public testing::Test {
protected:
    GestureTest();

    /// In pixels of the viewport, as all points here.
    QPoint brick(const CanvasPlace& place) const;
    QPoint chip(const CanvasPlace& place, int number) const;
    QPoint part(const CanvasPlace& place, int number) const;
    QPoint lowerEdge(const CanvasPlace& place) const;
    QPoint bracket(int stack, int number) const;
    QPoint bracketEdge(int stack, int number) const;
    QPoint gap(int stack, int index) const; ///< before that position
    QPoint beside() const;                  ///< on neither stack

    void press(const QPoint& at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers held = {});
    void moveTo(const QPoint& at, Qt::KeyboardModifiers held = {});
    void release(const QPoint& at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers held = {});
    void drag(const QPoint& from, const QPoint& to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers heldAtDrop = {});
    void click(const QPoint& at, Qt::KeyboardModifiers held = {}, Qt::MouseButton button = Qt::LeftButton);
    void key(Qt::Key key, Qt::KeyboardModifiers held = {});
    void wheel(const QPoint& at, int angle);

    /// Drag and drop of another widget: true where the canvas takes it there.
    bool enter(const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers held = {});
    bool hover(const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers held = {});
    bool letGo(const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers held = {});

    FakeHost host;
    LayoutCanvas canvas;

private:
    Qt::MouseButton pressed_ = Qt::NoButton;
};

std::vector<CanvasPlace> encoderPlaces(std::initializer_list<int> indexes);

} // namespace reblock
