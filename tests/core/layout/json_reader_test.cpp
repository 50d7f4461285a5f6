#include "core/layout/json_reader.h"

#include <gmock/gmock.h>

#include <cmath>

namespace reblock {
namespace {

/// Where the first character stands that cannot continue; -1: the text is fine.
int errorOffset(std::string_view text)
{
    try {
        readJsonText(text);
        return -1;
    } catch (const JsonSyntaxError& error) {
        return static_cast<int>(error.offset);
    }
}

TEST(JsonReader, KeepsValuesAndTheirPlaces)
{
    const JsonValue value = readJsonText(" {\"a\": [1, -2.5e1, true, null], \"b\": \"x\"}");
    EXPECT_EQ(value.offset, 1u);
    EXPECT_EQ(value.member("b")->offset, 37u);
    const auto& items = std::get<JsonArray>(value.member("a")->value);
    EXPECT_EQ(std::get<double>(items[1].value), -25);
    EXPECT_EQ(items[3].offset, 25u);
    EXPECT_EQ(value.member("c"), nullptr);
}

TEST(JsonReader, UnderstandsEscapes)
{
    EXPECT_EQ(std::get<std::string>(readJsonText(R"("\u5171\n\"\ud83d\ude00\/")").value), "共\n\"😀/");
}

TEST(JsonReader, PointsAtTheFirstCharacterThatCannotContinue)
{
    EXPECT_EQ(errorOffset(""), 0);
    EXPECT_EQ(errorOffset("nul"), 3);
    EXPECT_EQ(errorOffset("01"), 1);
    EXPECT_EQ(errorOffset("1.x"), 2);
    EXPECT_EQ(errorOffset("-"), 1);
    EXPECT_EQ(errorOffset("1e+"), 3);
    EXPECT_EQ(errorOffset("[1,]"), 3);
    EXPECT_EQ(errorOffset("[1 2]"), 3);
    EXPECT_EQ(errorOffset("{\"a\" 1}"), 5);
    EXPECT_EQ(errorOffset("{a: 1}"), 1);
    EXPECT_EQ(errorOffset("\"a\tb\""), 2);
    EXPECT_EQ(errorOffset("\"\\x\""), 2);
    EXPECT_EQ(errorOffset("\"\\u12g4\""), 5);
    EXPECT_EQ(errorOffset("\"abc"), 4);
    EXPECT_EQ(errorOffset("1 2"), 2);
}

TEST(JsonReader, RefusesAKeyThatStandsTwice)
{
    EXPECT_EQ(errorOffset(R"({"a": 1, "a": 2})"), 9);
    EXPECT_EQ(errorOffset(R"({"a": 1, "\u0061": 2})"), 9);
    EXPECT_EQ(errorOffset(R"({"a": {"a": 1}})"), -1);
}

TEST(JsonReader, RefusesBytesThatAreNoUtf8AndHalvesOfPairs)
{
    EXPECT_EQ(errorOffset("\"ab\xFF\""), 3);
    EXPECT_EQ(errorOffset("\"\xC0\x80\""), 1);
    EXPECT_EQ(errorOffset("\"\xED\xA0\x80\""), 1);
    EXPECT_EQ(errorOffset("\"\xE5\x9D"), 1);
    EXPECT_EQ(errorOffset(R"("x\ud83d")"), 2);
    EXPECT_EQ(errorOffset(R"("\ude00")"), 1);
}

TEST(JsonReader, RefusesNestingWithoutEnd)
{
    EXPECT_EQ(errorOffset(std::string(1'000'000, '[')), 1001);
    EXPECT_EQ(errorOffset(std::string(900, '[') + std::string(900, ']')), -1);
}

TEST(JsonReader, KnowsNumbersBeyondDouble)
{
    EXPECT_TRUE(std::isinf(std::get<double>(readJsonText("1e999").value)));
    EXPECT_EQ(std::get<double>(readJsonText("-1e-999").value), 0);
    EXPECT_TRUE(std::isinf(std::get<double>(readJsonText(std::string(400, '9')).value)));
}

} // namespace
} // namespace reblock
