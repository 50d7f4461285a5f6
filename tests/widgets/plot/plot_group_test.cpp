#include "tests/widgets/plot/plot_fixture.h"

namespace reblock {
namespace {

using PlotGroupTest = PlotFixture;

TEST_F(PlotGroupTest, DrawsAThousandAppendsOfOneTurnOnce)
{
    plot.addCurve(1, {"run", Qt::red, true, false, false, false});
    settle();
    const int before = plot.replotCount();

    for (int i = 0; i < 1000; ++i) {
        const double x = i;
        const double y = i % 7;
        plot.appendPoints(1, {&x, 1}, {&y, 1});
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return plot.replotCount() > before; }));
    QCoreApplication::processEvents();

    EXPECT_EQ(plot.replotCount(), before + 1);
    EXPECT_EQ(plot.curves()[0]->data.size(), 1000u);
}

TEST_F(PlotGroupTest, DrawsOnePlotPerTurn)
{
    std::vector<CurvePlot*> drawn;
    QObject::connect(&group, &PlotGroup::replotted, [&](CurvePlot* one) { drawn.push_back(one); });

    group.requestReplot(&plot, PlotGroup::When::Soon);
    group.requestReplot(&other, PlotGroup::When::Soon);
    group.requestReplot(&plot, PlotGroup::When::Paced);
    QCoreApplication::processEvents();
    EXPECT_EQ(drawn.size(), 1u);
    EXPECT_TRUE(QTest::qWaitFor([&] { return drawn.size() > 1; }));

    EXPECT_EQ(drawn, (std::vector<CurvePlot*>{&plot, &other}));
}

TEST_F(PlotGroupTest, SpansTheCurvesOfAllPlots)
{
    addCurve(plot, 1, "a", {100, 200}, {1, 1});
    addCurve(other, 1, "a", {150, 300}, {1, 1});

    EXPECT_LE(group.dataRange().lower, 100);
    EXPECT_GE(group.dataRange().upper, 300);
}

TEST_F(PlotGroupTest, ForgetsAPlotThatIsGone)
{
    {
        CurvePlot third(group);
        third.show();
        group.requestReplot(&third, PlotGroup::When::Soon);
    }
    settle();

    EXPECT_EQ(group.plots().size(), 2);
}

} // namespace
} // namespace reblock
