#include "tests/core/layout/edit/drawn.h"

#include <gmock/gmock.h>

#include <limits>

namespace reblock {
namespace {

TEST(AddCorrector, PutsOneAtTheEndOfEachPositionsList)
{
    const Edit edit = addCorrector(document("A+sAA / A"), inEncoder({0, 2}), Adaptor{});

    EXPECT_EQ(encoder(edit.after), "A+s+ A A+");
    EXPECT_EQ(edit.label.text(), "Add an adaptor at 0, 2");
}

TEST(AddCorrector, RefusesWhatNoLayoutCanHave)
{
    const LayoutDocument before = document("A / A");
    const PositionSet first = inEncoder({0});
    constexpr double kInfinity = std::numeric_limits<double>::infinity();

    EXPECT_TRUE(addCorrector(before, first, Bottleneck{.width = 0}).refused());
    EXPECT_TRUE(addCorrector(before, first, Lora{.rank = (1 << 20) + 1}).refused());
    EXPECT_TRUE(addCorrector(before, first, Lora{.alpha = kInfinity}).refused());
    EXPECT_TRUE(addCorrector(before, first, Lora{.targets = {}}).refused());
    EXPECT_TRUE(addCorrector(before, first, Adaptor{.initScale = 0}).refused());
    EXPECT_TRUE(addCorrector(before, {}, Adaptor{}).refused());
}

TEST(SetCorrector, ReplacesItWhereItStands)
{
    const Edit edit = setCorrector(document("A+s+b64 / A"), {Stack::Encoder, 0}, 1, Bottleneck{.width = 96});

    EXPECT_EQ(encoder(edit.after), "A+s+b96");
    EXPECT_EQ(edit.label.text(), "Change the bottleneck at 0");
}

TEST(SetCorrector, ChangesAllOfAFoldedRange)
{
    EXPECT_EQ(encoder(setCorrectors(document("A+r8*3 / A"), inEncoder({0, 2}), 0, Lora{.rank = 4}).after),
              "A+r4 A+r8 A+r4");
    EXPECT_TRUE(setCorrectors(document("A+r8A / A"), inEncoder({0, 1}), 0, Lora{}).refused());
}

TEST(MoveCorrector, TakesItToAnotherPosition)
{
    const Edit edit = moveCorrector(document("A+sA / A"), {Stack::Encoder, 0}, 0, {Stack::Decoder, 0});

    EXPECT_EQ(encoder(edit.after), "A A");
    EXPECT_EQ(decoder(edit.after), "A+s");
    EXPECT_EQ(edit.selected, inDecoder({0}));
}

TEST(RemoveCorrector, LeavesTheOthers)
{
    EXPECT_EQ(encoder(removeCorrector(document("A+s+r8+ / A"), {Stack::Encoder, 0}, 1).after), "A+s+");
    EXPECT_EQ(encoder(removeCorrectors(document("A+*2 / A"), inEncoder({0, 1}), 0).after), "A A");
    EXPECT_EQ(removeCorrector(document("A / A"), {Stack::Encoder, 0}, 0).refusal.text(),
              "There is no such corrector");
    EXPECT_TRUE(removeCorrector(document("A / A"), {Stack::Encoder, 3}, 0).refused());
}

TEST(CorrectorWidth, IsClampedAndAbsentWhereThereIsNone)
{
    EXPECT_EQ(widthOf(withWidth(Bottleneck{}, 0)), 1);
    EXPECT_EQ(widthOf(withWidth(Lora{}, 1'000'000)), 65'536);
    EXPECT_EQ(withWidth(Adaptor{}, 12), Corrector(Adaptor{}));
    EXPECT_FALSE(widthOf(StepVector{}));
}

} // namespace
} // namespace reblock
