#include "app/cli/command_line.h"
#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A project with the AISHELL-1 samples as "samples".
class CorpusExclude : public testing::Test {
protected:
    CorpusExclude()
    {
        fs::copy(REBLOCK_RESOURCES "/aishell1_samples", folder, fs::copy_options::recursive);
        EXPECT_EQ(reblock({"corpus", "add", "samples", folder.string()}), 0) << errors.str();
    }

    int reblock(std::vector<std::string> arguments)
    {
        out.str({});
        errors.str({});
        arguments.insert(arguments.begin(), {"--store", (scratch / "reblock.sqlite").string(), "--json"});
        return runCommandLine(arguments, out, errors);
    }
    nlohmann::json json() const { return nlohmann::json::parse(out.str()); }

    Scratch scratch;
    fs::path folder = scratch / "语料";
    std::ostringstream out, errors;
};

TEST_F(CorpusExclude, LeavesUtterancesOutOfNewRunsOnly)
{
    const auto newRun = [&](const std::string& name) {
        EXPECT_EQ(reblock({"new", name, "--layout", "BRA-E", "--corpus", "samples"}), 0) << errors.str();
        return nlohmann::json::parse(readFile(scratch / "runs" / name / "run.json")).at("corpus");
    };
    EXPECT_FALSE(newRun("before").contains("excluded"));

    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "BAC009S0150W0121", "BAC009S0150W0129"}), 0)
        << errors.str();

    EXPECT_EQ(json().at("changed"), 2);
    EXPECT_EQ(json().at("excluded"), nlohmann::json({"BAC009S0150W0129", "BAC009S0150W0121"})); // by set
    EXPECT_EQ(json().at("sets").at("train").at("excluded"), 1);
    EXPECT_EQ(json().at("sets").at("train").at("utterances"), 8);
    const auto corpus = newRun("after");
    EXPECT_EQ(corpus.at("excluded").size(), 2U);
    EXPECT_EQ(corpus.at("hash"), newRun("again").at("hash"));
}

TEST_F(CorpusExclude, IsShownByListAndCheckAndSurvivesAddingAgain)
{
    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "BAC009S0150W0121"}), 0) << errors.str();
    ASSERT_EQ(reblock({"corpus", "add", "samples", folder.string()}), 0);
    EXPECT_EQ(json().at("state"), "unchanged");

    ASSERT_EQ(reblock({"corpus", "list"}), 0);
    EXPECT_EQ(json().at("corpora").at(0).at("excluded"), nlohmann::json({"BAC009S0150W0121"}));
    fs::resize_file(folder / "wav/train/S0150/BAC009S0150W0121.flac", 20000);
    ASSERT_EQ(reblock({"corpus", "check", "samples"}), 0);
    EXPECT_EQ(json().at("excluded"), nlohmann::json({"BAC009S0150W0121"}));
    EXPECT_EQ(json().at("counts").value("cut_off", 0), 0) << "what is excluded is not read";
    EXPECT_EQ(json().at("counts").value("changed", 0), 1);
    EXPECT_EQ(json().at("sets").at("train").at("utterances"), 8);
}

TEST_F(CorpusExclude, ForgetsIdsThatAreGoneAndAllOfAnotherCorpus)
{
    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "BAC009S0150W0121", "BAC009S0150W0129"}), 0);
    fs::remove(folder / "wav/train/S0150/BAC009S0150W0121.flac");
    ASSERT_EQ(reblock({"corpus", "add", "samples", folder.string()}), 0);
    EXPECT_EQ(json().at("excluded"), nlohmann::json({"BAC009S0150W0129"}));

    ASSERT_EQ(reblock({"corpus", "add", "samples", REBLOCK_RESOURCES "/digits"}), 0);
    EXPECT_EQ(json().at("excluded"), nlohmann::json::array());
}

TEST_F(CorpusExclude, TakesUtterancesBackIn)
{
    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "BAC009S0150W0121", "BAC009S0150W0129"}), 0);

    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "BAC009S0150W0121", "--undo"}), 0) << errors.str();
    EXPECT_EQ(json().at("changed"), 1);
    EXPECT_EQ(json().at("excluded"), nlohmann::json({"BAC009S0150W0129"}));
    EXPECT_EQ(reblock({"corpus", "exclude", "samples", "BAC009S0150W0121", "--undo"}), 2);
    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "--undo"}), 0);
    EXPECT_EQ(json().at("excluded"), nlohmann::json::array());
}

TEST_F(CorpusExclude, TakesWhatTheCheckFinds)
{
    fs::resize_file(folder / "wav/train/S0150/BAC009S0150W0121.flac", 20000);
    ASSERT_EQ(reblock({"corpus", "add", "samples", folder.string()}), 0);

    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "--kind", "cut_off"}), 0) << errors.str();
    EXPECT_EQ(json().at("excluded"), nlohmann::json({"BAC009S0150W0121"}));
    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "--undo"}), 0);
    ASSERT_EQ(reblock({"corpus", "exclude", "samples", "--problems"}), 0) << errors.str();
    EXPECT_EQ(json().at("excluded"), nlohmann::json({"BAC009S0150W0121"}));
    EXPECT_EQ(reblock({"corpus", "exclude", "samples", "--kind", "ugly"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("clipped"));
}

TEST_F(CorpusExclude, RefusesIdsThatAreNotThereAndChangesNothing)
{
    EXPECT_EQ(reblock({"corpus", "exclude", "samples", "BAC009S0150W0121", "nobody"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("no utterance nobody"));
    EXPECT_EQ(reblock({"corpus", "exclude", "samples"}), 2);
    EXPECT_EQ(reblock({"corpus", "exclude", "nothing", "a"}), 2);

    ASSERT_EQ(reblock({"corpus", "list"}), 0);
    EXPECT_EQ(json().at("corpora").at(0).at("excluded"), nlohmann::json::array());
}

TEST_F(CorpusExclude, TakesFixedStringsOfDigitsButNotTrainingOnes)
{
    ASSERT_EQ(reblock({"corpus", "add", "digits", REBLOCK_RESOURCES "/digits"}), 0);

    EXPECT_EQ(reblock({"corpus", "exclude", "digits", "test-jackson-0014"}), 0) << errors.str();
    EXPECT_EQ(reblock({"corpus", "exclude", "digits", "train-george-0000"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("anew in each epoch"));
}

} // namespace
} // namespace reblock
