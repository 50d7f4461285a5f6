#include "app/cli/command_line.h"
#include "core/base/files.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using Json = nlohmann::json;

struct LayoutOutput {
    int code = 0;
    std::string out;
    std::string errors;

    Json json() const { return Json::parse(out); }
};

LayoutOutput runLayout(const std::vector<std::string>& arguments)
{
    std::ostringstream out;
    std::ostringstream errors;
    const int code = runCommandLine(arguments, out, errors);
    return {code, out.str(), errors.str()};
}

TEST(LayoutCommand, ShowsTheCanonicalLayoutItsNotationHashAndPreset)
{
    const Json shown = runLayout({"--json", "layout", "show", "A+*12/A*6"}).json();
    EXPECT_EQ(shown["preset"], "BRA-E");
    EXPECT_EQ(shown["notation"], "A+*12 / A*6");
    EXPECT_EQ(shown["hash"], layoutHash(*presetLayout("BRA-E")));
    EXPECT_EQ(shown["layout"]["encoder"]["stack"].size(), 12u);
}

TEST(LayoutCommand, ShowsNoNotationWhereThereIsNone)
{
    const Json shown = runLayout({"--json", "layout", "show", "BR-8h"}).json();
    EXPECT_TRUE(shown["notation"].is_null());
    EXPECT_EQ(shown["preset"], "BR-8h");
    EXPECT_THAT(runLayout({"layout", "show", "BR-8h"}).out, HasSubstr("8 heads"));
}

TEST(LayoutCommand, PrintsALayoutFileThatReadsBack)
{
    const LayoutOutput file = runLayout({"layout", "show", "low-footprint", "--file"});
    EXPECT_EQ(readLayoutJson(file.out).layout, presetLayout("low-footprint"));
}

TEST(LayoutCommand, PrintsEveryProblemAndExitsWithTwo)
{
    const Scratch scratch;
    replaceFile(scratch / "bad.json",
                R"({"format": "reblock-layout/1", "encoder": {"stack": []}, "colour": 1})");
    const LayoutOutput checked = runLayout({"--json", "layout", "check", (scratch / "bad.json").string()});
    EXPECT_EQ(checked.code, 2);
    EXPECT_THAT(checked.errors, IsEmpty());
    std::vector<std::string> codes;
    const Json document = checked.json();
    for (const Json& problem : document["problems"]) {
        codes.push_back(problem["code"]);
        for (const char* key : {"pointer", "line", "column", "found", "allowed"})
            EXPECT_FALSE(problem[key].is_null()) << key;
    }
    EXPECT_THAT(codes, ElementsAre("missing_key", "empty", "unknown_key"));
    EXPECT_THAT(runLayout({"layout", "check", (scratch / "bad.json").string()}).out, HasSubstr("3 problems"));
}

TEST(LayoutCommand, FindsNothingWrongInAGoodLayout)
{
    const LayoutOutput checked = runLayout({"--json", "layout", "check", "BRA-E"});
    EXPECT_EQ(checked.code, 0);
    EXPECT_THAT(checked.json()["problems"], IsEmpty());
}

TEST(LayoutCommand, RefusesFaultyLayoutsElsewhereInOneOrTwoLines)
{
    for (const char* command : {"show", "cost"}) {
        const LayoutOutput refused = runLayout({"layout", command, "BRA-e"});
        EXPECT_EQ(refused.code, 2);
        EXPECT_THAT(refused.out, IsEmpty());
        EXPECT_THAT(refused.errors, HasSubstr("BRA-E"));
        EXPECT_EQ(std::ranges::count(refused.errors, '\n'), 2);
    }
    EXPECT_EQ(runLayout({"layout", "check", "no/such.json"}).code, 2);
}

TEST(LayoutCommand, CountsTheCostExactlyAndByPart)
{
    const Json cost = runLayout({"--json", "layout", "cost", "BRA-E"}).json();
    std::int64_t sum = 0;
    for (const char* part : {"encoder", "decoder", "correctors", "front", "embedding", "heads"})
        sum += cost["parameters"][part].get<std::int64_t>();
    EXPECT_EQ(cost["parameters"]["total"], 8781842);
    EXPECT_EQ(sum, 8781842);
    EXPECT_EQ(cost["bytes"], 4 * 8781842);
    EXPECT_EQ(cost["without_reuse"], 30351890);
    EXPECT_GT(cost["multiply_adds_per_audio_second"], 0);
}

TEST(LayoutCommand, TakesVocabularyAndBands)
{
    const Json cost =
        runLayout({"--json", "layout", "cost", "BR", "--vocabulary", "100", "--bands", "40"}).json();
    EXPECT_EQ(cost["parameters"]["embedding"], 25600);
    EXPECT_EQ(runLayout({"layout", "cost", "BR", "--vocabulary", "0"}).code, 2);
    EXPECT_EQ(runLayout({"layout", "cost", "BR", "--bands", "many"}).code, 2);
}

TEST(LayoutCommand, DrawsTheCostWithTheChangeAgainstNoReuse)
{
    const std::string text = runLayout({"layout", "cost", "BRA-E"}).out;
    EXPECT_THAT(text, HasSubstr("8,781,842"));
    EXPECT_THAT(text, HasSubstr("30,351,890"));
    EXPECT_THAT(text, HasSubstr("-71.1 %"));
    EXPECT_THAT(text, Not(HasSubstr("nan")));
}

TEST(LayoutCommand, ShowsDifferencesOrThatThereAreNone)
{
    const Json same = runLayout({"--json", "layout", "diff", "BRA-E", "A+*12 / A*6"}).json();
    EXPECT_EQ(same["equal"], true);
    EXPECT_THAT(same["differences"], IsEmpty());
    const Json other = runLayout({"--json", "layout", "diff", "BR", "BRA-E"}).json();
    EXPECT_EQ(other["differences"].size(), 12u);
    EXPECT_EQ(other["differences"][0], Json({{"kind", "correctors"},
                                             {"where", "encoder position 0"},
                                             {"a", "A"},
                                             {"b", "A+"},
                                             {"stack", "encoder"},
                                             {"position_a", 0},
                                             {"position_b", 0}}));
    EXPECT_THAT(runLayout({"layout", "diff", "BR", "BRA-E"}).out, HasSubstr("encoder position 0–11"));
    EXPECT_THAT(runLayout({"layout", "diff", "BR", "BR"}).out, HasSubstr("the same layout"));
    EXPECT_THAT(runLayout({"layout", "diff", "ABCABC/A", "DABCABC/A"}).out,
                testing::AllOf(HasSubstr("added"),
                               HasSubstr("encoder blocks of A in B: A is B, B is C, C is D"),
                               HasSubstr("1 difference\n")));
}

TEST(LayoutCommand, ListsEveryPreset)
{
    const Json listed = runLayout({"--json", "layout", "presets"}).json();
    EXPECT_EQ(listed["presets"].size(), presets().size());
    const std::string text = runLayout({"layout", "presets"}).out;
    for (const Preset& preset : presets())
        EXPECT_THAT(text, HasSubstr(preset.name));
}

} // namespace
} // namespace reblock
