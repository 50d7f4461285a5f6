#include "core/options/recipes.h"

#include "core/base/error.h"
#include "core/options/new_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

using testing::HasSubstr;

RunConfig configOf(const std::string& recipeName)
{
    NewRunRequest request;
    request.name = "run";
    request.layout = "BRA-E";
    request.recipe = recipeName;
    return makeRunConfig(request);
}

TEST(Recipes, AreMadeOfKnownKeysAndFitTogether)
{
    for (const Recipe& each : recipes()) {
        EXPECT_THAT(each.summary, testing::EndsWith("."));
        EXPECT_NO_THROW(configOf(each.name)) << each.name;
    }
}

TEST(Recipes, DigitsIsASmallModelOnTelephoneSpeech)
{
    const RunConfig config = configOf("digits");

    EXPECT_EQ(config.layout.model.dim, 96);
    EXPECT_EQ(config.layout.model.ffn, 384);
    EXPECT_EQ(config.layout.model.heads, 4);
    EXPECT_EQ(config.layout.encoder.blocks[0].shape.ffn, 384);
    EXPECT_EQ(config.layout.embedding.size, 96);
    EXPECT_EQ(config.options.features.sampleRate, 8000);
    EXPECT_EQ(config.options.features.bands, 40);
    EXPECT_EQ(config.options.tokens, "word");
    EXPECT_EQ(config.options.batch.frames, 2000);
    EXPECT_TRUE(config.options.augment.speed.empty());
    EXPECT_EQ(config.options.augment.timeWidth, 10);
    EXPECT_EQ(config.options.augment.frequencyWidth, 5);
    EXPECT_EQ(config.options.optimiser.warmup, 300);
    EXPECT_EQ(config.options.train.maxSeconds, 600);
    EXPECT_EQ(config.options.train.keepBest, 5);
    EXPECT_EQ(config.options.train.average, 5);
    EXPECT_EQ(config.options.train.evaluateEvery.count, 200);
    EXPECT_FALSE(config.options.train.evaluateEvery.epochs);
}

TEST(Recipes, NamesTheNearestForAnUnknownOne)
{
    try {
        recipe("digit");
        FAIL() << "no error";
    } catch (const UserError& error) {
        EXPECT_THAT(error.remedy(), HasSubstr("Did you mean \"digits\"?"));
        EXPECT_THAT(error.remedy(), HasSubstr("aishell1-paper"));
    }
}

} // namespace
} // namespace reblock
