#include "core/base/error.h"
#include "core/options/option_info.h"
#include "core/options/option_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace reblock {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(OptionsJson, HoldsEveryKeyInTheTablesOrder)
{
    std::vector<std::string> expected;
    for (const OptionInfo& info : optionInfos())
        if (!info.ofLayout)
            expected.push_back(info.key);

    std::vector<std::string> keys;
    const auto document = optionsToJson({});
    for (const auto& [key, value] : document.items())
        keys.push_back(key);

    EXPECT_EQ(keys, expected);
}

TEST(OptionsJson, WritesEachKindAsJsonPeopleExpect)
{
    const auto document = optionsToJson({});

    EXPECT_EQ(document["features.sample_rate"], 16000);
    EXPECT_EQ(document["augment.speed"], json({0.9, 1.0, 1.1}));
    EXPECT_EQ(document["optimiser.betas"], json({0.9, 0.999}));
    EXPECT_EQ(document["train.deterministic"], true);
    EXPECT_EQ(document["train.evaluate_every"], "1 epoch");
    EXPECT_TRUE(document["batch.utterances"].is_null());
    EXPECT_TRUE(document["train.threads"].is_null());
    EXPECT_EQ(document["train.device"], "auto");
}

TEST(OptionsJson, IsTheSameAfterWritingAndReading)
{
    RunOptions options;
    for (const OptionSetting& setting : std::vector<OptionSetting>{{"features.hop", "0.0125"},
                                                                   {"augment.speed", "none"},
                                                                   {"batch.utterances", "16"},
                                                                   {"batch.buckets", "7"},
                                                                   {"optimiser.betas", "0.8 0.98"},
                                                                   {"optimiser.epsilon", "1e-9"},
                                                                   {"train.max_steps", "100000"},
                                                                   {"train.max_seconds", "0.1"},
                                                                   {"train.seed", "9000000000000000"},
                                                                   {"train.deterministic", "false"},
                                                                   {"train.evaluate_every", "200 steps"}})
        setOption(options, setting);
    const auto document = optionsToJson(options);

    const RunOptions read = optionsFromJson(json::parse(document.dump()));

    EXPECT_EQ(optionsToJson(read), document);
    EXPECT_EQ(read.optimiser.epsilon, 1e-9);
    EXPECT_EQ(read.train.maxSteps, 100000);
}

TEST(OptionsJson, KeepsDefaultsForAbsentKeys)
{
    const RunOptions read = optionsFromJson({{"train.seed", 5}});

    EXPECT_EQ(read.train.seed, 5u);
    EXPECT_EQ(read.features.bands, 80);
}

TEST(OptionsJson, RefusesUnknownKeysAndWrongValuesByName)
{
    for (const json& document : {json{{"train.sed", 5}}, json{{"model.dim", 96}}, json{{"train.seed", 1.5}},
                                 json{{"train.seed", true}}, json{{"features.bands", nullptr}},
                                 json{{"features.bands", json::object()}},
                                 json{{"augment.speed", {1, "fast"}}}, json{{"train.deterministic", 1}}}) {
        try {
            optionsFromJson(document);
            ADD_FAILURE() << document;
        } catch (const UserError& error) {
            EXPECT_THAT(error.problem(), HasSubstr(document.begin().key()));
        }
    }
    EXPECT_THROW(optionsFromJson(json::array()), UserError);
}

} // namespace
} // namespace reblock
