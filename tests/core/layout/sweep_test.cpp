#include "core/base/error.h"
#include "core/layout/canonical.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/stack_resize.h"
#include "core/layout/sweep.h"
#include "core/layout/write.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace reblock {
namespace {

using Kind = BlockPattern::Kind;
using testing::ElementsAre;
using testing::SizeIs;

Layout parse(const std::string& text)
{
    return *readNotation(text).layout;
}

SweepAxes axesOf(const std::string& base)
{
    SweepAxes axes;
    axes.base = parse(base);
    return axes;
}

std::vector<std::string> namesOf(const Sweep& sweep)
{
    std::vector<std::string> out;
    for (const SweepLayout& one : sweep.layouts)
        out.push_back(one.name);
    return out;
}

TEST(LayoutSweep, WithoutAxesIsItsBase)
{
    const Sweep sweep = layoutSweep(axesOf("A*12 / A*6"));
    EXPECT_THAT(namesOf(sweep), ElementsAre("base"));
    EXPECT_EQ(sweep.layouts[0].cost.total(), 7992338);
    EXPECT_EQ(sweep.baseline, 30351890);
    EXPECT_NEAR(sweep.layouts[0].change, -0.7367, 1e-4);
}

TEST(LayoutSweep, HoldsEqualLayoutsOnceAndSaysWhichFellTogether)
{
    SweepAxes axes = axesOf("A*12 / A*6");
    axes.patterns = {Kind::Cycle, Kind::Sequence, Kind::All};
    axes.blocks = {1, 3, 12};
    const Sweep sweep = layoutSweep(axes);
    EXPECT_EQ(sweep.combinations, 7);
    EXPECT_THAT(namesOf(sweep), ElementsAre("CYCLE-1", "CYCLE-3", "CYCLE-12", "SEQUENCE-3"));
    EXPECT_THAT(sweep.layouts[0].same, ElementsAre("SEQUENCE-1", "all"));
    EXPECT_EQ(sweep.fellTogether(), 3);
}

TEST(LayoutSweep, VariesCorrectorsTheirPlacesAndPositions)
{
    SweepAxes axes = axesOf("A+*12 / A*6");
    axes.correctors = {std::nullopt, Adaptor{}, Lora{.rank = 8}};
    axes.places = {{}, {.where = CorrectorPattern::Where::First, .count = 3, .corrector = {}}};
    axes.encoderPositions = {12, 18};
    const Sweep sweep = layoutSweep(axes);
    EXPECT_EQ(sweep.combinations, 10);
    EXPECT_THAT(sweep.layouts, SizeIs(10));
    EXPECT_EQ(sweep.layouts[0].name, "none e12");
    EXPECT_EQ(presetNameOf(sweep.layouts[1].layout), "BRA-E");
    EXPECT_EQ(sweep.layouts[4].name, "r8 first-3 e12");
    EXPECT_EQ(notation(sweep.layouts[4].layout), notation(parse("A+r8*3A*9 / A*6")));
    EXPECT_EQ(presetNameOf(sweep.layouts[6].layout), "BRA-E-18");
}

TEST(LayoutSweep, GivesTheDecoderHalfTheBlocksAsThePresetsDo)
{
    SweepAxes axes = axesOf("A*12 / A*6");
    axes.decoder = true;
    axes.patterns = {Kind::CycleRev};
    axes.blocks = {3};
    EXPECT_EQ(presetNameOf(layoutSweep(axes).layouts[0].layout), "CYCLE-REV-3");

    axes.encoder = false;
    EXPECT_EQ(notation(layoutSweep(axes).layouts[0].layout), notation(parse("A*12 / ABCCBA")))
        << "alone: all";
}

TEST(LayoutSweep, SaysWhatCannotBe)
{
    SweepAxes axes = axesOf("A*4 / A");
    axes.patterns = {Kind::Cycle};
    axes.blocks = {2, 6};
    const Sweep sweep = layoutSweep(axes);
    EXPECT_THAT(namesOf(sweep), ElementsAre("CYCLE-2"));
    ASSERT_THAT(sweep.gaps, SizeIs(1));
    EXPECT_EQ(sweep.gaps[0].name, "CYCLE-6");
    EXPECT_EQ(sweep.gaps[0].reason, "CYCLE-6 needs 6 positions, the encoder has 4");

    axes = axesOf("ABAB / A");
    axes.base.decoder.positions[0].ffn = {"B", true};
    axes.patterns = {Kind::All};
    EXPECT_EQ(layoutSweep(axes).gaps.at(0).reason, "the decoder uses block B of the encoder, which is gone");
}

TEST(LayoutSweep, RefusesAxesThatMakeNoSense)
{
    const auto problemOf = [](const auto& change) -> std::string {
        SweepAxes axes = axesOf("A / A");
        change(axes);
        try {
            layoutSweep(axes);
        } catch (const UserError& error) {
            return error.what();
        }
        return "none";
    };
    EXPECT_THAT(problemOf([](SweepAxes& a) { a.patterns = {Kind::Cycle}; }),
                testing::HasSubstr("numbers of stored blocks"));
    EXPECT_THAT(problemOf([](SweepAxes& a) { a.blocks = {2}; }),
                testing::HasSubstr("no pattern that takes them"));
    EXPECT_THAT(problemOf([](SweepAxes& a) { a.places = {{}}; }), testing::HasSubstr("no corrector"));
    EXPECT_THAT(problemOf([](SweepAxes& a) { a.encoderPositions = {0}; }),
                testing::HasSubstr("0 encoder positions"));
    EXPECT_THAT(problemOf([](SweepAxes& a) {
                    a.patterns = {Kind::All};
                    a.encoder = false;
                }),
                testing::HasSubstr("no stack"));
    EXPECT_THAT(problemOf([](SweepAxes& a) {
                    a.encoderPositions.assign(200, 3);
                    a.decoderPositions.assign(200, 3);
                }),
                testing::HasSubstr("40000 combinations"));
    EXPECT_THAT(problemOf([](SweepAxes& a) {
                    a.encoderPositions.assign(20, 1000);
                    a.decoderPositions.assign(20, 1000);
                }),
                testing::HasSubstr("400 combinations of up to 2000 positions"));
}

TEST(ResizedStack, KeepsSharedBlocksSharedAndOwnOnesOwn)
{
    const auto longer = [](const std::string& text, int count) {
        Layout layout = parse(text);
        layout.encoder = resized(layout.encoder, count);
        return *notation(canonicalLayout(layout));
    };
    EXPECT_EQ(longer("A+*12 / A", 18), "A+*18 / A");
    EXPECT_EQ(longer(".*12 / A", 18), ".*18 / A");
    EXPECT_EQ(longer("A*4 / A", 2), *notation(parse("AA / A")));
    EXPECT_EQ(longer("AAB / A", 6), *notation(parse("AAAABC / A")));
    EXPECT_EQ(longer("ABAB / A", 4), *notation(parse("ABAB / A")));
}

} // namespace
} // namespace reblock
