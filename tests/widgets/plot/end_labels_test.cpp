#include "widgets/plot/end_labels.h"

#include <QFontMetricsF>

#include <gtest/gtest.h>

namespace reblock {
namespace {

class EndLabelsTest : public testing::Test {
protected:
    void add(const char* name, double end, bool label = true)
    {
        const CurveStyle style{QString::fromUtf8(name), Qt::red, false, false, false, label};
        curves.push_back(std::make_unique<Curve>(Curve{1, style, CurveData(), {}}));
        curves.back()->data.append(0, 0);
        curves.back()->data.append(100, end);
    }

    PlotFrame frame{
        {{0, 100}, {0, 500}, false}, {{0, 100}, {200, 0}, false}, &lightTheme(), true, false, 0, {}};
    std::vector<std::unique_ptr<Curve>> curves;
};

TEST_F(EndLabelsTest, MovesNamesApartInTheOrderOfTheCurves)
{
    add("low", 1);
    add("high", 50);
    add("middle", 49);
    add("dev", 30, false);

    const auto labels = endLabels(frame, curves);

    ASSERT_EQ(labels.size(), 3u);
    EXPECT_EQ(labels[0].text, "high");
    EXPECT_EQ(labels[1].text, "middle");
    EXPECT_EQ(labels[2].text, "low");
    const double line = QFontMetricsF(frame.font).height();
    EXPECT_GE(labels[1].y - labels[0].y, line - 1e-9);
    EXPECT_LE(labels[2].y, 200 - line / 2 + 1e-9) << "stays within the plot";
}

TEST_F(EndLabelsTest, NeedsRoomAndSomethingToTellApart)
{
    add("one", 1);
    EXPECT_EQ(endLabelRoom(600, frame.font, curves), 0);
    add("two", 2);
    EXPECT_GT(endLabelRoom(600, frame.font, curves), 10);
    EXPECT_EQ(endLabelRoom(250, frame.font, curves), 0);
    for (int i = 0; i < 6; ++i)
        add("more", 3);
    EXPECT_EQ(endLabelRoom(600, frame.font, curves), 0);
}

} // namespace
} // namespace reblock
