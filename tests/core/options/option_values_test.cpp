#include "core/options/option_values.h"

#include "core/base/error.h"
#include "core/options/option_info.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

RunOptions with(const std::string& key, const std::string& value)
{
    RunOptions options;
    setOption(options, {key, value});
    return options;
}

TEST(OptionSetting, IsSplitAtTheFirstEqualsSign)
{
    EXPECT_EQ(settingFromText(" train.seed = 2 "), (OptionSetting{"train.seed", "2"}));
    EXPECT_EQ(settingFromText("data.train=a=b"), (OptionSetting{"data.train", "a=b"}));
    EXPECT_EQ(settingFromText("data.train="), (OptionSetting{"data.train", ""}));
}

TEST(OptionSetting, IsRefusedWithoutAnEqualsSignOrAKnownKey)
{
    for (const char* text : {"train.seed", "", "=2", "seed=2", "train.sed=2"})
        EXPECT_THROW(settingFromText(text), UserError) << text;
}

TEST(SetOption, ChangesThatOptionAlone)
{
    const RunOptions defaults;
    for (const OptionInfo& info : optionInfos()) {
        if (info.kind != OptionKind::Integer || info.ofLayout)
            continue;
        const RunOptions changed = with(info.key, std::to_string(static_cast<long long>(*info.minimum) + 3));
        for (const OptionInfo& other : optionInfos())
            if (!other.ofLayout) {
                EXPECT_EQ(optionText(changed, other.key) == optionText(defaults, other.key),
                          other.key != info.key)
                    << info.key << " and " << other.key;
            }
    }
}

TEST(SetOption, TakesSeveralNumbers)
{
    EXPECT_THAT(with("augment.speed", "0.9 1.0,1.1").augment.speed, ElementsAre(0.9, 1.0, 1.1));
    EXPECT_THAT(with("augment.speed", "none").augment.speed, IsEmpty());
    const RunOptions betas = with("optimiser.betas", "0.8 0.98");
    EXPECT_EQ(betas.optimiser.beta1, 0.8);
    EXPECT_EQ(betas.optimiser.beta2, 0.98);
}

TEST(SetOption, TakesNoneAndAuto)
{
    RunOptions options;
    setOption(options, {"batch.utterances", "16"});
    setOption(options, {"train.threads", "2"});
    EXPECT_EQ(options.batch.utterances, 16);
    EXPECT_EQ(options.train.threads, 2);

    setOption(options, {"batch.utterances", "none"});
    setOption(options, {"train.threads", "auto"});
    EXPECT_FALSE(options.batch.utterances);
    EXPECT_FALSE(options.train.threads);
}

TEST(SetOption, TakesIntervalsInEpochsAndSteps)
{
    for (const auto& [text, count, epochs] : {std::tuple{"1 epoch", 1, true},
                                              {"2 epochs", 2, true},
                                              {"200 steps", 200, false},
                                              {"50", 50, false}}) {
        const RunOptions options = with("train.evaluate_every", text);
        EXPECT_EQ(options.train.evaluateEvery.count, count) << text;
        EXPECT_EQ(options.train.evaluateEvery.epochs, epochs) << text;
    }
}

TEST(SetOption, RefusesWhatIsNoSuchValueOrOutOfRange)
{
    for (const auto& [key, value] : std::vector<OptionSetting>{{"features.bands", "0"},
                                                               {"features.bands", "40.5"},
                                                               {"features.bands", "forty"},
                                                               {"features.bands", ""},
                                                               {"features.bands", "99999999999999999999"},
                                                               {"optimiser.rate", "0"},
                                                               {"optimiser.rate", "nan"},
                                                               {"optimiser.rate", "inf"},
                                                               {"optimiser.rate", "0.1x"},
                                                               {"optimiser.betas", "0.9"},
                                                               {"optimiser.betas", "0.9 1"},
                                                               {"augment.speed", "1 3"},
                                                               {"augment.speed", "1 fast"},
                                                               {"augment.speed", ""},
                                                               {"augment.noise_snr", "10"},
                                                               {"augment.noise_snr", "0 100"},
                                                               {"augment.rir_folder", ""},
                                                               {"train.max_steps", "auto"},
                                                               {"train.threads", "none"},
                                                               {"train.seed", "-1"},
                                                               {"train.deterministic", "yes"},
                                                               {"train.device", "gpu"},
                                                               {"train.device", "cuda:x"},
                                                               {"train.evaluate_every", "0 steps"},
                                                               {"train.evaluate_every", "1 hour"},
                                                               {"tokens", "bytes"},
                                                               {"data.train", ""}}) {
        RunOptions options;
        try {
            setOption(options, {key, value});
            ADD_FAILURE() << key << "=" << value;
        } catch (const UserError& error) {
            EXPECT_THAT(error.problem(), HasSubstr(key + " cannot be \"" + value + "\""));
            EXPECT_THAT(error.problem(), HasSubstr(optionInfo(key).allowedText()));
        }
        EXPECT_EQ(optionText(options, key), optionInfo(key).defaultText);
    }
}

TEST(OptionText, IsWhatSetOptionTakes)
{
    for (const auto& [key, value] : std::vector<OptionSetting>{{"train.max_steps", "100000"},
                                                               {"train.max_steps", "1000000000"},
                                                               {"train.max_seconds", "100000"},
                                                               {"train.seed", "9000000000000000"},
                                                               {"optimiser.epsilon", "1e-08"},
                                                               {"optimiser.rate", "0.0003"},
                                                               {"optimiser.clip", "10000000"},
                                                               {"batch.utterances", "20000"},
                                                               {"augment.speed", "0.9 1 1.1"},
                                                               {"augment.speed", "none"},
                                                               {"augment.noise_snr", "-5 15"},
                                                               {"augment.noise_snr", "none"},
                                                               {"augment.noise_folder", "/some where/噪声"},
                                                               {"augment.rir_folder", "none"},
                                                               {"optimiser.betas", "0.9 0.98"},
                                                               {"train.evaluate_every", "1 step"},
                                                               {"train.device", "cuda:3"},
                                                               {"data.train", "训练 集"}})
        EXPECT_EQ(optionText(with(key, value), key), value);
}

TEST(CheckOptions, AcceptsTheDefaultsAndLargeLimits)
{
    EXPECT_NO_THROW(checkOptions({}));
    EXPECT_NO_THROW(checkOptions(with("train.max_steps", "100000")));
}

TEST(CheckOptions, SaysAllThatDoesNotFit)
{
    RunOptions options;
    options.data.minSeconds = 31;
    options.features.hop = 0.05;
    options.features.bands = 0;
    options.optimiser.rate = -1;

    try {
        checkOptions(options);
        FAIL() << "no error";
    } catch (const UserError& error) {
        for (const char* key : {"data.min_seconds", "features.hop", "features.bands", "optimiser.rate"})
            EXPECT_THAT(error.problem(), HasSubstr(key));
    }
}

TEST(CheckOptions, WantsNoiseThatIsSaidInOrderAndHowLoud)
{
    RunOptions options;
    options.augment.noiseSnr = {15, 0};
    EXPECT_THROW(checkOptions(options), UserError);

    options.augment.noiseSnr.clear();
    options.augment.noiseFolder = "/noise";
    EXPECT_THROW(checkOptions(options), UserError);

    options.augment.noiseSnr = {0, 15};
    EXPECT_NO_THROW(checkOptions(options));
}

} // namespace
} // namespace reblock
