#include "app/cli/command_line.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class CorpusCommand : public testing::Test {
protected:
    int reblock(std::vector<std::string> arguments)
    {
        out.str({});
        errors.str({});
        arguments.insert(arguments.begin(), {"--store", (scratch / "reblock.sqlite").string()});
        return runCommandLine(arguments, out, errors);
    }
    nlohmann::json json() const { return nlohmann::json::parse(out.str()); }

    /// A copy of the AISHELL-1 samples that a test may break.
    fs::path copyOfSamples() const
    {
        const fs::path folder = scratch / "语料";
        fs::copy(REBLOCK_RESOURCES "/aishell1_samples", folder, fs::copy_options::recursive);
        return folder;
    }

    Scratch scratch;
    std::ostringstream out, errors;
    const std::string samples = REBLOCK_RESOURCES "/aishell1_samples";
};

TEST_F(CorpusCommand, RegistersAFolderInANewProject)
{
    ASSERT_EQ(reblock({"--json", "corpus", "add", "samples", samples}), 0) << errors.str();

    EXPECT_EQ(json().at("kind"), "aishell");
    EXPECT_EQ(json().at("sets").at("train").at("utterances"), 8);
    EXPECT_EQ(json().at("sets").at("train").at("characters"), 106);
    EXPECT_NEAR(json().at("sets").at("train").at("seconds").get<double>(), 34, 1);
    EXPECT_EQ(json().at("findings"), nlohmann::json::array());
    EXPECT_TRUE(fs::exists(scratch / "reblock.sqlite"));
}

TEST_F(CorpusCommand, ListsWhatIsRegistered)
{
    ASSERT_EQ(reblock({"corpus", "add", "样本", samples}), 0) << errors.str();
    ASSERT_EQ(reblock({"corpus", "add", "digits", REBLOCK_RESOURCES "/digits", "--kind", "digits"}), 0);

    ASSERT_EQ(reblock({"--json", "corpus", "list"}), 0);

    EXPECT_EQ(json().at("corpora").size(), 2U);
    EXPECT_EQ(json().at("corpora").at(0).at("name"), "digits");
    ASSERT_EQ(reblock({"corpus", "list"}), 0);
    EXPECT_THAT(out.str(), HasSubstr("样本 (aishell"));
}

TEST_F(CorpusCommand, ReplacesWhatTheNameStoodFor)
{
    ASSERT_EQ(reblock({"corpus", "add", "speech", samples}), 0);
    ASSERT_EQ(reblock({"corpus", "add", "speech", REBLOCK_RESOURCES "/digits"}), 0);

    ASSERT_EQ(reblock({"--json", "corpus", "list"}), 0);

    EXPECT_EQ(json().at("corpora").size(), 1U);
    EXPECT_EQ(json().at("corpora").at(0).at("kind"), "digits");
}

TEST_F(CorpusCommand, ReportsWhatIsBroken)
{
    const fs::path folder = copyOfSamples();
    fs::resize_file(folder / "wav/train/S0150/BAC009S0150W0121.flac", 20000);
    std::ofstream(folder / "wav/dev/S0724/new.wav") << "letters";
    ASSERT_EQ(reblock({"corpus", "add", "broken", folder.string()}), 0) << errors.str();
    EXPECT_THAT(out.str(), HasSubstr("no transcript"));

    ASSERT_EQ(reblock({"corpus", "check", "broken"}), 0) << errors.str();

    EXPECT_THAT(out.str(), HasSubstr("BAC009S0150W0121: "));
    EXPECT_THAT(out.str(), HasSubstr("cut off at"));
}

TEST_F(CorpusCommand, NoticesThatACorpusHasChanged)
{
    const fs::path folder = copyOfSamples();
    ASSERT_EQ(reblock({"corpus", "add", "samples", folder.string()}), 0);
    ASSERT_EQ(reblock({"corpus", "check", "samples"}), 0);
    EXPECT_THAT(out.str(), testing::Not(HasSubstr("has changed")));
    fs::remove(folder / "wav/train/S0150/BAC009S0150W0121.flac");

    ASSERT_EQ(reblock({"corpus", "check", "samples"}), 0);

    EXPECT_THAT(out.str(), HasSubstr("has changed since it was added"));
    EXPECT_THAT(out.str(), HasSubstr("no audio for the transcript"));
}

TEST_F(CorpusCommand, RefusesWhatIsNoCorpus)
{
    EXPECT_EQ(reblock({"corpus", "add", "x", (scratch / "none").string()}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("none"));
    EXPECT_EQ(reblock({"corpus", "add", "x", scratch.path().string()}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("--kind"));
    EXPECT_EQ(reblock({"corpus", "add", "x", samples, "--kind", "tedlium"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("tedlium"));
    EXPECT_EQ(reblock({"corpus", "check", "x"}), 2);
}

} // namespace
} // namespace reblock
