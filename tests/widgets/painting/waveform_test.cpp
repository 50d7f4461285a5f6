#include "widgets/painting/waveform.h"

#include "widgets/painting/theme.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace reblock {
namespace {

TEST(Peaks, KeepEveryExtreme)
{
    std::vector<float> samples(100000, 0.F);
    samples[31337] = 0.9F;
    samples[77777] = -0.8F;

    const auto peaks = peaksOf(samples, 640);

    ASSERT_EQ(peaks.size(), 640U);
    EXPECT_EQ(std::ranges::max(peaks, {}, &Peak::high).high, 0.9F);
    EXPECT_EQ(std::ranges::min(peaks, {}, &Peak::low).low, -0.8F);
}

TEST(Peaks, AreAsManyAsThereAreSamples)
{
    const std::vector<float> three{0.1F, -0.2F, 0.3F};

    EXPECT_EQ(peaksOf(three, 10), (std::vector<Peak>{{0.1F, 0.1F}, {-0.2F, -0.2F}, {0.3F, 0.3F}}));
    EXPECT_TRUE(peaksOf({}, 10).empty());
}

TEST(TimeMarks, KeepTheirDistance)
{
    EXPECT_EQ(timeMarkStep(10, 1000, 70), 1);
    EXPECT_EQ(timeMarkStep(3600, 1000, 70), 300);
}

TEST(Waveform, DrawsTheWaveInTheThemesAccent)
{
    QImage image(200, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    const std::vector<Peak> peaks(200, Peak{-1, 1});

    paintWaveform(painter, image.rect(), {peaks, 2, {}}, lightTheme());

    EXPECT_EQ(image.pixelColor(100, 20), lightTheme().accent);
    EXPECT_EQ(image.pixelColor(100, 90), lightTheme().base);
}

} // namespace
} // namespace reblock
