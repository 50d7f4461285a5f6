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

TEST_F(CorpusCommand, AddsTheSameCorpusAgainWithoutAChange)
{
    const fs::path folder = copyOfSamples();
    ASSERT_EQ(reblock({"--json", "corpus", "add", "samples", folder.string()}), 0) << errors.str();
    EXPECT_EQ(json().at("state"), "added");
    const auto first = json();

    ASSERT_EQ(reblock({"--json", "corpus", "add", "samples", folder.string()}), 0);
    EXPECT_EQ(json().at("state"), "unchanged");
    EXPECT_EQ(json().at("hash"), first.at("hash"));
    EXPECT_EQ(json().at("sets"), first.at("sets"));

    fs::remove(folder / "wav/train/S0150/BAC009S0150W0121.flac");
    ASSERT_EQ(reblock({"--json", "corpus", "add", "samples", folder.string()}), 0);
    EXPECT_EQ(json().at("state"), "changed");
    ASSERT_EQ(reblock({"--json", "corpus", "add", "samples", samples}), 0);
    EXPECT_EQ(json().at("state"), "replaced");
}

TEST_F(CorpusCommand, ShowsAishellsOwnCountsBesideItsSets)
{
    ASSERT_EQ(reblock({"--json", "corpus", "add", "samples", samples}), 0);
    const auto expected = json().at("sets").at("dev").at("expected");
    EXPECT_EQ(expected.at("utterances"), 14326);
    EXPECT_EQ(expected.at("characters"), 205341);
    EXPECT_EQ(expected.at("equal"), false);
    EXPECT_TRUE(json().at("sets").at("train").at("expected").at("characters").is_null());

    ASSERT_EQ(reblock({"corpus", "add", "samples", samples}), 0);
    EXPECT_THAT(out.str(), HasSubstr("test: 7,176 utterances, 104,765 characters: not what is here"));
    ASSERT_EQ(reblock({"--json", "corpus", "add", "digits", REBLOCK_RESOURCES "/digits"}), 0);
    EXPECT_TRUE(json().at("sets").at("dev").at("expected").is_null());
}

TEST_F(CorpusCommand, GivesEachFindingItsKindSetAndFile)
{
    const fs::path folder = copyOfSamples();
    const fs::path cut = folder / "wav/train/S0150/BAC009S0150W0121.flac";
    fs::resize_file(cut, 20000);
    ASSERT_EQ(reblock({"corpus", "add", "broken", folder.string()}), 0) << errors.str();

    ASSERT_EQ(reblock({"--json", "corpus", "check", "broken"}), 0);

    const auto findings = json().at("findings");
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [](const auto& finding) { return finding.at("kind") == "cut_off"; });
    ASSERT_NE(found, findings.end()) << json().dump(1);
    EXPECT_EQ(found->at("weight"), "problem");
    EXPECT_EQ(found->at("blocking"), false);
    EXPECT_EQ(found->at("utterance"), "BAC009S0150W0121");
    EXPECT_EQ(found->at("set"), "train");
    EXPECT_EQ(found->at("file"), fs::canonical(cut).string());
    EXPECT_EQ(json().at("counts").at("cut_off"), 1);
    EXPECT_EQ(json().at("problems").get<int>() + json().at("notes").get<int>(),
              static_cast<int>(findings.size()));
}

TEST_F(CorpusCommand, WritesProgressLinesForPrograms)
{
    ASSERT_EQ(reblock({"corpus", "add", "samples", samples}), 0);

    ASSERT_EQ(reblock({"--json", "corpus", "check", "samples", "--progress-lines"}), 0);

    std::istringstream lines(errors.str());
    nlohmann::json last;
    for (std::string line; std::getline(lines, line);)
        last = nlohmann::json::parse(line);
    EXPECT_EQ(last.at("done"), 25);
    EXPECT_EQ(last.at("total"), 25);
    EXPECT_TRUE(json().contains("findings"));
}

TEST_F(CorpusCommand, RemovesACorpusButNotItsFiles)
{
    const fs::path folder = copyOfSamples();
    ASSERT_EQ(reblock({"corpus", "add", "samples", folder.string()}), 0);

    ASSERT_EQ(reblock({"corpus", "remove", "samples"}), 0) << errors.str();

    EXPECT_TRUE(fs::exists(folder / "transcript"));
    EXPECT_EQ(reblock({"corpus", "remove", "samples"}), 2);
    EXPECT_EQ(reblock({"corpus", "check", "samples"}), 2);
}

TEST_F(CorpusCommand, UnpacksOnlyAishell)
{
    EXPECT_EQ(reblock({"corpus", "add", "digits", REBLOCK_RESOURCES "/digits", "--unpack"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("AISHELL-1"));
    ASSERT_EQ(reblock({"--json", "corpus", "add", "samples", samples, "--unpack"}), 0) << errors.str();
    EXPECT_EQ(json().at("unpacked"), 0);
}

} // namespace
} // namespace reblock
