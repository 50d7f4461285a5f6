#include "core/engine/train/out_of_memory.h"

#include "core/layout/presets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

using testing::HasSubstr;

FeatureBatch batch(std::int64_t rows, std::int64_t frames, std::int64_t tokens)
{
    FeatureBatch batch;
    batch.rows = rows;
    batch.frames = frames;
    batch.targetLength = tokens;
    return batch;
}

TEST(FramesThatFit, ShrinkWithTheMemoryThatIsThere)
{
    EXPECT_EQ(framesThatFit(10000, 4e9, 2e9), 2500);
    EXPECT_EQ(framesThatFit(10000, 1e9, 2e9), 5000); // should have fitted: half
    EXPECT_EQ(framesThatFit(1000, 4e9, 1e8), std::nullopt);
}

TEST(OutOfMemory, NamesTheHeaviestBatchAndWhatWouldFit)
{
    const Layout layout = *presetLayout("BRA-E");
    const RunOptions options;

    const OutOfMemory error = outOfMemory({layout, options, 4233, "at step 8"},
                                          {batch(2, 100, 3), batch(10, 1200, 30)}, {0, 200'000'000});

    EXPECT_THAT(error.problem(), HasSubstr("step 8"));
    EXPECT_THAT(error.problem(), HasSubstr("10 rows × 1200 frames × 30 tokens"));
    ASSERT_TRUE(error.suggestedFrames());
    EXPECT_THAT(error.remedy(), HasSubstr("batch.frames=" + std::to_string(*error.suggestedFrames())));
    EXPECT_EQ(exitCode(error), 3);
}

TEST(OutOfMemory, SpeaksOfTheUtteranceWhereTheBatchIsOne)
{
    const Layout layout = *presetLayout("BRA-E");
    const RunOptions options;

    const OutOfMemory error =
        outOfMemory({layout, options, 4233, "at step 1"}, {batch(1, 3000, 80)}, {0, 1'000'000});

    EXPECT_THAT(error.remedy(), HasSubstr("data.max_seconds"));
}

} // namespace
} // namespace reblock
