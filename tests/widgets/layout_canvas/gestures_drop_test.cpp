#include "tests/widgets/layout_canvas/gesture_fixture.h"
#include "widgets/layout_canvas/edge_scroll.h"

#include <QDragLeaveEvent>
#include <QScrollBar>
#include <QUrl>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using What = CanvasDrop::What;

std::unique_ptr<QMimeData> paletteBlock(const QString& name)
{
    CanvasDrop drop;
    drop.what = What::PaletteBlock;
    drop.block = name;
    return std::unique_ptr<QMimeData>(layoutMimeData(drop));
}

std::unique_ptr<QMimeData> paletteCorrector(int kind)
{
    CanvasDrop drop;
    drop.what = What::PaletteCorrector;
    drop.corrector = kind;
    return std::unique_ptr<QMimeData>(layoutMimeData(drop));
}

class CanvasDropTest : public GestureTest {};

TEST_F(CanvasDropTest, TakesABlockOfThePaletteBetweenTwoPositions)
{
    const auto block = paletteBlock("B");
    EXPECT_TRUE(enter(*block, beside()));
    EXPECT_TRUE(hover(*block, gap(0, 3)));
    EXPECT_TRUE(letGo(*block, gap(0, 3)));

    ASSERT_THAT(host.dropped, SizeIs(1));
    EXPECT_EQ(host.dropped[0].what, What::PaletteBlock);
    EXPECT_EQ(host.dropped[0].block, "B");
    EXPECT_EQ(host.dropped[0].to, (CanvasPlace{0, 3}));
    EXPECT_FALSE(host.dropped[0].onBrick);
}

TEST_F(CanvasDropTest, PutsABlockAnywhereOnAnEmptyDrawing)
{
    canvas.setPicture({});
    const QPoint lowerStack(80, 190);
    const auto block = paletteBlock({});

    enter(*block, beside());
    EXPECT_TRUE(letGo(*block, beside()));
    enter(*block, lowerStack);
    EXPECT_TRUE(letGo(*block, lowerStack));

    ASSERT_THAT(host.dropped, SizeIs(2));
    EXPECT_EQ(host.dropped[0].to, (CanvasPlace{0, 0}));
    EXPECT_EQ(host.dropped[1].to, (CanvasPlace{1, 0}));
}

TEST_F(CanvasDropTest, GivesTheMiddleOfABrickTheDroppedBlock)
{
    const auto block = paletteBlock("B");

    enter(*block, brick({0, 3}));
    letGo(*block, brick({0, 3}));

    ASSERT_THAT(host.dropped, SizeIs(1));
    EXPECT_TRUE(host.dropped[0].onBrick);
    EXPECT_EQ(host.dropped[0].to, (CanvasPlace{0, 3}));
}

TEST_F(CanvasDropTest, RefusesABlockBesideTheRows)
{
    const auto block = paletteBlock("B");
    enter(*block, gap(0, 1));

    EXPECT_FALSE(hover(*block, beside()));
    EXPECT_FALSE(letGo(*block, beside()));

    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasDropTest, PutsACorrectorOnOnePositionOrWithShiftOnAllUses)
{
    const auto adaptor = paletteCorrector(0);
    enter(*adaptor, gap(0, 1));
    EXPECT_FALSE(hover(*adaptor, gap(0, 2)));
    EXPECT_TRUE(letGo(*adaptor, brick({0, 2})));
    enter(*adaptor, gap(0, 1));
    EXPECT_TRUE(letGo(*adaptor, brick({0, 3}), Qt::ShiftModifier));

    ASSERT_THAT(host.dropped, SizeIs(2));
    EXPECT_EQ(host.dropped[0].to, (CanvasPlace{0, 2}));
    EXPECT_TRUE(host.dropped[0].onBrick);
    EXPECT_FALSE(host.dropped[0].allUses);
    EXPECT_TRUE(host.dropped[1].allUses);
}

TEST_F(CanvasDropTest, AsksOnceForEachTargetHoweverOftenThePointerMoves)
{
    const auto block = paletteBlock("B");
    enter(*block, gap(0, 3));
    for (int i = 0; i < 10; ++i)
        hover(*block, gap(0, 3) + QPoint(0, i));

    EXPECT_THAT(host.asked, SizeIs(1));
}

TEST_F(CanvasDropTest, LeavesNothingWhereTheDragGoesOn)
{
    const auto block = paletteBlock("B");
    enter(*block, gap(0, 3));
    QDragLeaveEvent leaves;
    QApplication::sendEvent(canvas.viewport(), &leaves);

    EXPECT_FALSE(host.isDragOn);
    EXPECT_FALSE(letGo(*block, gap(0, 3)));
    EXPECT_TRUE(host.isUntouched());
}

TEST_F(CanvasDropTest, TakesRunsAndFilesAnywhere)
{
    const std::unique_ptr<QMimeData> runs(runsMimeData({7, 12}));
    enter(*runs, beside());
    EXPECT_TRUE(letGo(*runs, beside()));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/tmp/cycle.json")});
    enter(files, brick({0, 1}));
    EXPECT_TRUE(letGo(files, brick({0, 1})));

    ASSERT_THAT(host.dropped, SizeIs(2));
    EXPECT_EQ(host.dropped[0].what, What::Run);
    EXPECT_THAT(host.dropped[0].ids, ElementsAre("7", "12"));
    EXPECT_EQ(host.dropped[1].what, What::File);
    EXPECT_THAT(host.dropped[1].ids, ElementsAre("/tmp/cycle.json"));
    EXPECT_TRUE(host.dropped[1].onBrick);
}

TEST_F(CanvasDropTest, TakesNothingThatItDoesNotKnow)
{
    QMimeData text;
    text.setText("A+*12");
    EXPECT_FALSE(enter(text, gap(0, 3)));
    QMimeData web;
    web.setUrls({QUrl("https://example.org/layout.json")});
    EXPECT_FALSE(enter(web, gap(0, 3)));
    canvas.setHost(nullptr);
    EXPECT_FALSE(enter(*paletteBlock("B"), gap(0, 3)));

    EXPECT_FALSE(letGo(text, gap(0, 3)));
    EXPECT_THAT(host.asked, IsEmpty());
}

TEST_F(CanvasDropTest, ScrollsWhileThePointerRestsAtAnEdge)
{
    canvas.zoomBy(4);
    canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->minimum());
    const auto block = paletteBlock("B");
    const int before = canvas.horizontalScrollBar()->value();
    const QPoint edge(canvas.viewport()->width() - 4, 200);

    enter(*block, edge);

    EXPECT_TRUE(QTest::qWaitFor([&] { return canvas.horizontalScrollBar()->value() > before; }));
    QDragLeaveEvent leaves;
    QApplication::sendEvent(canvas.viewport(), &leaves);
}

} // namespace
} // namespace reblock
