#include "app/cli/command_line.h"
#include "core/interop/tensorboard_writer.h"
#include "core/score/transcripts.h"
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
using testing::SizeIs;

/// Results of another toolkit on the set dev of the AISHELL-1 samples, imported and exported.
class ForeignResults : public testing::Test {
protected:
    ForeignResults()
    {
        reblock({"corpus", "add", "samples", REBLOCK_RESOURCES "/aishell1_samples"});
        fs::create_directories(scratch / "runs");
    }
    int reblock(std::vector<std::string> arguments)
    {
        out.str({});
        errors.str({});
        arguments.insert(arguments.begin(), {"--store", (scratch / "reblock.sqlite").string()});
        return runCommandLine(arguments, out, errors);
    }
    nlohmann::json document(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "--json");
        EXPECT_EQ(reblock(arguments), 0) << errors.str();
        return nlohmann::json::parse(out.str());
    }
    std::string file(const std::string& name, const std::string& content)
    {
        std::ofstream(scratch / name) << content;
        return (scratch / name).string();
    }
    std::vector<std::string> import(const std::string& name, const std::string& hypotheses) const
    {
        return {"runs", "import", name, hypotheses, "--corpus", "samples", "--set", "dev"};
    }
    /// All transcripts of the samples, of which the set dev is a part.
    static std::string samples()
    {
        return REBLOCK_RESOURCES "/aishell1_samples/transcript/aishell1_samples.txt";
    }

    Scratch scratch;
    std::ostringstream out, errors;
};

TEST_F(ForeignResults, AreListedAndComparedLikeARun)
{
    const auto run = document(import("wenet", samples())).at("runs").at(0);
    EXPECT_EQ(run.at("state"), "finished");
    EXPECT_EQ(run.at("imported"), true);
    EXPECT_TRUE(run.at("layout_hash").is_null());
    EXPECT_EQ(run.at("decodes").at(0).at("error_rate"), 0.0);
    EXPECT_EQ(run.at("decodes").at(0).at("checkpoint"), "imported");

    ASSERT_EQ(reblock(import("espnet", samples())), 0) << errors.str();
    EXPECT_THAT(out.str(), HasSubstr("from a kaldi file"));
    ASSERT_EQ(reblock({"runs", "list"}), 0) << errors.str();
    EXPECT_THAT(out.str(), HasSubstr("imported"));
    const auto result = document({"compare", "wenet", "espnet", "--set", "dev"});
    EXPECT_EQ(result.at("pairs").at(0).at("reason"), "no segments");
    EXPECT_EQ(result.at("pairs").at(0).at("p_bootstrap"), 1.0);
}

TEST_F(ForeignResults, BringTheirCurves)
{
    {
        TensorboardWriter writer(scratch / "tb");
        for (int i = 1; i <= 20; ++i)
            writer.add({i, 1780000000.0 + i, "step", {{"step", i}, {"loss", 10.0 / i}}});
        writer.add({21, 1780000030.0, "epoch", {{"step", 20}, {"dev_error_rate", 0.25}}});
    }
    auto arguments = import("wenet", samples());
    arguments.push_back("--events");
    arguments.push_back((scratch / "tb").string());

    const auto run = document(arguments).at("runs").at(0);

    EXPECT_EQ(run.at("step"), 20);
    EXPECT_EQ(run.at("best_dev_error_rate"), 0.25);
    EXPECT_EQ(reblock({"runs", "rebuild", (scratch / "runs").string()}), 0) << errors.str();
    EXPECT_EQ(document({"runs", "show", "wenet"}).at("runs").at(0).at("best_dev_error_rate"), 0.25);
}

TEST_F(ForeignResults, AreRefusedASecondTime)
{
    ASSERT_EQ(reblock(import("wenet", samples())), 0) << errors.str();

    EXPECT_EQ(reblock(import("wenet", samples())), 2);
    EXPECT_THAT(errors.str(), HasSubstr("has results of dev by unknown already"));
    EXPECT_EQ(reblock({"decode", "wenet"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("imported from another toolkit"));
    EXPECT_EQ(reblock({"runs", "import", "wenet", "--corpus", "samples"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("a name, a set and one file"));
}

TEST_F(ForeignResults, AreWrittenAsTrnKaldiTextAndCtm)
{
    const auto ctm = file("hyp.ctm", "BAC009S0724W0121 1 0.50 0.25 好\nBAC009S0724W0121 1 0.75 0.10 的\n");
    ASSERT_EQ(reblock(import("wenet", ctm)), 0) << errors.str();
    EXPECT_THAT(errors.str(), HasSubstr("in the set but not in the file"));

    const auto exported = [&](const std::string& format) {
        EXPECT_EQ(reblock({"runs", "export", "wenet", "--set", "dev", "--format", format}), 0)
            << errors.str();
        return out.str();
    };
    EXPECT_EQ(exported("trn"), "好 的 (BAC009S0724W0121)\n");
    EXPECT_EQ(exported("kaldi"), "BAC009S0724W0121 好 的\n");
    EXPECT_EQ(exported("ctm"), "BAC009S0724W0121 1 0.50 0.25 好\nBAC009S0724W0121 1 0.75 0.10 的\n");
    EXPECT_EQ(reblock({"runs", "export", "wenet", "--set", "dev", "--format", "stm"}), 2);
    EXPECT_EQ(reblock({"runs", "export", "wenet"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("no such decode"));
}

TEST_F(ForeignResults, AreExportedToAFile)
{
    ASSERT_EQ(reblock(import("wenet", samples())), 0) << errors.str();
    const auto target = scratch / "ref.trn";

    ASSERT_EQ(reblock({"runs", "export", "wenet", "--set", "dev", "--reference", "--out", target.string()}),
              0)
        << errors.str();

    EXPECT_EQ(readTranscripts(target).format, TranscriptFormat::Trn);
    EXPECT_EQ(reblock({"runs", "export", "wenet", "--set", "dev", "--format", "ctm"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("no token times"));
}

} // namespace
} // namespace reblock
