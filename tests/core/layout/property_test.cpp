// Ten thousand random layouts; the seed is fixed, so a failure repeats.

#include "core/layout/canonical.h"
#include "core/layout/cost.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "tests/core/layout/random_layout.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

constexpr int kLayouts = 10'000;

TEST(RandomLayouts, AreTheSameBytesAfterWritingAndReading)
{
    for (int i = 0; i < kLayouts; ++i) {
        SeededRandom random(1, static_cast<std::uint64_t>(i));
        const Layout layout = randomLayout(random);
        const std::string text = canonicalText(layout);

        const LayoutReading reading = readLayoutJson(text);

        ASSERT_TRUE(reading.layout) << text << "\n" << reading.problems.front().text();
        ASSERT_EQ(*reading.layout, layout) << text;
        ASSERT_EQ(canonicalText(*reading.layout), text);
    }
}

TEST(RandomLayouts, AreTheSameAfterWritingForPeopleAndReading)
{
    for (int i = 0; i < kLayouts; ++i) {
        SeededRandom random(2, static_cast<std::uint64_t>(i));
        const Layout layout = randomLayout(random);

        const LayoutReading reading = readLayoutJson(readableText(layout));

        ASSERT_TRUE(reading.layout) << readableText(layout) << "\n" << reading.problems.front().text();
        ASSERT_EQ(*reading.layout, layout) << readableText(layout);
    }
}

TEST(RandomLayouts, DoNotChangeWhenMadeCanonicalAgain)
{
    for (int i = 0; i < kLayouts; ++i) {
        SeededRandom random(3, static_cast<std::uint64_t>(i));
        const Layout layout = randomLayout(random);
        ASSERT_EQ(canonicalLayout(layout), layout);
    }
}

TEST(RandomLayouts, AreTheSameAfterFormattingAndParsingTheirNotation)
{
    for (int i = 0; i < kLayouts; ++i) {
        SeededRandom random(4, static_cast<std::uint64_t>(i));
        const Layout layout = randomPlainLayout(random);
        const auto text = notation(layout);
        ASSERT_TRUE(text);

        const LayoutReading reading = readNotation(*text);

        ASSERT_TRUE(reading.layout) << *text;
        ASSERT_EQ(*reading.layout, layout) << *text;
        ASSERT_EQ(notation(*reading.layout), text);
    }
}

TEST(RandomLayouts, WhoseNotationIsThereAreSaidWhollyByIt)
{
    int said = 0;
    for (int i = 0; i < kLayouts; ++i) {
        SeededRandom random(5, static_cast<std::uint64_t>(i));
        Layout layout = randomLayout(random);
        layout.model = {};
        layout.embedding = {};
        layout.name.clear();
        for (StackLayout* stack : {&layout.encoder, &layout.decoder})
            for (Block& block : stack->blocks)
                block.shape = {};
        for (Position& position : layout.encoder.positions)
            position.correctors.resize(i % 2 == 0 ? 0 : position.correctors.size());
        const auto text = notation(layout);
        if (!text)
            continue;
        ++said;
        ASSERT_EQ(readNotation(*text).layout, layout) << *text;
    }
    EXPECT_GT(said, 100);
}

TEST(RandomLayouts, CostAsMuchWhateverTheyAreCalledAndNeverLessThanNothing)
{
    for (int i = 0; i < 1000; ++i) {
        SeededRandom random(6, static_cast<std::uint64_t>(i));
        Layout layout = randomLayout(random);
        const LayoutCost cost = layoutCost(layout);
        layout.name = "another";
        EXPECT_EQ(layoutCost(layout).total(), cost.total());
        EXPECT_GE(cost.trained, 0);
        EXPECT_LE(cost.trained, cost.total());
        EXPECT_GT(cost.multiplyAddsPerAudioSecond, 0);
    }
}

} // namespace
} // namespace reblock
