#include "core/layout/cost.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

Layout parse(const std::string& text)
{
    return *readNotation(text).layout;
}

TEST(LayoutCost, OfOneBlockIsTheHandSizedSum)
{
    const LayoutCost cost = layoutCost(parse("A / A"), {.vocabulary = 10, .bands = 80});
    EXPECT_EQ(cost.front, 1838080);
    EXPECT_EQ(cost.encoder, 1315072 + 512);
    EXPECT_EQ(cost.decoder, 1578752 + 512);
    EXPECT_EQ(cost.embedding, 2560);
    EXPECT_EQ(cost.heads, 2 * (2560 + 10));
    EXPECT_EQ(cost.bytes(), 4 * cost.total());
}

TEST(LayoutCost, OfAdaptorsIsTheirMatricesAlone)
{
    const auto difference =
        layoutCost(*presetLayout("BRA-E")).total() - layoutCost(*presetLayout("BR")).total();
    EXPECT_EQ(difference, 12 * 65792);
}

TEST(LayoutCost, StoresABlockOnceHoweverOftenItIsUsed)
{
    EXPECT_EQ(layoutCost(parse("A*100 / A*6")).total(), layoutCost(*presetLayout("BR")).total());
    EXPECT_GT(layoutCost(parse("A*100 / A*6")).activationBytesPerAudioSecond,
              layoutCost(*presetLayout("BR")).activationBytesPerAudioSecond);
}

TEST(LayoutCost, CountsBlocksPositionsAndCorrectors)
{
    const LayoutCost cost = layoutCost(parse("A+(B+s+*10)C / .*6"));
    EXPECT_EQ(cost.storedBlocks, 9);
    EXPECT_EQ(cost.positions, 18);
    EXPECT_EQ(cost.correctorCount, 21);
}

TEST(LayoutCost, LeavesFrozenBlocksOutOfTheTrainedNumber)
{
    Layout layout = *presetLayout("BR");
    layout.encoder.blocks.front().shape.frozen = true;
    EXPECT_EQ(layoutCost(layout).trained, 7992338 - 1315072);
    EXPECT_EQ(layoutCost(*presetLayout("BR")).trained, 7992338);
}

TEST(LayoutCost, AddsMultiplyAddsOfOnePositionByTheFormula)
{
    const double one = layoutCost(parse("A*3 / A")).multiplyAddsPerAudioSecond;
    const double two = layoutCost(parse("A*4 / A")).multiplyAddsPerAudioSecond;
    const double frames = 25;
    const double dim = 256;
    EXPECT_DOUBLE_EQ(two - one, 4 * frames * dim * dim + 2 * frames * frames * dim + 2 * frames * dim * 2048);
    const double adapted = layoutCost(parse("AAAA+ / A")).multiplyAddsPerAudioSecond;
    EXPECT_DOUBLE_EQ(adapted - two, frames * dim * dim);
}

} // namespace
} // namespace reblock
