#include "app/cli/command_line.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace reblock {
namespace {

using testing::HasSubstr;

class ScoreCommand : public testing::Test {
protected:
    int reblock(const std::vector<std::string>& arguments)
    {
        out.str({});
        errors.str({});
        return runCommandLine(arguments, out, errors);
    }
    std::string file(const std::string& name, const std::string& content)
    {
        std::ofstream(scratch / name) << content;
        return (scratch / name).string();
    }

    Scratch scratch;
    std::ostringstream out, errors;
    const std::string fixtures = REBLOCK_FIXTURES "/scoring/";
};

TEST_F(ScoreCommand, PrintsTheKeysOfTheContract)
{
    ASSERT_EQ(reblock({"--json", "score", fixtures + "ref.trn", fixtures + "A.trn"}), 0) << errors.str();

    const auto json = nlohmann::json::parse(out.str());
    EXPECT_EQ(json.at("substitutions"), 253);
    EXPECT_EQ(json.at("deletions"), 52);
    EXPECT_EQ(json.at("insertions"), 26);
    EXPECT_EQ(json.at("tokens"), 5811);
    EXPECT_EQ(json.at("levenshtein_errors"), 331);
    EXPECT_EQ(json.at("mode"), "char");
    EXPECT_TRUE(json.at("real_time_factor").is_null());
    EXPECT_NEAR(json.at("interval95").at(0).get<double>(), 0.0493, 1e-4);
    EXPECT_FALSE(json.contains("utterances"));
}

TEST_F(ScoreCommand, ShowsTheWorstUtterancesInLetters)
{
    const auto ref = file("ref.txt", "u1 今天 天气\nu2 好\n");
    const auto hyp = file("hyp.txt", "u1 今日 天气 啊\nu2 好\n");

    ASSERT_EQ(reblock({"score", ref, hyp, "--details"}), 0) << errors.str();

    EXPECT_THAT(out.str(), HasSubstr("  REF  今 天 天 气 *\n  HYP  今 日 天 气 啊\n          S        I\n"));
    EXPECT_THAT(out.str(), HasSubstr("40.00 %"));
}

TEST_F(ScoreCommand, BreaksTheErrorsDown)
{
    const auto ref = fixtures + "ref.trn", hyp = fixtures + "A.trn";

    ASSERT_EQ(reblock({"--json", "score", ref, hyp, "--details"}), 0) << errors.str();
    const auto json = nlohmann::json::parse(out.str());
    EXPECT_EQ(json.at("speakers").size(), 11u);
    EXPECT_EQ(json.at("lengths").at(0).at("from"), 6); // the shortest has more than five
    EXPECT_TRUE(json.at("confusions").at(0).contains("count"));

    ASSERT_EQ(reblock({"score", ref, hyp, "--details"}), 0);
    EXPECT_THAT(out.str(), HasSubstr("S0150"));
    EXPECT_THAT(out.str(), HasSubstr("11–15"));
    EXPECT_THAT(out.str(), HasSubstr("substituted "));
}

TEST_F(ScoreCommand, SaysWhichFormatsItRead)
{
    const auto ref = file("ref.txt", "u1 今 天\n");
    const auto hyp = file("hyp.ctm", "u1 1 0.1 0.2 今\nu1 1 0.3 0.2 天\n");

    ASSERT_EQ(reblock({"score", ref, hyp}), 0) << errors.str();
    EXPECT_THAT(out.str(), HasSubstr("reference: kaldi file, hypotheses: ctm file"));
    ASSERT_EQ(reblock({"--json", "score", ref, hyp}), 0);
    EXPECT_EQ(nlohmann::json::parse(out.str()).at("formats").at("hypothesis"), "ctm");
}

TEST_F(ScoreCommand, WarnsOfUtterancesThatWereNotDecoded)
{
    const auto ref = file("ref.trn", "今 (u1)\n天 (u2)\n");
    const auto hyp = file("hyp.trn", "今 (u1)\n");

    ASSERT_EQ(reblock({"--json", "score", ref, hyp}), 0);

    EXPECT_THAT(errors.str(), HasSubstr("1 utterance is only in the reference and not counted, first u2."));
    EXPECT_EQ(nlohmann::json::parse(out.str()).at("missing"), nlohmann::json({"u2"}));
}

TEST_F(ScoreCommand, RefusesAMissingFileAndAnUnknownMode)
{
    const auto ref = file("ref.trn", "今 (u1)\n");

    EXPECT_EQ(reblock({"score", ref, (scratch / "none.trn").string()}), 2);
    EXPECT_EQ(reblock({"score", ref, ref, "--mode", "word"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("mixed"));
}

} // namespace
} // namespace reblock
