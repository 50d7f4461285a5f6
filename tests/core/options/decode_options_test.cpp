#include "core/options/decode_options.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

#include <limits>

namespace reblock {
namespace {

TEST(DecodeOptions, ReadsBackEveryModesName)
{
    for (const DecodeMode mode : kDecodeModes)
        EXPECT_EQ(decodeModeFromName(decodeModeName(mode)), mode);
    EXPECT_THROW(decodeModeFromName("greedy"), UserError);
}

TEST(DecodeOptions, RefusesWhatNoSearchCanDo)
{
    EXPECT_NO_THROW(DecodeOptions{}.check());
    EXPECT_THROW(DecodeOptions{.beam = 0}.check(), UserError);
    EXPECT_THROW(DecodeOptions{.beam = 100000}.check(), UserError);
    EXPECT_THROW((DecodeOptions{.beam = 4, .nbest = 5}.check()), UserError);
    EXPECT_THROW(DecodeOptions{.nbest = 0}.check(), UserError);
    EXPECT_THROW(DecodeOptions{.lengthBonus = 1e9}.check(), UserError);
    EXPECT_THROW(DecodeOptions{.ctcWeight = -0.1}.check(), UserError);
    EXPECT_THROW(DecodeOptions{.ctcWeight = std::numeric_limits<double>::quiet_NaN()}.check(), UserError);
}

TEST(DecodeOptions, NamesOnlyWhatCanChangeTheModesTexts)
{
    DecodeOptions options;
    EXPECT_EQ(options.difference(), "");
    options = {.beam = 5, .lengthBonus = 0.5, .ctcWeight = 0.3, .nbest = 3};
    EXPECT_EQ(options.difference(), "beam5-bonus0.5-ctc0.3");
    options.mode = DecodeMode::Attention;
    EXPECT_EQ(options.difference(), "beam5-bonus0.5");
    options.mode = DecodeMode::CtcPrefixBeam;
    EXPECT_EQ(options.difference(), "beam5");
    options.mode = DecodeMode::CtcGreedy;
    EXPECT_EQ(options.difference(), "");
}

} // namespace
} // namespace reblock
