#include "core/layout/canonical.h"
#include "core/layout/diff.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "tests/core/layout/random_layout.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

auto difference(const std::string& where, const std::string& a, const std::string& b)
{
    return testing::AllOf(Field(&LayoutDifference::where, where), Field(&LayoutDifference::a, a),
                          Field(&LayoutDifference::b, b));
}

Layout parse(const std::string& text)
{
    return *readNotation(text).layout;
}

TEST(LayoutDiff, IsEmptyForEqualLayoutsOfDifferentNames)
{
    Layout other = *presetLayout("BRA-E");
    other.name = "mine";
    EXPECT_THAT(layoutDiff(*presetLayout("BRA-E"), other), IsEmpty());
}

TEST(LayoutDiff, NamesOneChangedPosition)
{
    EXPECT_THAT(layoutDiff(parse("AAA / A"), parse("AA+b32A / A")),
                ElementsAre(difference("encoder position 1", "A", "A+b32")));
}

TEST(LayoutDiff, CallsAnInsertedPositionOneDifference)
{
    EXPECT_THAT(layoutDiff(parse("ABABAB / A"), parse("ABA+sBABA / A")), SizeIs(2));
    EXPECT_THAT(layoutDiff(parse("A*6 / A"), parse("A*7 / A")),
                ElementsAre(difference("encoder position 6", "", "A")));
    EXPECT_THAT(layoutDiff(parse("A*3A+A*3 / A"), parse("A*6 / A")),
                ElementsAre(difference("encoder position 3", "A+", "")));
    EXPECT_THAT(layoutDiff(parse("A*6 / A"), parse("A*3A+A*3 / A")),
                ElementsAre(difference("encoder position 3", "", "A+")));
}

TEST(LayoutDiff, ShowsModelAndEmbedding)
{
    Layout b = *presetLayout("BRA-E-E64");
    b.model.dropout = 0.2;
    EXPECT_THAT(layoutDiff(*presetLayout("BRA-E"), b),
                ElementsAre(difference("model.dropout", "0.1", "0.2"),
                            difference("embedding.size", "256", "64"),
                            difference("embedding.tied_output", "false", "true")));
}

TEST(LayoutDiff, ShowsWhatABlockHasUnlikeTheModel)
{
    EXPECT_THAT(
        layoutDiff(*presetLayout("BR"), *presetLayout("low-footprint")),
        ElementsAre(difference("encoder block A", "", "sanm"), difference("decoder block A", "", "sanm")));
}

auto positionDifference(DifferenceKind kind, std::optional<int> inA, std::optional<int> inB)
{
    return testing::AllOf(Field(&LayoutDifference::kind, kind), Field(&LayoutDifference::positionA, inA),
                          Field(&LayoutDifference::positionB, inB));
}

std::vector<LayoutDifference> encoderDiff(const std::string& a, const std::string& b)
{
    return layoutDiff(parse(a + " / A"), parse(b + " / A"));
}

TEST(LayoutDiff, CallsANewBlockAtTheFrontOneDifferenceAlthoughAllLettersShift)
{
    EXPECT_THAT(encoderDiff("ABCABC", "DABCABC"),
                ElementsAre(positionDifference(DifferenceKind::Added, std::nullopt, 0)));
    EXPECT_THAT(encoderDiff("A*4B*4C*4", "A*4D*2B*4C*4"),
                ElementsAre(positionDifference(DifferenceKind::Added, std::nullopt, 4),
                            positionDifference(DifferenceKind::Added, std::nullopt, 5)));
    EXPECT_THAT(encoderDiff("DABCABC", "ABCABC"),
                ElementsAre(positionDifference(DifferenceKind::Removed, 0, std::nullopt)));
}

TEST(LayoutDiff, SaysWhichBlocksAreTheSame)
{
    const auto comparison = compareLayouts(parse("ABCABC / A"), parse("DABCABC / A"));
    EXPECT_THAT(comparison.encoderBlocks,
                ElementsAre(BlockPair{"A", "B"}, BlockPair{"B", "C"}, BlockPair{"C", "D"}));
    EXPECT_THAT(comparison.decoderBlocks, ElementsAre(BlockPair{"A", "A"}));
}

TEST(LayoutDiff, TellsReTiedPositionsFromChangedCorrectorsAndNorms)
{
    EXPECT_THAT(encoderDiff("ABABAB", "ABAAAB"),
                ElementsAre(positionDifference(DifferenceKind::Retied, 3, 3)));
    EXPECT_THAT(encoderDiff("ABABAB", "ABAB+AB"),
                ElementsAre(positionDifference(DifferenceKind::Correctors, 3, 3)));
    EXPECT_THAT(encoderDiff("ABABAB", "ABAB+nAB"),
                ElementsAre(positionDifference(DifferenceKind::Norms, 3, 3)));
    EXPECT_THAT(encoderDiff("ABABAB", "ABAA+AB"),
                ElementsAre(positionDifference(DifferenceKind::Retied, 3, 3),
                            positionDifference(DifferenceKind::Correctors, 3, 3)));
}

TEST(LayoutDiff, CallsAMovedPositionOneDifference)
{
    EXPECT_THAT(encoderDiff("A+b64AAAAA", "AAAAA+b64A"),
                ElementsAre(positionDifference(DifferenceKind::Moved, 0, 4)));
    EXPECT_THAT(encoderDiff("AB+CDA", "ACDB+A"),
                ElementsAre(positionDifference(DifferenceKind::Moved, 1, 3)));
}

TEST(LayoutDiff, ComparesALayoutWithoutReuse)
{
    const auto differences = layoutDiff(*presetLayout("baseline"), *presetLayout("ALBERT-all"));
    EXPECT_THAT(differences, SizeIs(11));
    EXPECT_THAT(differences, testing::Each(Field(&LayoutDifference::kind, DifferenceKind::Retied)));
}

TEST(LayoutDiff, FollowsEncoderBlocksIntoTheDecoder)
{
    Layout a = parse("ABAB / AB");
    a.decoder.positions[1].ffn = {"B", true};
    Layout b = parse("CABAB / AB");
    b.decoder.positions[1].ffn = {"C", true};
    EXPECT_THAT(layoutDiff(a, b), ElementsAre(positionDifference(DifferenceKind::Added, std::nullopt, 0)));
}

TEST(LayoutDiff, IsEmptyExactlyWhenTheLayoutsAreEqual)
{
    for (int i = 0; i < 1000; ++i) {
        SeededRandom random(11, static_cast<std::uint64_t>(i));
        const Layout a = randomLayout(random);
        Layout b = a;
        b.encoder.positions.back().correctors.push_back(StepVector{});
        EXPECT_THAT(layoutDiff(a, a), IsEmpty());
        EXPECT_THAT(layoutDiff(a, b), SizeIs(1));
        b = a;
        b.decoder.blocks.front().shape.frozen = !b.decoder.blocks.front().shape.frozen;
        EXPECT_THAT(layoutDiff(a, b), SizeIs(1));
        b = a;
        b.model.ffn += 1;
        EXPECT_FALSE(layoutDiff(a, b).empty());
        EXPECT_EQ(layoutDiff(a, canonicalLayout(b)).size(), layoutDiff(canonicalLayout(b), a).size());
    }
}

} // namespace
} // namespace reblock
