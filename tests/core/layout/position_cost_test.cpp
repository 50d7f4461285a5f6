#include "core/layout/position_cost.h"

#include "core/layout/read.h"
#include "core/layout/write.h"
#include "tests/core/layout/random_layout.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace reblock {
namespace {

constexpr std::int64_t kEncoderBlock = 1315072; // dim 256, ffn 2048
constexpr std::int64_t kDecoderBlock = 1578752; // with cross-attention
constexpr std::int64_t kAdaptor = 256 * 256 + 256;

Layout parse(const std::string& text)
{
    return *readNotation(text).layout;
}

std::vector<int> allOf(const StackLayout& stack)
{
    std::vector<int> indexes(stack.positions.size());
    std::iota(indexes.begin(), indexes.end(), 0);
    return indexes;
}

std::int64_t parameters(const Layout& layout, Stack stack, const std::vector<int>& indexes)
{
    const PositionCost cost = positionCost(layout, stack, indexes);
    return cost.own + cost.blocks;
}

bool borrows(const Position& position)
{
    return position.attention.inEncoder || position.ffn.inEncoder || position.cross->inEncoder;
}

/// What is left of the multiply-adds when those of each position are taken away one by one.
double besidePositions(const Layout& layout)
{
    double rest = layoutCost(layout).multiplyAddsPerAudioSecond;
    for (const Stack stack : {Stack::Encoder, Stack::Decoder})
        for (const int index : allOf(layout.stack(stack)))
            rest -= positionCost(layout, stack, {index}).multiplyAddsPerAudioSecond;
    return rest;
}

TEST(PositionCost, OfAPlainPositionIsItsBlocks)
{
    const PositionCost encoder = positionCost(parse("AB / A"), Stack::Encoder, {1});
    EXPECT_EQ(encoder.own, 0);
    EXPECT_EQ(encoder.blocks, kEncoderBlock);

    EXPECT_EQ(positionCost(parse("AB / A"), Stack::Decoder, {0}).blocks, kDecoderBlock);
}

TEST(PositionCost, CountsTheCorrectorsOfEachUseAsItsOwn)
{
    const Layout layout = parse("A+*3B / A");

    EXPECT_EQ(positionCost(layout, Stack::Encoder, {0}).own, kAdaptor);
    EXPECT_EQ(positionCost(layout, Stack::Encoder, {0, 1, 2}).own, 3 * kAdaptor);
    EXPECT_EQ(positionCost(layout, Stack::Encoder, {3}).own, 0);
}

TEST(PositionCost, CountsABlockOnceHoweverManyOfThePositionsUseIt)
{
    const Layout layout = parse("AABA / A");

    EXPECT_EQ(positionCost(layout, Stack::Encoder, {0, 1}).blocks, kEncoderBlock);
    EXPECT_EQ(positionCost(layout, Stack::Encoder, {0, 2, 3}).blocks, 2 * kEncoderBlock);
    EXPECT_EQ(positionCost(layout, Stack::Encoder, {3}).blocks, kEncoderBlock);
}

TEST(PositionCost, CountsOfTwoBlocksThePartsThatAreUsed)
{
    const Layout split = parse("A|B / A");

    EXPECT_EQ(parameters(split, Stack::Encoder, {0}),
              layoutCost(split).total() - layoutCost(parse("A / A")).total() + kEncoderBlock);
}

TEST(PositionCost, OfNoPositionIsNothing)
{
    const PositionCost none = positionCost(parse("A / A"), Stack::Encoder, {});
    EXPECT_EQ(none.own + none.blocks, 0);
    EXPECT_EQ(none.multiplyAddsPerAudioSecond, 0);
}

TEST(PositionCost, RefusesAPositionThatIsNotThere)
{
    EXPECT_THROW(positionCost(parse("A / A"), Stack::Encoder, {1}), std::out_of_range);
}

TEST(PositionCost, OfAllPositionsIsTheStacksPartOfTheLayoutsCost)
{
    constexpr std::int64_t finalNorms = 4 * 256;
    for (const char* text : {"A / A", "A+*12 / A*6", "AB+C+r8 / AB", "A|BB|A / A+b64*3"}) {
        const Layout layout = parse(text);
        const LayoutCost cost = layoutCost(layout);

        EXPECT_EQ(parameters(layout, Stack::Encoder, allOf(layout.encoder)) +
                      parameters(layout, Stack::Decoder, allOf(layout.decoder)) + finalNorms,
                  cost.encoder + cost.decoder + cost.correctors)
            << text;
    }
}

TEST(PositionCost, OfPositionsThatShareNothingAddsUpOneByOne)
{
    const Layout layout = parse("AB+C+r8 / AB");
    std::int64_t sum = 0;
    for (const int index : {0, 1, 2})
        sum += parameters(layout, Stack::Encoder, {index});

    EXPECT_EQ(sum, parameters(layout, Stack::Encoder, {0, 1, 2}));
}

TEST(PositionCost, AddsUpForRandomLayoutsWhoseDecoderBorrowsNothing)
{
    SeededRandom random(11, 1);
    for (int i = 0; i < 200; ++i) {
        const Layout layout = randomLayout(random);
        if (std::ranges::any_of(layout.decoder.positions, borrows))
            continue; // what it borrows is the encoder's, but perhaps no encoder position's
        const std::int64_t finalNorms = 4 * layout.model.dim;
        const LayoutCost cost = layoutCost(layout);

        ASSERT_EQ(parameters(layout, Stack::Encoder, allOf(layout.encoder)) +
                      parameters(layout, Stack::Decoder, allOf(layout.decoder)) + finalNorms,
                  cost.encoder + cost.decoder + cost.correctors)
            << canonicalText(layout);
    }
}

TEST(PositionCost, LeavesOfTheMultiplyAddsTheSameBesideThePositions)
{
    const double rest = besidePositions(parse("A / A"));
    EXPECT_GT(rest, 0);
    for (const char* text : {"A*12 / A*6", "AB+C+r8 / AB", "A|BB|A / A+b64*3"})
        EXPECT_NEAR(besidePositions(parse(text)), rest, rest * 1e-9) << text;
}

} // namespace
} // namespace reblock
