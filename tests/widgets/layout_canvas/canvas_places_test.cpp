#include "widgets/layout_canvas/canvas_places.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

CanvasBrick brick(int position, int positions = 1)
{
    CanvasBrick made;
    made.position = position;
    made.positions = positions;
    made.label = QStringLiteral("A");
    return made;
}

/// Encoder: 0, 1-3 folded, 4, 5; a removed one drawn before 4. Brackets: all, and within it the folded
/// ones; 4 and 5 repeat one another.
class CanvasPlacesTest : public testing::Test {
protected:
    CanvasPlacesTest()
    {
        CanvasPicture picture;
        CanvasStack& encoder = picture.stacks[0];
        encoder.bricks = {brick(0), brick(1, 3), brick(4), brick(4), brick(5)};
        encoder.bricks[2].mark = CanvasMark::Removed;
        encoder.brackets = {{0, 6, 6, 1, 0, false}, {1, 3, 1, 3, 1, true}, {4, 2, 1, 2, 1, false}};
        picture.stacks[1].bricks = {brick(0)};
        scene.setAnimated(false);
        scene.setPicture(picture);
    }

    LayoutScene scene;
};

TEST_F(CanvasPlacesTest, CountsAllPositionsOfAFoldedBrick)
{
    EXPECT_THAT(placesOfBrick(scene, {0, 2}),
                ElementsAre(CanvasPlace{0, 1}, CanvasPlace{0, 2}, CanvasPlace{0, 3}));
    EXPECT_THAT(placesOfBrick(scene, {0, 6}), IsEmpty());
    EXPECT_THAT(placesBetween(scene, {0, 4}, {0, 2}), SizeIs(4));
    EXPECT_THAT(placesBetween(scene, {0, 4}, {1, 0}), IsEmpty());
}

TEST_F(CanvasPlacesTest, GoesFromBrickToBrickAndStopsAtTheEnds)
{
    EXPECT_EQ(placeBeside(scene, {0, 0}, 1), (CanvasPlace{0, 1}));
    EXPECT_EQ(placeBeside(scene, {0, 1}, 1), (CanvasPlace{0, 4}));
    EXPECT_EQ(placeBeside(scene, {0, 4}, -1), (CanvasPlace{0, 1}));
    EXPECT_EQ(placeBeside(scene, {0, 5}, 1), (CanvasPlace{0, 5}));
    EXPECT_EQ(placeBeside(scene, {0, 0}, -1), (CanvasPlace{0, 0}));
    EXPECT_EQ(endPlace(scene, 0, true), (CanvasPlace{0, 5}));
}

TEST_F(CanvasPlacesTest, GoesToTheNextWrappedRowBeforeTheOtherStack)
{
    CanvasPicture picture = scene.picture();
    picture.stacks[0].bricks.clear();
    picture.stacks[0].brackets.clear();
    for (int i = 0; i < 20; ++i)
        picture.stacks[0].bricks.push_back(brick(i));
    scene.setWrapWidth(400);
    scene.setPicture(picture);

    const CanvasPlace below = placeAcross(scene, {0, 0}, true);
    EXPECT_EQ(below.stack, 0);
    EXPECT_GT(below.index, 1);
    EXPECT_EQ(placeAcross(scene, below, false), (CanvasPlace{0, 0}));
    EXPECT_EQ(placeAcross(scene, {0, 19}, true), (CanvasPlace{1, 0}));
    EXPECT_EQ(placeAcross(scene, {1, 0}, true), (CanvasPlace{1, 0}));
}

TEST_F(CanvasPlacesTest, FindsTheBracketToFold)
{
    EXPECT_EQ(bracketAround(scene, {0, 0})->first, 0);
    EXPECT_EQ(bracketAround(scene, {0, 2})->first, 1);
    EXPECT_EQ(bracketAround(scene, {0, 4})->first, 4);
    EXPECT_EQ(bracketAround(scene, {1, 0}), nullptr);
}

TEST_F(CanvasPlacesTest, KnowsWhatALowerEdgeRepeats)
{
    EXPECT_EQ(repeatRange(scene, {0, 0}, {}), (RepeatRange{{0, 0}, 1, 1}));
    EXPECT_EQ(repeatRange(scene, {0, 1}, {}), (RepeatRange{{0, 1}, 1, 3}));
    EXPECT_EQ(repeatRange(scene, {0, 5}, {}), (RepeatRange{{0, 4}, 1, 2})) << "one of a repeated position";
    EXPECT_EQ(repeatRange(scene, {0, 4}, {{0, 3}, {0, 4}}), (RepeatRange{{0, 3}, 2, 1}));
    EXPECT_EQ(repeatRange(scene, {0, 0}, {{0, 4}, {0, 5}}), (RepeatRange{{0, 0}, 1, 1}));
}

TEST_F(CanvasPlacesTest, RepeatsBlocksOfTheirOwnAsAWhole)
{
    CanvasPicture picture;
    picture.stacks[0].bricks = {brick(0), brick(1), brick(2), brick(3, 3)};
    picture.stacks[0].bricks[1].label = QStringLiteral("B");
    picture.stacks[0].bricks[2].label = QStringLiteral("C");
    picture.stacks[0].bricks[3].colors = {3, 4, 5};
    picture.stacks[0].brackets = {{0, 3, 1, 3, 0, false}, {3, 3, 1, 3, 0, true}};
    scene.setPicture(picture);

    EXPECT_EQ(repeatRange(scene, 0, picture.stacks[0].brackets[0]), (RepeatRange{{0, 0}, 3, 1}));
    EXPECT_EQ(repeatRange(scene, {0, 1}, {}), (RepeatRange{{0, 1}, 1, 1}));
    EXPECT_EQ(repeatRange(scene, {0, 1}, {{0, 0}, {0, 1}, {0, 2}}), (RepeatRange{{0, 0}, 3, 1}));
    EXPECT_EQ(repeatRange(scene, {0, 3}, {}), (RepeatRange{{0, 3}, 3, 1}));
}

} // namespace
} // namespace reblock
