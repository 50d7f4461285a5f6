#include "app/cli/command_line.h"
#include "tests/support/run_maker.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <sstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

class CompareCommand : public testing::Test {
protected:
    int reblock(const std::vector<std::string>& arguments)
    {
        out.str({});
        errors.str({});
        return runCommandLine(arguments, out, errors);
    }
    json document(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"--json", "compare"});
        EXPECT_EQ(reblock(arguments), 0) << errors.str();
        return json::parse(out.str());
    }
    std::string file(const std::string& name, const std::string& content)
    {
        std::ofstream(scratch / name) << content;
        return (scratch / name).string();
    }

    /// A run with a decode of sixty utterances, the first `wrong` of which have an error.
    std::string run(const std::string& name, const std::string& mode, int wrong, int utterances = 60)
    {
        RunMaker made(scratch / name);
        const fs::path folder = made.folder() / "decode" / ("test." + mode + ".average");
        fs::create_directories(folder);
        std::ofstream reference(folder / "ref.trn"), hypothesis(folder / "hyp.trn");
        for (int i = 0; i < utterances; ++i) {
            reference << "one two three (S1-u" << i << ")\n";
            hypothesis << (i < wrong ? "one too three" : "one two three") << " (S1-u" << i << ")\n";
        }
        std::ofstream(folder / "score.json")
            << json{{"set", "test"}, {"mode", mode}, {"checkpoint", "average"}, {"scoring_mode", "mixed"}};
        return made.folder().string();
    }

    Scratch scratch;
    std::ostringstream out, errors;
    const std::string fixtures = REBLOCK_FIXTURES "/scoring/";
    const std::vector<std::string> abc{fixtures + "ref.trn", fixtures + "A.trn", fixtures + "B.trn",
                                       fixtures + "C.trn"};
};

TEST_F(CompareCommand, PrintsTheKeysOfTheContract)
{
    const json result = document(abc);

    ASSERT_THAT(result.at("pairs"), SizeIs(3));
    const json& pair = result.at("pairs").at(0);
    EXPECT_EQ(pair.at("a"), abc[1]);
    EXPECT_EQ(pair.at("b"), abc[2]);
    EXPECT_NEAR(pair.at("difference").get<double>(), -0.0208226, 1e-6);
    EXPECT_NEAR(pair.at("interval95").at(0).get<double>(), -0.0291531, 1e-6);
    EXPECT_NEAR(pair.at("p_mapsswe").get<double>(), 2.7e-7, 1e-9);
    EXPECT_NEAR(pair.at("p_mapsswe_holm").get<double>(), 8.1e-7, 1e-9);
    EXPECT_NEAR(pair.at("p_bootstrap").get<double>(), 0.00019998, 1e-8);
    EXPECT_EQ(pair.at("verdict"), "a_better");
    EXPECT_TRUE(pair.at("reason").is_null());
    EXPECT_EQ(result.at("common_utterances"), 400);
    EXPECT_EQ(result.at("tests"), 3);
    EXPECT_EQ(result.at("systems").at(1).at("rank"), 3);
}

TEST_F(CompareCommand, ShowsPeopleWhatTheTestsSay)
{
    std::vector<std::string> arguments = abc;
    arguments.insert(arguments.begin(), "compare");

    ASSERT_EQ(reblock(arguments), 0) << errors.str();

    EXPECT_THAT(out.str(), HasSubstr("A − B"));
    EXPECT_THAT(out.str(), HasSubstr("A is better"));
    EXPECT_THAT(out.str(), HasSubstr("no difference shown"));
    EXPECT_THAT(out.str(), HasSubstr("corrected over the 3 tests"));
    EXPECT_THAT(out.str(), HasSubstr("4.93 to 6.50"));
    EXPECT_THAT(out.str(), HasSubstr("-26.8 %"));
}

TEST_F(CompareCommand, ComparesWithAReferenceOnly)
{
    std::vector<std::string> arguments = abc;
    arguments.insert(arguments.end(), {"--reference", "C"});

    const json result = document(arguments);

    ASSERT_THAT(result.at("pairs"), SizeIs(2));
    EXPECT_EQ(result.at("reference"), abc[3]);
    EXPECT_EQ(result.at("pairs").at(1).at("b"), abc[3]);
    EXPECT_TRUE(result.at("systems").at(0).at("rank").is_null());
    arguments.back() = "D";
    arguments.insert(arguments.begin(), "compare");
    EXPECT_EQ(reblock(arguments), 2);
}

TEST_F(CompareCommand, DrawsSpeakersWhenAskedAndSaysThatTheyAreFew)
{
    std::vector<std::string> arguments = abc;
    arguments.insert(arguments.begin(), "compare");
    arguments.insert(arguments.end(), {"--units", "speakers"});

    ASSERT_EQ(reblock(arguments), 0) << errors.str();

    EXPECT_THAT(out.str(), HasSubstr("Only 11 speakers"));
    arguments.back() = "words";
    EXPECT_EQ(reblock(arguments), 2);
}

