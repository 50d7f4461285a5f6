#include "core/layout/canonical.h"
#include "core/layout/diff.h"
#include "core/layout/position_text.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/words.h"
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

/// Applies the differences of one stack to a's positions, as texts.
std::vector<std::string> patched(const Layout& a, const std::vector<LayoutDifference>& differences,
                                 Stack which)
{
    std::vector<std::string> out;
    const std::string prefix = toText(which) + " position ";
    std::vector<const LayoutDifference*> edits;
    for (const LayoutDifference& one : differences)
        if (one.where.starts_with(prefix))
            edits.push_back(&one);
    std::size_t next = 0;
    const auto insertHere = [&] {
        for (; next < edits.size() && edits[next]->a.empty() &&
               std::stoul(edits[next]->where.substr(prefix.size())) == out.size();
             ++next)
            out.push_back(edits[next]->b);
    };
    const auto& positions = a.stack(which).positions;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        insertHere();
        const bool edited = next < edits.size() && !edits[next]->a.empty() &&
                            std::stoul(edits[next]->where.substr(prefix.size())) == i;
        if (!edited) {
            out.push_back(positionText(positions[i]));
            continue;
        }
        EXPECT_EQ(edits[next]->a, positionText(positions[i]));
        if (!edits[next]->b.empty())
            out.push_back(edits[next]->b);
        ++next;
    }
    insertHere();
    EXPECT_EQ(next, edits.size());
    return out;
}

std::vector<std::string> textsOf(const Layout& layout, Stack which)
{
    std::vector<std::string> out;
    for (const Position& position : layout.stack(which).positions)
        out.push_back(positionText(position));
    return out;
}

TEST(LayoutDiff, TurnsOneLayoutIntoTheOtherForAThousandRandomPairs)
{
    for (int i = 0; i < 1000; ++i) {
        SeededRandom random(10, static_cast<std::uint64_t>(i));
        const Layout a = randomLayout(random);
        const Layout b = randomLayout(random);
        const auto differences = layoutDiff(a, b);
        for (const Stack which : {Stack::Encoder, Stack::Decoder})
            ASSERT_EQ(patched(a, differences, which), textsOf(b, which)) << i;
    }
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
