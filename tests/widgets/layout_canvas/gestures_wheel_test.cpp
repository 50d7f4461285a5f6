#include "tests/widgets/layout_canvas/gesture_fixture.h"

#include <cmath>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CanvasWheelTest : public GestureTest {
protected:
    CanvasWheelTest()
    {
        click(chip({0, 0}, 1));
        turned = chip({0, 0}, 1);
    }

    QPoint turned;
};

TEST_F(CanvasWheelTest, ChangesTheWidthOfTheFocusedChip)
{
    wheel(turned, 120);
    wheel(turned, -240);

    EXPECT_THAT(host.widths, ElementsAre(FakeHost::Width{{0, 0}, 1, 1}, FakeHost::Width{{0, 0}, 1, -2}));
    EXPECT_EQ(host.sweepsEnded, 0);
}

TEST_F(CanvasWheelTest, GathersTheSmallTurnsOfATouchpad)
{
    for (int i = 0; i < 9; ++i)
        wheel(turned, 30);

    EXPECT_THAT(host.widths, ElementsAre(FakeHost::Width{{0, 0}, 1, 1}, FakeHost::Width{{0, 0}, 1, 1}));
}

TEST_F(CanvasWheelTest, EndsASweepOnceWhenItPauses)
{
    wheel(turned, 120);
    wheel(turned, 120);

    EXPECT_TRUE(QTest::qWaitFor([&] { return host.sweepsEnded > 0; }));
    click(brick({0, 1}));

    EXPECT_EQ(host.sweepsEnded, 1);
}

TEST_F(CanvasWheelTest, EndsASweepOnceWhenThePointerLeavesTheChip)
{
    wheel(turned, 120);
    QTest::mouseMove(canvas.viewport(), brick({0, 4}));
    QTest::mouseMove(canvas.viewport(), brick({0, 5}));

    EXPECT_EQ(host.sweepsEnded, 1);
}

TEST_F(CanvasWheelTest, EndsASweepOnceAtTheNextInput)
{
    wheel(turned, 120);
    key(Qt::Key_Right);
    EXPECT_EQ(host.sweepsEnded, 1);

    click(turned);
    wheel(turned, 120);
    wheel(brick({0, 4}), 120);
    EXPECT_EQ(host.sweepsEnded, 2);

    wheel(chip({0, 0}, 1), 120);
    click(brick({0, 4}));
    EXPECT_EQ(host.sweepsEnded, 3);
}

TEST_F(CanvasWheelTest, ZoomsElsewhereAlsoOnChipsWithoutFocus)
{
    const double before = canvas.zoom();
    wheel(chip({0, 0}, 0), 120);
    EXPECT_GT(canvas.zoom(), before);
    wheel(brick({0, 4}), -120);
    EXPECT_NEAR(canvas.zoom(), before, 1e-9);

    EXPECT_THAT(host.widths, IsEmpty());
}

TEST_F(CanvasWheelTest, KeepsThePointUnderThePointer)
{
    canvas.zoomBy(2);
    const QPoint at(350, 200);
    const QPointF before = canvas.mapToScene(at);

    wheel(at, 240);

    EXPECT_NEAR(canvas.mapToScene(at).x(), before.x(), 1.5);
    EXPECT_NEAR(canvas.mapToScene(at).y(), before.y(), 1.5);
}

TEST_F(CanvasWheelTest, StaysWithinBoundsUnderAbsurdTurns)
{
    for (const int angle : {std::numeric_limits<int>::max(), std::numeric_limits<int>::min() + 1, 0}) {
        for (int i = 0; i < 20; ++i)
            wheel(brick({0, 4}), angle);
        EXPECT_TRUE(std::isfinite(canvas.zoom()));
        EXPECT_GE(canvas.zoom(), 0.1);
        EXPECT_LE(canvas.zoom(), 4.0);
    }
}

} // namespace
} // namespace reblock
