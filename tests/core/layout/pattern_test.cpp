#include "core/layout/block_pattern.h"
#include "core/layout/canonical.h"
#include "core/layout/corrector_pattern.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "tests/core/layout/random_layout.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace reblock {
namespace {

using Kind = BlockPattern::Kind;
using Where = CorrectorPattern::Where;
using testing::ElementsAre;

Layout parse(const std::string& text)
{
    return *readNotation(text).layout;
}

std::vector<int> range(int first, int last)
{
    std::vector<int> out(static_cast<std::size_t>(last - first + 1));
    std::iota(out.begin(), out.end(), first);
    return out;
}

/// A notation as it is formatted.
std::string said(const std::string& text)
{
    return *notation(parse(text));
}

/// The notation after a pattern was applied to some encoder positions.
std::string retied(const std::string& text, const std::vector<int>& positions, const BlockPattern& pattern)
{
    Layout layout = parse(text);
    retie(layout.encoder, positions, pattern);
    return *notation(canonicalLayout(layout));
}

std::string corrected(const std::string& text, const std::vector<int>& positions,
                      const CorrectorPattern& pattern)
{
    Layout layout = parse(text);
    correct(layout.encoder, positions, pattern);
    return *notation(canonicalLayout(layout));
}

TEST(BlockPattern, MakesTheLayoutsOfThePapers)
{
    const auto stack = [](Kind kind, int blocks = 3) {
        return retied(".*12 / .*6", range(0, 11), {kind, blocks});
    };
    EXPECT_EQ(stack(Kind::All), said("A*12 / .*6"));
    EXPECT_EQ(stack(Kind::None), said(".*12 / .*6"));
    EXPECT_EQ(stack(Kind::Sequence), said("A*4B*4C*4 / .*6"));
    EXPECT_EQ(stack(Kind::Cycle), said("(ABC)*4 / .*6"));
    EXPECT_EQ(stack(Kind::CycleRev), said("(ABC)*3CBA / .*6"));
    EXPECT_EQ(stack(Kind::Sandwich), said("AB*10C / .*6"));
    EXPECT_EQ(stack(Kind::AllButLast), said("A*11B / .*6"));
    EXPECT_EQ(stack(Kind::Folded), said("ABC*10 / .*6"));
    EXPECT_EQ(stack(Kind::AttentionOnly), said("A|.*12 / .*6"));
    EXPECT_EQ(stack(Kind::FfnOnly), said(".|A*12 / .*6"));
}

TEST(BlockPattern, SharesUnevenStretchesAsThePapersFormulaDoes)
{
    EXPECT_EQ(retied(".*7 / .", range(0, 6), {Kind::Sequence, 3}), said("A*3B*2C*2 / A"));
    EXPECT_EQ(retied(".*7 / .", range(0, 6), {Kind::Cycle, 3}), said("(ABC)*2A / A"));
    EXPECT_EQ(retied(".*7 / .", range(0, 6), {Kind::CycleRev, 3}), said("ABCACBA / A"));
}

TEST(BlockPattern, KeepsBlocksOfTheSelectionInTheOrderOfTheirUse)
{
    Layout layout = parse("ABCD / A");
    layout.encoder.blocks[1].shape.heads = 8;
    const std::vector<int> positions{1, 2, 3};
    retie(layout.encoder, positions, {Kind::Cycle, 2});
    EXPECT_EQ(layout.encoder.positions[1].ffn.name, "B");
    EXPECT_EQ(layout.encoder.positions[2].ffn.name, "C");
    EXPECT_EQ(layout.encoder.positions[3].ffn.name, "B");
    ASSERT_EQ(layout.encoder.blocks.size(), 3u);
    EXPECT_EQ(layout.encoder.blocks[1].shape.heads, 8);
}

TEST(BlockPattern, NamesNewBlocksWithTheFirstFreeLetters)
{
    Layout layout = parse("A*3B / A");
    retie(layout.encoder, range(0, 2), {Kind::Cycle, 3});
    EXPECT_THAT(layout.encoder.blocks,
                ElementsAre(testing::Field(&Block::name, "A"), testing::Field(&Block::name, "C"),
                            testing::Field(&Block::name, "D"), testing::Field(&Block::name, "B")));
}

TEST(BlockPattern, GivesNobodyAsItsOwnWhatOthersUse)
{
    EXPECT_EQ(retied("A*4 / A", {0, 1}, {Kind::None, 1}), said("ABC*2 / A"));
    EXPECT_EQ(retied("A*4 / A", {0, 1}, {Kind::All, 1}), said("A*4 / A"));
}

TEST(BlockPattern, LeavesCorrectorsAndOwnNormsButNotNamedNorms)
{
    Layout layout = parse("A+n+r8B+*2 / A");
    layout.encoder.positions[1].norms = NormSource{false, "A"};
    retie(layout.encoder, range(0, 2), {Kind::All, 1});
    EXPECT_EQ(*notation(canonicalLayout(layout)), said("A+r8+nA+*2 / A"));
}

TEST(BlockPattern, ReadsItsWordsWhateverTheirCase)
{
    EXPECT_EQ(blockPatternKind("cycle-rev"), Kind::CycleRev);
    EXPECT_EQ(blockPatternKind("Sandwich"), Kind::Sandwich);
    EXPECT_EQ(blockPatternKind("CYCLE-"), std::nullopt);
    EXPECT_EQ(toText(BlockPattern{Kind::CycleRev, 6}), "CYCLE-REV-6");
    EXPECT_EQ(toText(BlockPattern{Kind::Sandwich, 6}), "sandwich");
}

std::vector<int> someOf(std::size_t count, SeededRandom& random)
{
    std::vector<int> out;
    for (int l = 0; l < static_cast<int>(count); ++l)
        if (random.below(3) > 0)
            out.push_back(l);
    return out;
}

TEST(BlockPattern, ChangesTheSelectedPositionsOfAThousandRandomStacksAlone)
{
    for (int i = 0; i < 1000; ++i) {
        SeededRandom random(20, static_cast<std::uint64_t>(i));
        Layout layout;
        layout.encoder = randomLayout(random).encoder;
        const StackLayout before = layout.encoder;
        const std::vector<int> positions = someOf(before.positions.size(), random);
        const BlockPattern pattern{static_cast<Kind>(random.below(blockPatternWords().size())),
                                   1 + static_cast<int>(random.below(3))};
        if (static_cast<int>(positions.size()) < fewestPositions(pattern))
            continue;

        retie(layout.encoder, positions, pattern);

        for (int l = 0; l < static_cast<int>(before.positions.size()); ++l) {
            const auto at = static_cast<std::size_t>(l);
            const Position& now = layout.encoder.positions[at];
            EXPECT_EQ(now.correctors, before.positions[at].correctors);
            EXPECT_TRUE(std::ranges::binary_search(positions, l) || now == before.positions[at]) << i;
        }
        const auto shapes = [](const std::vector<Block>& blocks) {
            std::vector<BlockShape> out;
            std::ranges::transform(blocks, std::back_inserter(out), &Block::shape);
            return out;
        };
        EXPECT_EQ(shapes(canonicalLayout(layout).encoder.blocks), shapes(layout.encoder.blocks)) << i;
    }
}

TEST(WithoutReuse, IsTheBaselineForEveryLayoutOfItsShape)
{
    for (const char* name : {"BRA-ED", "ALBERT-attention", "CYCLE-3", "baseline"}) {
        Layout bare = withoutReuse(*presetLayout(name));
        EXPECT_EQ(presetNameOf(bare), "baseline") << name;
    }
}

TEST(CorrectorPattern, ChoosesPositions)
{
    const auto places = [](Where where, int count = 1) {
        return corrected("A*6 / A", range(0, 5), {.where = where, .count = count, .corrector = Adaptor{}});
    };
    EXPECT_EQ(places(Where::Every), said("A+*6 / A"));
    EXPECT_EQ(places(Where::EverySecond), said("(AA+)*3 / A"));
    EXPECT_EQ(places(Where::First, 2), said("A+*2A*4 / A"));
    EXPECT_EQ(places(Where::Last, 2), said("A*4A+*2 / A"));
    EXPECT_EQ(places(Where::NoneButLast), said("A*5A+ / A"));
    EXPECT_EQ(places(Where::AllButLast), said("A+*5A / A"));
    EXPECT_EQ(places(Where::None), said("A*6 / A"));
    EXPECT_EQ(places(Where::First, 99), said("A+*6 / A"));
}

TEST(CorrectorPattern, TakesAwayOthersOfItsKindAlone)
{
    const CorrectorPattern last{.where = Where::NoneButLast, .corrector = Adaptor{}};
    EXPECT_EQ(corrected("A+r8+*3 / A", range(0, 2), last), said("A+r8*2A+r8+ / A"));
    CorrectorPattern more = last;
    more.replace = false;
    EXPECT_EQ(corrected("A+*2A / A", range(0, 2), more), said("A+*3 / A"));
}

TEST(CorrectorPattern, ReplacesACorrectorWhereItStands)
{
    const CorrectorPattern wider{.where = Where::Every, .corrector = Lora{.rank = 16}};
    EXPECT_EQ(corrected("A+r8+A+r4+r2 / A", range(0, 1), wider), said("A+r16+A+r16 / A"));
}

TEST(CorrectorPattern, ReadsWhatItWrites)
{
    for (const char* text :
         {"every", "every-second", "first-3", "last-2", "none-but-last", "all-but-last", "none"}) {
        CorrectorPattern pattern;
        ASSERT_TRUE(readPlaces(text, pattern)) << text;
        EXPECT_EQ(placesText(pattern), text);
    }
    CorrectorPattern one;
    EXPECT_TRUE(readPlaces("first", one));
    EXPECT_EQ(one.count, 1);
    for (const char* text : {"", "first-0", "first-", "every-2", "last-2x"})
        EXPECT_FALSE(readPlaces(text, one)) << text;
}

TEST(CorrectorWord, ReadsWhatItWrites)
{
    for (const char* word : {"adaptor", "linear", "step", "b64", "r8"})
        EXPECT_EQ(correctorWord(correctorFromWord(word).value()), word);
    for (const char* word : {"", "b", "b0", "r1048577", "r8x", "n", "none"})
        EXPECT_FALSE(correctorFromWord(word)) << word;
}

} // namespace
} // namespace reblock
