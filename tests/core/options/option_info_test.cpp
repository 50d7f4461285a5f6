#include "core/options/option_info.h"

#include "core/base/error.h"
#include "core/options/option_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace reblock {
namespace {

using testing::HasSubstr;

TEST(OptionInfo, TellsAFormAllItNeeds)
{
    std::set<std::string> keys;
    for (const OptionInfo& info : optionInfos()) {
        EXPECT_TRUE(keys.insert(info.key).second) << info.key << " stands there twice";
        EXPECT_FALSE(info.group.empty()) << info.key;
        EXPECT_FALSE(info.label.empty()) << info.key;
        EXPECT_THAT(info.help, testing::EndsWith(".")) << info.key;
        EXPECT_EQ(info.defaultText.empty(), info.ofLayout) << info.key;
        EXPECT_EQ(info.choices.empty(), info.kind != OptionKind::Choice) << info.key;
        const bool isNumber = info.kind == OptionKind::Integer || info.kind == OptionKind::Number ||
                              info.kind == OptionKind::Numbers;
        EXPECT_EQ(info.minimum && info.maximum, isNumber) << info.key;
    }
}

TEST(OptionInfo, AcceptsEveryDefaultAndEveryWord)
{
    for (const OptionInfo& info : optionInfos()) {
        if (!info.ofLayout) {
            EXPECT_EQ(valueProblem({info.key, info.defaultText}), "");
        }
        if (!info.absentWord.empty()) {
            EXPECT_EQ(valueProblem({info.key, info.absentWord}), "");
        }
        for (const std::string& choice : info.choices)
            EXPECT_EQ(valueProblem({info.key, choice}), "");
    }
}

TEST(OptionInfo, KeepsGroupsTogether)
{
    std::set<std::string> seen;
    std::string group;
    for (const OptionInfo& info : optionInfos()) {
        if (info.group != group) {
            EXPECT_TRUE(seen.insert(info.group).second) << info.group;
        }
        group = info.group;
    }
}

TEST(OptionInfo, SaysInWordsWhatAValueMayBe)
{
    EXPECT_EQ(optionInfo("features.bands").allowedText(), "a whole number, at least 7, at most 256");
    EXPECT_EQ(optionInfo("train.max_seconds").allowedText(), "a number above 0, or none");
    EXPECT_EQ(optionInfo("loss.label_smoothing").allowedText(), "a number, at least 0, below 1");
    EXPECT_EQ(optionInfo("optimiser.betas").allowedText(),
              "2 numbers, at least 0, below 1, with spaces between them");
    EXPECT_EQ(optionInfo("train.on_non_finite").allowedText(), "skip or stop");
    EXPECT_EQ(optionInfo("train.device").allowedText(), "auto, cpu, cuda or cuda:N");
    EXPECT_EQ(optionInfo("train.deterministic").allowedText(), "true or false");
}

TEST(OptionInfo, NamesTheNearestKeyForAnUnknownOne)
{
    EXPECT_EQ(findOption("optimizer.rate"), nullptr);
    try {
        optionInfo("optimizer.rate");
        FAIL() << "no error";
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("optimizer.rate"));
        EXPECT_THAT(error.remedy(), HasSubstr("\"optimiser.rate\""));
    }
}

TEST(OptionInfo, HasNoKeyThatNothingWouldHeed)
{
    EXPECT_THROW(optionInfo("analyse_every"), UserError);
    EXPECT_NE(valueProblem({"optimiser.kind", "sgd"}), "");
}

} // namespace
} // namespace reblock
