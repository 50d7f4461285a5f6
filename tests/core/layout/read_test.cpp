#include "core/base/error.h"
#include "core/base/files.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "tests/support/scratch.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::string document(const std::string& encoder, const std::string& more = "")
{
    return fmt::format(
        R"({{"format": "reblock-layout/1", {}"encoder": {}, "decoder": {{"stack": [{{"block": "A"}}]}}}})",
        more, encoder);
}

std::vector<std::string> codes(const LayoutReading& reading)
{
    std::vector<std::string> out;
    for (const Problem& problem : reading.problems)
        out.push_back(problem.code);
    return out;
}

TEST(ReadLayout, RefusesHugeNestedRepeatsWithoutWritingThemOut)
{
    std::string entry = R"({"block": "A", "times": 1000})";
    for (int i = 0; i < 300; ++i)
        entry = R"({"times": 1000, "group": [)" + entry + "]}";
    EXPECT_THAT(codes(readLayoutJson(document("{\"stack\": [" + entry + "]}"))),
                ElementsAre("too_many_positions"));
    EXPECT_THAT(codes(readNotation("((((A*1000)*1000)*1000)*1000)*1000 / A")),
                ElementsAre("too_many_positions"));
}

TEST(ReadLayout, RefusesNestingWithoutEnd)
{
    EXPECT_THAT(codes(readLayoutJson(std::string(100'000, '['))), ElementsAre("syntax"));
    EXPECT_THAT(codes(readNotation(std::string(100'000, '(') + "A / A")), ElementsAre("syntax"));
}

TEST(ReadLayout, SaysWhatIsMissingAtTheEndOfANotation)
{
    const auto allowed = [](const char* text) { return readNotation(text).problems.at(0).allowed; };
    EXPECT_EQ(allowed("A+*12 "), "more blocks, or '/' and the decoder");
    EXPECT_EQ(allowed("A / (A*2"), "more blocks, or the closing ')'");
}

TEST(ReadLayout, NamesTheNearestKey)
{
    const LayoutReading reading =
        readLayoutJson(document(R"({"stack": [{"block": "A"}]})", R"("modle": {}, )"));
    ASSERT_THAT(codes(reading), ElementsAre("unknown_key"));
    EXPECT_THAT(reading.problems.front().allowed, HasSubstr("\"model\""));
    EXPECT_THAT(reading.problems.front().text(), HasSubstr("line 1, column"));
}

TEST(ReadLayout, CountsColumnsInCharacters)
{
    const LayoutReading reading = readLayoutJson("{\"名字\": 1}");
    EXPECT_EQ(reading.problems.back().column, 8);
    EXPECT_EQ(readNotation("{名} / a").problems.front().column, 7);
}

TEST(ReadLayout, AcceptsAByteOrderMark)
{
    EXPECT_EQ(readLayoutJson("\xEF\xBB\xBF" + document(R"({"stack": [{"block": "A"}]})")).layout,
              readNotation("A / A").layout);
}

TEST(ReadLayout, RefusesNumbersTooLargeToBeMeant)
{
    const std::string stack = R"({"stack": [{"block": "A"}]})";
    EXPECT_THAT(codes(readLayoutJson(document(stack, R"("model": {"ffn": 1e999}, )"))),
                ElementsAre("bad_number"));
    EXPECT_THAT(codes(readLayoutJson(document(stack, R"("model": {"ffn": 1e300}, )"))),
                ElementsAre("bad_width"));
    EXPECT_THAT(codes(readNotation("A+b99999999999999999999 / A")), ElementsAre("bad_width"));
}

TEST(ReadLayoutArgument, TakesPresetsNotationsAndFiles)
{
    const Scratch scratch;
    replaceFile(scratch / "layout.json", readableText(*presetLayout("BRA-E")));
    EXPECT_EQ(readLayoutArgument((scratch / "layout.json").string()).layout, presetLayout("BRA-E"));
    EXPECT_EQ(layoutHash(layoutFromArgument("A+*12 / A*6")), layoutHash(layoutFromArgument("BRA-E")));
    EXPECT_THROW(readLayoutArgument((scratch / "none.json").string()), UserError);
}

TEST(ReadLayoutArgument, SuggestsThePresetThatWasMeant)
{
    try {
        layoutFromArgument("BRA-e");
        FAIL() << "not refused";
    } catch (const UserError& error) {
        EXPECT_THAT(error.remedy(), HasSubstr("BRA-E"));
    }
}

TEST(ReadLayoutArgument, ReadsTheExamples)
{
    int seen = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(REBLOCK_RESOURCES) + "/layouts")) {
        SCOPED_TRACE(entry.path());
        const std::string text = readFile(entry.path());
        const LayoutReading reading = readLayoutJson(text);
        ASSERT_THAT(reading.problems, SizeIs(0));
        EXPECT_EQ(readableText(*reading.layout), text);
        ++seen;
    }
    EXPECT_GE(seen, 3);
}

} // namespace
} // namespace reblock