TEST_F(CompareCommand, RefusesDifferentUtterancesUnlessTheCommonOnesAreWanted)
{
    const auto ref = file("ref.trn", "今 (u1)\n天 (u2)\n");
    const auto a = file("a.trn", "今 (u1)\n天 (u2)\n"), b = file("b.trn", "明 (u1)\n");

    EXPECT_EQ(reblock({"compare", ref, a, b}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("1 are common"));
    EXPECT_THAT(errors.str(), HasSubstr("--common"));

    const json result = document({ref, a, b, "--common"});
    EXPECT_EQ(result.at("common_utterances"), 1);
    EXPECT_EQ(result.at("left_out"), 1);
    EXPECT_TRUE(result.at("pairs").at(0).at("p_mapsswe").is_null());
    EXPECT_EQ(result.at("pairs").at(0).at("reason"), "fewer than two segments");
}

TEST_F(CompareCommand, ComparesRunsByTheirDecodes)
{
    const auto a = run("甲", "ctc_greedy", 30), b = run("乙", "ctc_greedy", 2);

    const json result = document({a, b});

    EXPECT_EQ(result.at("pairs").at(0).at("a"), "甲");
    EXPECT_NEAR(result.at("pairs").at(0).at("difference").get<double>(), 28.0 / 180, 1e-12);
    EXPECT_EQ(result.at("mode"), "mixed");
    EXPECT_EQ(result.at("units"), "recordings");
    EXPECT_EQ(result.at("systems").at(0).at("decode_mode"), "ctc_greedy");
}

TEST_F(CompareCommand, TakesTheBestModeThatAllRunsHave)
{
    const auto a = run("a", "ctc_greedy", 3), b = run("b", "ctc_greedy", 2);
    run("a", "attention", 1);

    EXPECT_EQ(document({a, b}).at("systems").at(0).at("decode_mode"), "ctc_greedy");
    run("b", "attention", 1);
    EXPECT_EQ(document({a, b}).at("systems").at(0).at("decode_mode"), "attention");
}

TEST_F(CompareCommand, ComparesTwoModesOfOneRun)
{
    const auto a = run("a", "ctc_greedy", 30);
    run("a", "attention", 1);

    const json result = document({a, "--mode", "ctc_greedy,attention"});

    EXPECT_EQ(result.at("pairs").at(0).at("a"), "a ctc_greedy");
    EXPECT_EQ(result.at("pairs").at(0).at("b"), "a attention");
}

TEST_F(CompareCommand, SaysWhatARunHasWhenItWasNotDecodedSo)
{
    const auto a = run("a", "ctc_greedy", 3), b = run("b", "ctc_greedy", 2);

    EXPECT_EQ(reblock({"compare", a, b, "--set", "dev"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("It has test.ctc_greedy.average."));
    EXPECT_THAT(errors.str(), HasSubstr("reblock decode a --set dev"));
    EXPECT_EQ(reblock({"compare", a}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("only one system"));
}

TEST_F(CompareCommand, GivesMeanAndSpreadOfSeveralSeeds)
{
    const auto a = run("a", "ctc_greedy", 4), b = run("b", "ctc_greedy", 2);
    EXPECT_EQ(document({a, b}).at("seeds"), json::array());

    for (const auto& [folder, seed] : {std::pair{a, 1u}, std::pair{b, 2u}}) {
        std::ifstream old(fs::path(folder) / "run.json");
        json configuration = json::parse(old);
        configuration["options"]["train.seed"] = seed;
        std::ofstream(fs::path(folder) / "run.json") << configuration;
    }
    const json seeds = document({a, b}).at("seeds");

    ASSERT_THAT(seeds, SizeIs(1));
    EXPECT_EQ(seeds.at(0).at("systems"), json({"a", "b"}));
    EXPECT_NEAR(seeds.at(0).at("mean").get<double>(), 3.0 / 180, 1e-12);
    EXPECT_NEAR(seeds.at(0).at("deviation").get<double>(), std::sqrt(2.0) / 180, 1e-12);
    ASSERT_EQ(reblock({"compare", a, b}), 0);
    EXPECT_THAT(out.str(), HasSubstr("a and b are one layout with 2 seeds"));
}

TEST_F(CompareCommand, WritesCommaSeparatedValues)
{
    const auto a = run("a, first", "ctc_greedy", 3), b = run("b", "ctc_greedy", 2);

    ASSERT_EQ(reblock({"compare", a, b, "--csv"}), 0) << errors.str();

    EXPECT_THAT(out.str(), StartsWith("a,b,difference,"));
    EXPECT_THAT(out.str(), HasSubstr("\n\"a, first\",b,0.00555"));
    EXPECT_THAT(out.str(), Not(HasSubstr("[")));
}

} // namespace
} // namespace reblock
