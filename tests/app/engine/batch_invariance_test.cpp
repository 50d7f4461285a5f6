#include "core/base/files.h"
#include "core/options/run_config.h"
#include "tests/app/engine/engine_process.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cstdlib>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// A trained run, named by REBLOCK_TRAINED_RUN: its run.json and checkpoints are copied, so that nothing
/// is written into it. Its corpus must be there.
class BatchInvariance : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        const char* given = std::getenv("REBLOCK_TRAINED_RUN");
        if (given == nullptr || !fs::exists(fs::path(given) / "run.json"))
            GTEST_SKIP() << "REBLOCK_TRAINED_RUN names no run folder";
        const RunConfig config = readRunConfig(given);
        if (!fs::exists(config.corpus.path))
            GTEST_SKIP() << "the run's corpus " << config.corpus.path << " is not here";
        set_ = config.options.data.test;
        run_ = scratch_ / "run";
        fs::create_directories(run_ / "checkpoints");
        for (const char* name : {"run.json", "events.jsonl"})
            fs::copy(fs::path(given) / name, run_ / name);
        for (const auto& entry : fs::directory_iterator(fs::path(given) / "checkpoints"))
            if (entry.path().string().find(".state.") == std::string::npos)
                fs::copy(entry.path(), run_ / "checkpoints" / entry.path().filename());
    }

    /// hyp.trn and the share decoded alone.
    std::string decode(int batch)
    {
        const std::string tag = "b" + std::to_string(batch);
        const EngineResult result = runEngine({{"command", "decode"},
                                               {"run", run_.string()},
                                               {"set", set_},
                                               {"mode", GetParam()},
                                               {"batch", batch},
                                               {"tag", tag},
                                               {"json", true}});
        EXPECT_EQ(result.exitCode, 0) << result.errors;
        const json score = result.lines().at(0);
        std::printf(
            "%s, batch %d: error rate %.4f, %d of %d utterances decoded alone, real time factor %.4f\n",
            GetParam(), batch, score.at("error_rate").get<double>(), score.at("recomputed").get<int>(),
            score.at("sentences").get<int>(), score.at("real_time_factor").get<double>());
        for (const auto& entry : fs::directory_iterator(run_ / "decode"))
            if (entry.path().filename().string().ends_with("." + tag) &&
                entry.path().filename().string().find("." + std::string(GetParam()) + ".") !=
                    std::string::npos)
                return readFile(entry.path() / "hyp.trn");
        return {};
    }

    Scratch scratch_;
    fs::path run_;
    std::string set_;
};

TEST_P(BatchInvariance, HearsTheSameInBatchesOf1And2And7And32)
{
    const std::string alone = decode(1);
    ASSERT_FALSE(alone.empty());
    for (const int batch : {2, 7, 32})
        EXPECT_EQ(decode(batch), alone) << "batches of " << batch;
}

INSTANTIATE_TEST_SUITE_P(TrainedRun, BatchInvariance,
                         testing::Values("ctc_greedy", "ctc_prefix_beam", "attention", "attention_rescoring"),
                         [](const auto& mode) { return std::string(mode.param); });

} // namespace
} // namespace reblock
