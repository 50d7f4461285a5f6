#include "core/layout/cost.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <gmock/gmock.h>

#include <set>

namespace reblock {
namespace {

TEST(Presets, HaveDifferentNamesAndSaySomethingOfEach)
{
    std::set<std::string> names;
    for (const Preset& preset : presets()) {
        EXPECT_TRUE(names.insert(preset.name).second) << preset.name;
        EXPECT_FALSE(preset.summary.empty()) << preset.name;
        EXPECT_FALSE(preset.source.empty()) << preset.name;
    }
}

TEST(Presets, AreRecognisedByTheirLayout)
{
    for (const Preset& preset : presets()) {
        Layout layout = *presetLayout(preset.name);
        layout.name = "mine";
        EXPECT_EQ(presetNameOf(layout), preset.name);
    }
    EXPECT_EQ(presetNameOf(*readNotation("A*7 / A").layout), std::nullopt);
}

TEST(Presets, UnderstandPatternsOfOtherSizes)
{
    EXPECT_EQ(notation(*presetLayout("CYCLE-4")), "(ABCD)*3 / ABABAB");
    EXPECT_EQ(notation(*presetLayout("CYCLE-REV-3")), "(ABC)*3CBA / ABABBA");
    EXPECT_EQ(presetNameOf(*presetLayout("CYCLE-4")), "CYCLE-4");
    for (const char* name : {"CYCLE-0", "CYCLE-13", "CYCLE-", "CYCLE-04", "CYCLE-x", "cycle-2", ""})
        EXPECT_EQ(presetLayout(name), std::nullopt) << name;
}

} // namespace
} // namespace reblock
