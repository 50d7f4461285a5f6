#include "widgets/plot/plot_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace reblock {
namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

TEST(PlotText, WritesValuesWithFourDigits)
{
    EXPECT_EQ(valueText(0.81953, kEnglish), "0.8195");
    EXPECT_EQ(valueText(41200, kEnglish), "41,200");
    EXPECT_EQ(valueText(2.5e-5, kEnglish), "2.5e-5");
    EXPECT_EQ(valueText(std::nan(""), kEnglish), "–");
}

TEST(PlotText, WritesShortTicks)
{
    EXPECT_EQ(tickText(0, kEnglish), "0");
    EXPECT_EQ(tickText(20000, kEnglish), "20k");
    EXPECT_EQ(tickText(1.5e6, kEnglish), "1.5M");
    EXPECT_EQ(tickText(2000, kEnglish), "2000");
    EXPECT_EQ(tickText(0.25, kEnglish), "0.25");
    EXPECT_EQ(tickText(2e-5, kEnglish), "2e-5");
}

TEST(PlotText, WritesPlacesByTheKindOfAxis)
{
    EXPECT_EQ(xText(41200, XKind::Count, kEnglish), "41,200");
    EXPECT_EQ(xText(2.5, XKind::Count, kEnglish), "2.50");
    EXPECT_EQ(xText(200, XKind::Duration, kEnglish), "3 min 20 s");
    EXPECT_EQ(xText(0, XKind::WallTime, kEnglish).size(), 19);
}

TEST(PlotText, DescribesAPointWithItsTrend)
{
    Curve curve{1, {"BRA-E", Qt::red, false, false, false, false}, CurveData(), {}};
    for (int i = 0; i < 20; ++i)
        curve.data.append(i * 100, i < 10 ? 10 - i : 1);

    const auto sentence = [&](std::size_t index) {
        return curveSentence("loss", "step", XKind::Count, curve, index, kEnglish);
    };

    EXPECT_EQ(sentence(5), "loss, BRA-E: 5 at step 500, falling");
    EXPECT_EQ(sentence(19), "loss, BRA-E: 1 at step 1,900, steady");
    EXPECT_EQ(sentence(0), "loss, BRA-E: 10 at step 0, at its start");
}

} // namespace
} // namespace reblock
