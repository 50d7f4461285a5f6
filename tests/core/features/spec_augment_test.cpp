#include "core/base/error.h"
#include "core/features/spec_augment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace reblock {

namespace {

constexpr int kBands = 80;

std::vector<float> ones(int frames)
{
    return std::vector<float>(static_cast<std::size_t>(frames * kBands), 1.0F);
}

/// Frames of which every band is covered.
int coveredFrames(const std::vector<float>& features, float fill)
{
    int covered = 0;
    for (auto row = features.begin(); row != features.end(); row += kBands)
        covered += std::all_of(row, row + kBands, [fill](float x) { return x == fill; });
    return covered;
}

int coveredBands(const std::vector<float>& features, float fill)
{
    int covered = 0;
    for (std::size_t band = 0; band < kBands; ++band) {
        bool all = true;
        for (std::size_t at = band; at < features.size(); at += kBands)
            all = all && features[at] == fill;
        covered += all;
    }
    return covered;
}

TEST(SpecAugment, RepeatsWithTheSameNumbers)
{
    std::vector<float> first = ones(200), again = ones(200), other = ones(200);
    SeededRandom a(5, 9), b(5, 9), c(5, 10);

    specAugment(first, kBands, {}, a);
    specAugment(again, kBands, {}, b);
    specAugment(other, kBands, {}, c);

    EXPECT_EQ(first, again);
    EXPECT_NE(first, other);
}

TEST(SpecAugment, FillsEachBandWithItsOwnValue)
{
    std::vector<float> fill(kBands), features = ones(300);
    std::iota(fill.begin(), fill.end(), 100.0F);
    SeededRandom random(1, 1);

    specAugment(features, kBands, {}, random, fill);

    int masked = 0;
    for (std::size_t i = 0; i < features.size(); ++i) {
        EXPECT_TRUE(features[i] == 1 || features[i] == fill[i % kBands]);
        masked += features[i] != 1;
    }
    EXPECT_GT(masked, kBands);
}

TEST(SpecAugment, StaysWithinItsWidths)
{
    const std::vector<float> sevens(kBands, 7);
    int widestTime = 0, widestBand = 0, unmasked = 0;
    for (std::uint64_t stream = 0; stream < 500; ++stream) {
        std::vector<float> time = ones(300), frequency = ones(300);
        SeededRandom a(1, stream), b(2, stream);
        specAugment(time, kBands, {.timeMasks = 1, .frequencyMasks = 0}, a, sevens);
        specAugment(frequency, kBands, {.timeMasks = 0, .frequencyMasks = 1}, b, sevens);
        widestTime = std::max(widestTime, coveredFrames(time, 7));
        widestBand = std::max(widestBand, coveredBands(frequency, 7));
        unmasked += coveredFrames(time, 7) == 0 || coveredBands(frequency, 7) == 0;
    }
    EXPECT_EQ(widestTime, 50);
    EXPECT_EQ(widestBand, 10);
    EXPECT_EQ(unmasked, 0); // a mask is one frame wide at least
}

TEST(SpecAugment, ReachesEveryFrameAndBand)
{
    std::vector<float> touched = ones(20);
    for (std::uint64_t stream = 0; stream < 400; ++stream) {
        std::vector<float> features = ones(20);
        SeededRandom random(1, stream);
        specAugment(features, kBands, {.timeWidth = 3}, random);
        std::ranges::transform(touched, features, touched.begin(),
                               [](float x, float y) { return std::min(x, y); });
    }
    EXPECT_TRUE(std::ranges::all_of(touched, [](float x) { return x == 0; }));
}

TEST(SpecAugment, LeavesNothingToCoverAlone)
{
    std::vector<float> none, features = ones(10);
    SeededRandom random(1, 1);

    specAugment(none, kBands, {}, random);
    specAugment(features, kBands, {.timeMasks = 0, .frequencyMasks = 0}, random);

    EXPECT_EQ(features, ones(10));
}

TEST(SpecAugment, CoversShortSoundsWithoutLeavingThem)
{
    std::vector<float> features = ones(1);
    SeededRandom random(1, 1);

    specAugment(features, kBands, {.frequencyMasks = 0}, random);

    EXPECT_EQ(coveredFrames(features, 0), 1);
}

TEST(SpecAugmentOptions, RefuseNegativeNumbers)
{
    EXPECT_THROW((SpecAugmentOptions{.timeMasks = -1}.check()), UserError);
    EXPECT_THROW((SpecAugmentOptions{.frequencyWidth = -1}.check()), UserError);
    EXPECT_NO_THROW(SpecAugmentOptions{}.check());
}

} // namespace

} // namespace reblock
