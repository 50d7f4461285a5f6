#include "widgets/painting/histogram.h"

#include "widgets/painting/histogram_view.h"
#include "widgets/painting/theme.h"

#include <gmock/gmock.h>

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <numeric>

namespace reblock {
namespace {

std::int64_t total(const Histogram& histogram)
{
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t{0});
}

TEST(Histogram, CountsEveryValueOnce)
{
    const std::vector<double> values{0, 0.4, 0.5, 0.99, 4.9, std::numeric_limits<double>::quiet_NaN()};

    const Histogram histogram = histogramOf(values, 11);

    EXPECT_DOUBLE_EQ(histogram.step, 0.5);
    EXPECT_THAT(histogram.counts, testing::ElementsAre(2, 2, 0, 0, 0, 0, 0, 0, 0, 1));
    EXPECT_FALSE(histogram.open);
    EXPECT_EQ(histogram.most(), 2);
}

TEST(Histogram, PutsAFewFarValuesIntoTheLastBar)
{
    std::vector<double> values(5000, 3.0);
    values.push_back(9000);

    const Histogram histogram = histogramOf(values, 60);

    EXPECT_TRUE(histogram.open);
    EXPECT_LE(histogram.counts.size(), 60U);
    EXPECT_EQ(total(histogram), 5001);
}

TEST(Histogram, IsEmptyWithoutValues)
{
    EXPECT_TRUE(histogramOf({}, 60).counts.empty());
    EXPECT_EQ(histogramOf({}, 60).most(), 0);
    EXPECT_EQ(total(histogramOf(std::vector<double>{0, 0}, 60)), 2);
}

TEST(HistogramView, SaysWhatABarHoldsByKeys)
{
    HistogramView view;
    view.resize(400, 120);
    view.setHistogram(histogramOf(std::vector<double>{1, 2, 3}, 10), " s");
    view.setBarText([](const Histogram& histogram, int bar) {
        return QString::number(histogram.counts[static_cast<std::size_t>(bar)]);
    });
    QSignalSpy marked(&view, &HistogramView::barMarked);

    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.marked(), 0);
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&view, Qt::Key_Right);

    EXPECT_EQ(view.marked(), static_cast<int>(view.histogram().counts.size()) - 1);
    EXPECT_EQ(marked.back().front().toString(), "1");
    EXPECT_FALSE(view.grab().toImage().isNull());
}

} // namespace
} // namespace reblock
