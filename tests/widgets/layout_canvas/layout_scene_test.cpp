#include "widgets/layout_canvas/layout_scene.h"

#include "tests/widgets/layout_canvas/canvas_pictures.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/scene_items.h"

#include <QCoreApplication>
#include <QTest>

#include <gmock/gmock.h>

namespace reblock {
namespace {

/// A shown canvas without animation.
class LayoutSceneTest : public testing::Test {
protected:
    LayoutSceneTest()
    {
        canvas.setAnimated(false);
        canvas.resize(900, 600);
        canvas.show();
        settle();
    }

    /// Until nothing is left to paint.
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    /// The item whose body stands at a position.
    BrickItem* itemAt(const CanvasPlace& place)
    {
        for (QGraphicsItem* item : scene.items())
            if (auto* brick = dynamic_cast<BrickItem*>(item))
                if (brick->pos() == scene.brickRect(place).topLeft())
                    return brick;
        return nullptr;
    }

    LayoutCanvas canvas;
    LayoutScene& scene = canvas.drawing();
};

TEST_F(LayoutSceneTest, KeepsTheItemsOfBricksThatStay)
{
    canvas.setPicture(letterPicture("ABCDE"));
    BrickItem* const first = itemAt({0, 0});
    BrickItem* const last = itemAt({0, 4});

    canvas.setPicture(letterPicture("ABXCDE"));

    EXPECT_EQ(itemAt({0, 0}), first);
    EXPECT_EQ(itemAt({0, 5}), last);
}

TEST_F(LayoutSceneTest, RepaintsOneBrickWhereOneChanges)
{
    CanvasPicture picture = longPicture(60);
    canvas.setPicture(picture);
    settle();
    const long before = scene.bricksPainted();

    picture.stacks[0].bricks[20].label = "Q";
    canvas.setPicture(picture);
    settle();

    EXPECT_GE(scene.bricksPainted() - before, 1);
    EXPECT_LE(scene.bricksPainted() - before, 9); // itself and neighbours that its bounds touch
}

TEST_F(LayoutSceneTest, RepaintsFewBricksWhereAGhostMovesOverAThousand)
{
    canvas.setPicture(longPicture(1000));
    settle();
    scene.setGhost({"Insert B at 8", "+1,315,072 parameters"}, {300, 200}, false);
    settle();
    const long before = scene.bricksPainted();

    scene.setGhost({"Insert B at 8", "+1,315,072 parameters"}, {310, 204}, false);
    settle();

    EXPECT_LE(scene.bricksPainted() - before, 30);
}

TEST_F(LayoutSceneTest, RepaintsNothingForTheSamePicture)
{
    canvas.setPicture(mixedPicture());
    settle();
    const long before = scene.bricksPainted();

    canvas.setPicture(mixedPicture());
    settle();

    EXPECT_EQ(scene.bricksPainted(), before);
}

TEST_F(LayoutSceneTest, RepaintsOnlyWhatASelectionChanges)
{
    canvas.setPicture(letterPicture("ABCDEFGHIJKL"));
    settle();
    const long before = scene.bricksPainted();

    canvas.setSelected({{0, 3}});
    settle();

    EXPECT_GE(scene.bricksPainted() - before, 1);
    EXPECT_LE(scene.bricksPainted() - before, 3);
}

TEST_F(LayoutSceneTest, GlidesBricksToTheirPlacesWhereAnimated)
{
    canvas.setPicture(letterPicture("ABCDE"));
    settle();
    canvas.setAnimated(true);
    BrickItem* const last = itemAt({0, 4});
    const QPointF from = last->pos();

    canvas.setPicture(letterPicture("XABCDE"));

    EXPECT_EQ(last->pos(), from);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last->pos() == scene.brickRect({0, 5}).topLeft(); }));
}

TEST_F(LayoutSceneTest, LetsBricksComeOutOfTheFoldedOne)
{
    canvas.setPicture(foldedPicture());
    settle();
    const QPointF folded = scene.brickRect({0, 0}).topLeft();
    canvas.setAnimated(true);

    canvas.setPicture(adaptorPicture("AAAAAAAAAAAA"));
    int there = 0;
    for (QGraphicsItem* item : scene.items())
        if (const auto* brick = dynamic_cast<BrickItem*>(item))
            there += brick->pos() == folded;

    EXPECT_EQ(there, 12);
    EXPECT_TRUE(QTest::qWaitFor([&] { return itemAt({0, 11}) != nullptr; }));
}

TEST_F(LayoutSceneTest, AnswersForEveryPositionOfAFoldedBrick)
{
    canvas.setPicture(foldedPicture());
    EXPECT_EQ(scene.brickRect({0, 0}), scene.brickRect({0, 11}));
    EXPECT_EQ(scene.brickAt({0, 7})->times, 12);
    EXPECT_EQ(scene.positions(0), 12);
    EXPECT_TRUE(scene.brickRect({0, 12}).isNull());
    EXPECT_EQ(scene.brickAt({2, 0}), nullptr);
    EXPECT_EQ(scene.brickAt({0, -1}), nullptr);
}

TEST_F(LayoutSceneTest, FindsBricksInARectangle)
{
    canvas.setPicture(letterPicture("ABCDE", "AB"));
    const QRectF area = scene.brickRect({0, 1}) | scene.brickRect({0, 3});
    EXPECT_THAT(scene.bricksIn(area),
                testing::ElementsAre(CanvasPlace{0, 1}, CanvasPlace{0, 2}, CanvasPlace{0, 3}));
}

TEST_F(LayoutSceneTest, KeepsItsRectangleWhateverIsDragged)
{
    canvas.setPicture(mixedPicture());
    const QRectF rect = scene.sceneRect();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    for (const QPointF& at : {QPointF(kNan, 0), QPointF(1e300, -1e300), QPointF(-4000, 9000)}) {
        scene.setGhost({"line"}, at, true);
        settle();
        EXPECT_EQ(scene.sceneRect(), rect);
    }
    scene.showInsertion(0, 99999);
    scene.showInsertion(-3, 2);
    scene.showOnBrick({5, 5});
    scene.showRubberBand(QRectF(-1e12, -1e12, 2e12, 2e12));
    scene.clearDrop();
    EXPECT_FALSE(scene.isGhostShown());
    EXPECT_EQ(scene.sceneRect(), rect);
}

TEST_F(LayoutSceneTest, SlidesNeighboursApartAndBack)
{
    canvas.setPicture(letterPicture("ABCDE"));
    BrickItem* const next = itemAt({0, 2});
    scene.showInsertion(0, 2);
    EXPECT_GT(next->transform().dx(), 0);
    EXPECT_LT(itemAt({0, 1})->transform().dx(), 0);
    scene.clearDrop();
    EXPECT_EQ(next->transform().dx(), 0);
}

TEST_F(LayoutSceneTest, KeepsItsHeightWhereItIsAskedForAnother)
{
    canvas.setPicture(longPicture(48));
    const QRectF rect = scene.sceneRect();
    EXPECT_GT(scene.heightAt(400), scene.heightAt(1600));
    EXPECT_EQ(scene.sceneRect(), rect);
    scene.setWrapWidth(std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(scene.sceneRect().width(), 240);
    scene.setWrapWidth(1e300);
    EXPECT_EQ(scene.sceneRect().width(), 100000);
}

} // namespace
} // namespace reblock
