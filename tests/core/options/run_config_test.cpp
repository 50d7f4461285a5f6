#include "core/options/run_config.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/layout/write.h"
#include "core/options/new_run.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace reblock {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class RunConfigTest : public testing::Test {
protected:
    RunConfigTest()
    {
        NewRunRequest request;
        request.name = "first";
        request.layout = "A+*2 / A*2";
        request.corpus = {"digits", "digits", "/data/digits", "abc"};
        config = makeRunConfig(request);
        document = json::parse(runConfigToJson(config).dump());
    }

    std::string problem() const
    {
        try {
            runConfigFromJson(document);
        } catch (const UserError& error) {
            return error.problem();
        }
        return {};
    }

    RunConfig config;
    json document;
};

TEST_F(RunConfigTest, HoldsTheCanonicalLayoutItsHashAndWhereItComesFrom)
{
    EXPECT_EQ(document["format"], "reblock-run/1");
    EXPECT_EQ(document["layout"], json::parse(canonicalText(config.layout)));
    EXPECT_EQ(document["layout_hash"], layoutHash(config.layout));
    EXPECT_EQ(document["corpus"],
              json({{"name", "digits"}, {"kind", "digits"}, {"path", "/data/digits"}, {"hash", "abc"}}));
    EXPECT_TRUE(document["parent"].is_null());
    for (const char* key : {"reblock", "created", "host", "command"})
        EXPECT_TRUE(document["provenance"].contains(key)) << key;
}

TEST_F(RunConfigTest, IsTheSameAfterWritingAndReading)
{
    EXPECT_EQ(json::parse(runConfigToJson(runConfigFromJson(document)).dump()), document);
}

TEST_F(RunConfigTest, NamesTheKeyThatIsMissingOrWrong)
{
    const json whole = document;
    for (const char* key : {"format", "name", "layout", "corpus", "options"}) {
        document = whole;
        document.erase(key);
        EXPECT_THAT(problem(), HasSubstr(key));
        document[key] = 7;
        EXPECT_THAT(problem(), testing::Not(testing::IsEmpty())) << key;
    }
}

TEST_F(RunConfigTest, RefusesAnotherFormatAndAFaultyLayout)
{
    document["format"] = "reblock-run/2";
    EXPECT_THAT(problem(), HasSubstr("reblock-run/2"));

    document["format"] = "reblock-run/1";
    document["layout"]["encoder"]["stack"] = json::array();
    EXPECT_THAT(problem(), HasSubstr("layout"));
}

TEST_F(RunConfigTest, NamesTheFileThatCannotBeRead)
{
    const Scratch scratch;
    const auto expectProblem = [&](const std::string& part) {
        try {
            readRunConfig(scratch.path());
            ADD_FAILURE() << part;
        } catch (const UserError& error) {
            EXPECT_THAT(error.problem(), HasSubstr(part));
            EXPECT_THAT(error.problem(), HasSubstr(scratch.path().string()));
        }
    };

    expectProblem("no run.json");
    replaceFile(scratch / "run.json", "{\"format\": \"reblo");
    expectProblem("no JSON");
    replaceFile(scratch / "run.json", "{\"format\": \"reblock-run/1\"}");
    expectProblem("lacks \"name\"");
}

} // namespace
} // namespace reblock
