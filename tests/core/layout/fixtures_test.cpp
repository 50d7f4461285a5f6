// Golden numbers of tests/fixtures/layout, made by an independent program.

#include "core/base/files.h"
#include "core/layout/cost.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <set>

namespace reblock {
namespace {

using Json = nlohmann::ordered_json;
using testing::IsEmpty;

Json fixture(const std::string& name)
{
    return Json::parse(readFile(std::string(REBLOCK_FIXTURES) + "/layout/" + name));
}

LayoutReading readCase(const Json& one)
{
    if (one.contains("layout"))
        return readLayoutJson(one["layout"].get<std::string>());
    return readNotation(
        (one.contains("notation_input") ? one["notation_input"] : one["notation"]).get<std::string>());
}

Json withoutName(const std::string& canonical)
{
    Json json = Json::parse(canonical);
    json.erase("name");
    return json;
}

Json parametersOf(const LayoutCost& cost)
{
    return {{"total", cost.total()},   {"front", cost.front},           {"encoder", cost.encoder},
            {"decoder", cost.decoder}, {"correctors", cost.correctors}, {"embedding", cost.embedding},
            {"heads", cost.heads}};
}

TEST(LayoutFixtures, CanonicalTextsAreEqualByteForByte)
{
    for (const Json& one : fixture("canonical.json")) {
        SCOPED_TRACE(one["case"]);
        LayoutReading reading = readCase(one);
        ASSERT_THAT(reading.problems, IsEmpty());
        reading.layout->name.clear();
        std::string text = canonicalText(*reading.layout);
        const std::string empty = "\"name\":\"\",";
        text.erase(text.find(empty), empty.size());
        EXPECT_EQ(text, one["canonical_without_name"].get<std::string>());
    }
}

TEST(LayoutFixtures, HashesNotationsAndCostsAreEqual)
{
    for (const Json& one : fixture("canonical.json")) {
        SCOPED_TRACE(one["case"]);
        const LayoutReading reading = readCase(one);
        ASSERT_TRUE(reading.layout);
        const auto text = notation(*reading.layout);
        EXPECT_EQ(layoutHash(*reading.layout), one["sha256"].get<std::string>());
        EXPECT_EQ(text ? Json(*text) : Json(nullptr), one["notation"]);
        EXPECT_EQ(parametersOf(layoutCost(*reading.layout)), one["parameters"]);
    }
}

TEST(LayoutFixtures, PresetsAreThoseOfTheFixtures)
{
    std::set<std::string> seen;
    for (const Json& one : fixture("canonical.json")) {
        if (!one.contains("preset") || one["preset"] != one["case"]) // odd layouts put their notation there
            continue;
        const auto name = one["preset"].get<std::string>();
        SCOPED_TRACE(name);
        const auto layout = presetLayout(name);
        ASSERT_TRUE(layout);
        EXPECT_EQ(layoutHash(*layout), one["sha256"].get<std::string>());
        EXPECT_EQ(layout->name, name);
        seen.insert(name);
    }
    EXPECT_EQ(seen.size(), presets().size());
}

TEST(LayoutFixtures, NotationsFoldAsTheFixturesSay)
{
    for (const Json& one : fixture("notation.json")) {
        SCOPED_TRACE(one["notation"]);
        const LayoutReading reading = readCase(one);
        ASSERT_TRUE(reading.layout);
        EXPECT_EQ(notation(*reading.layout), one["folded"].get<std::string>());
        EXPECT_EQ(layoutHash(*reading.layout), one["sha256"].get<std::string>());
        const Json canonical = withoutName(canonicalText(*reading.layout));
        EXPECT_EQ(canonical["encoder"]["stack"], one["encoder"]);
        EXPECT_EQ(canonical["decoder"]["stack"], one["decoder"]);
        for (const Json& equal : one["equal"])
            EXPECT_EQ(readNotation(equal.get<std::string>()).layout, reading.layout) << equal;
    }
}

std::multiset<std::string> problemKeys(const std::vector<Problem>& problems)
{
    std::multiset<std::string> keys;
    for (const Problem& p : problems)
        keys.insert(Json{p.pointer ? Json(*p.pointer) : Json(nullptr), p.code, p.line.value_or(0),
                         p.column.value_or(0)}
                        .dump());
    return keys;
}

TEST(LayoutFixtures, EveryProblemIsFoundAtItsPlace)
{
    for (const Json& one : fixture("invalid.json")) {
        SCOPED_TRACE(one.dump());
        const LayoutReading reading = readCase(one);
        std::multiset<std::string> wanted;
        for (const Json& p : one["problems"])
            wanted.insert(Json{p["pointer"], p["code"], p["line"], p["column"]}.dump());
        EXPECT_FALSE(reading.layout);
        EXPECT_EQ(problemKeys(reading.problems), wanted);
        for (const Problem& problem : reading.problems) {
            EXPECT_FALSE(problem.found.empty());
            EXPECT_FALSE(problem.allowed.empty());
        }
    }
}

} // namespace
} // namespace reblock
