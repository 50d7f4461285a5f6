#include "core/engine/data/training_set.h"

#include "core/engine/data/feature_batch.h"
#include "core/engine/loss/ctc_frames.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

TEST(TrainingSet, CountsABlankBetweenEqualNeighboursAsAFrame)
{
    const auto needed = [](const std::vector<int>& tokens) { return ctcFramesNeeded(std::span(tokens)); };

    EXPECT_EQ(needed({}), 0);
    EXPECT_EQ(needed({4}), 1);
    EXPECT_EQ(needed({4, 5, 4}), 3);
    EXPECT_EQ(needed({4, 4, 5, 5, 5}), 8);
}

TEST(TrainingSet, TakesTheFrontEndFromTheOptions)
{
    const FbankOptions fbank = fbankOptions({.sampleRate = 8000, .bands = 40}, 0.5);

    EXPECT_EQ(fbank.windowSamples(), 200);
    EXPECT_EQ(fbank.hopSamples(), 80);
    EXPECT_EQ(fbank.bands, 40);
    EXPECT_EQ(fbank.dither, 0.5);
}

TEST(DataPosition, GoesFromTheLastBatchToTheNextEpoch)
{
    EXPECT_EQ(nextPosition({2, 3}, 5), (DataPosition{2, 4}));
    EXPECT_EQ(nextPosition({2, 4}, 5), (DataPosition{3, 0}));
}

} // namespace
} // namespace reblock
