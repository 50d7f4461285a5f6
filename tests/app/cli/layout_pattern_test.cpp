#include "app/cli/command_line.h"
#include "core/layout/read.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace reblock {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using Json = nlohmann::json;

struct PatternOutput {
    int code = 0;
    std::string out;
    std::string errors;
};

PatternOutput run(std::vector<std::string> all, const std::vector<std::string>& arguments)
{
    for (const std::string& argument : arguments)
        all.push_back(argument);
    std::ostringstream out;
    std::ostringstream errors;
    const int code = runCommandLine(all, out, errors);
    return {code, out.str(), errors.str()};
}

PatternOutput runPattern(const std::vector<std::string>& arguments)
{
    return run({"layout"}, arguments);
}

Json jsonOf(const std::vector<std::string>& arguments)
{
    const PatternOutput output = run({"--json", "layout"}, arguments);
    EXPECT_EQ(output.code, 0) << output.errors;
    return Json::parse(output.out);
}

TEST(LayoutPatternCommand, PrintsTheLayoutThatComesOfIt)
{
    EXPECT_EQ(jsonOf({"pattern", "baseline", "--encoder", "cycle", "--blocks", "3", "--decoder",
                      "SEQUENCE"})["notation"],
              "(ABC)*4 / AABBCC");
    EXPECT_EQ(jsonOf({"pattern", "BR", "--correctors", "every"})["preset"], "BRA-E");
    EXPECT_EQ(jsonOf({"pattern", "BR", "--correctors", "every", "--stack", "decoder"})["preset"], "BRA-D");
    const PatternOutput file =
        runPattern({"pattern", "BR", "--encoder", "none", "--positions", "0,2-3", "--file"});
    EXPECT_EQ(readLayoutJson(file.out).layout, readNotation("ABCDB*8 / A*6").layout);
}

TEST(LayoutPatternCommand, RefusesWithWhatIsPossible)
{
    const auto errorOf = [](const std::vector<std::string>& arguments) {
        const PatternOutput output = runPattern(arguments);
        EXPECT_EQ(output.code, 2);
        EXPECT_THAT(output.out, IsEmpty());
        return output.errors;
    };
    EXPECT_THAT(errorOf({"pattern", "BR"}), HasSubstr("No pattern is given"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "CYCEL"}), HasSubstr("Did you mean \"CYCLE\"?"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "CYCLE"}), HasSubstr("--blocks 3"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "CYCLE", "--blocks", "13"}),
                HasSubstr("CYCLE-13 needs 13"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "sandwich", "--blocks", "3"}),
                HasSubstr("no pattern that takes it"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "all", "--corrector", "r8"}),
                HasSubstr("--correctors every"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "all", "--stack", "both"}),
                HasSubstr("--correctors every"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "all", "--positions", "3-x"}),
                HasSubstr("as in 0-5,8"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--encoder", "all", "--positions", "12"}),
                HasSubstr("12 positions, from 0 to 11"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--correctors", "first-0"}), HasSubstr("first-N"));
    EXPECT_THAT(errorOf({"pattern", "BR", "--correctors", "every", "--corrector", "b0"}),
                HasSubstr("bottleneck of width N"));
}

TEST(LayoutSweepCommand, ListsEachLayoutOnceWithItsCost)
{
    const Json swept = jsonOf({"sweep", "--base", "A*12/A*6", "--blocks", "1,3", "--pattern",
                               "CYCLE,SEQUENCE", "--corrector", "none,adaptor"});
    EXPECT_EQ(swept["combinations"], 8);
    EXPECT_EQ(swept["fell_together"], 2);
    ASSERT_EQ(swept["layouts"].size(), 6u);
    const Json& adaptors = swept["layouts"][1];
    EXPECT_EQ(adaptors["name"], "CYCLE-1 adaptor");
    EXPECT_EQ(adaptors["notation"], "A+*12 / A*6");
    EXPECT_EQ(adaptors["parameters"], 8781842);
    EXPECT_NEAR(adaptors["change"].get<double>(), -0.7107, 1e-4);
    EXPECT_EQ(adaptors["same"], Json::array({"SEQUENCE-1 adaptor"}));
    EXPECT_EQ(swept["baseline_parameters"], 30351890);
}

TEST(LayoutSweepCommand, SaysInTheTableWhatFellTogetherOrIsNotPossible)
{
    const std::string text =
        runPattern({"sweep", "--base", "A*4/A", "--blocks", "1,6", "--pattern", "CYCLE,SEQUENCE"}).out;
    EXPECT_THAT(text, HasSubstr("1 layout of 4 combinations, 1 fell together with another, 2 not possible"));
    EXPECT_THAT(text, HasSubstr("CYCLE-6 needs 6 positions, the encoder has 4"));
    EXPECT_EQ(runPattern({"sweep", "--base", "BR", "--pattern", "CYCLE"}).code, 2);
}

} // namespace
} // namespace reblock
