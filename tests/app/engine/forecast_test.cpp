#include "core/base/files.h"
#include "core/options/run_config.h"
#include "tests/app/engine/digits_project.h"

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ForecastProgram : public DigitsProject {
protected:
    static nlohmann::json requestFor(const fs::path& run)
    {
        return {{"command", "forecast"},
                {"run", run.string()},
                {"config", nullptr},
                {"steps", 4},
                {"json", true}};
    }

    static std::vector<std::string> filesOf(const fs::path& folder)
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }
};

TEST_F(ForecastProgram, AddsUpARunAndLeavesItUntouched)
{
    const fs::path run = makeRun("foreseen");

    const EngineResult result = runEngine(requestFor(run));

    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto forecast = result.lines().at(0);
    EXPECT_EQ(forecast.at("steps"), 8);
    EXPECT_EQ(forecast.at("limit"), "max_steps");
    EXPECT_EQ(forecast.at("probe").at("steps"), 4);
    EXPECT_TRUE(forecast.at("fits").get<bool>());
    EXPECT_GT(forecast.at("seconds").get<double>(), 0);
    EXPECT_GT(forecast.at("peak_bytes").get<double>(), forecast.at("memory").at("model").get<double>());
    EXPECT_EQ(filesOf(run), (std::vector<std::string>{"forecast.json", "run.json"}));
    EXPECT_EQ(nlohmann::json::parse(readFile(run / "forecast.json")), forecast);
}

TEST_F(ForecastProgram, TakesARunThatIsNotMadeYet)
{
    const fs::path other = makeRun("model-of-a-draft");
    const fs::path draft = other.parent_path() / "draft";
    nlohmann::json request = requestFor(draft);
    request["config"] = runConfigToJson(readRunConfig(other));

    const EngineResult result = runEngine(request);

    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(result.lines().at(0).at("steps"), 8);
    EXPECT_FALSE(fs::exists(draft));
}

TEST_F(ForecastProgram, SaysThatARunDoesNotFitWithoutTryingIt)
{
    const fs::path run =
        makeRun("giant",
                {"model.dim=256", "model.heads=4", "model.ffn=1024", "batch.buckets=1", "batch.frames=60000"},
                "A*6 / A");

    const EngineResult result =
        runEngine(requestFor(run), {}, {.fileBytes = 0, .addressBytes = 2'000'000'000});

    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_FALSE(result.lines().at(0).at("fits").get<bool>());
    EXPECT_GT(result.lines().at(0).at("peak_bytes").get<double>(), 1e9);
}

TEST_F(ForecastProgram, RefusesAFolderThatIsNoRun)
{
    EXPECT_EQ(runEngine(requestFor("/nowhere/at all")).exitCode, 2);
}

} // namespace
} // namespace reblock
