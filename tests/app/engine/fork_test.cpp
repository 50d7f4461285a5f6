#include "core/base/files.h"
#include "core/engine/model/tensor_file.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"
#include "core/layout/fork_plan.h"
#include "core/layout/write.h"
#include "core/options/run_config.h"
#include "tests/app/engine/digits_project.h"

namespace reblock {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

class ForkProgram : public DigitsProject {
protected:
    static EngineResult fork(const fs::path& parent, const fs::path& folder, json more = json::object())
    {
        json request{{"command", "fork"}, {"run", parent.string()}, {"new", folder.string()}, {"json", true}};
        request.update(more);
        return runEngine(request);
    }

    /// The parent's notation in its own shape.
    static std::string layoutText(const fs::path& parent, const std::string& argument)
    {
        return canonicalText(forkLayoutFromArgument(argument, readRunConfig(parent).layout));
    }

    static std::vector<Event> evaluations(const fs::path& run)
    {
        std::vector<Event> list;
        for (const Event& event : readWholeJournal(RunFolder(run).journal()))
            if (event.event == "epoch")
                list.push_back(event);
        return list;
    }
};

TEST_F(ForkProgram, EvaluatesTheStartBeforeAnyStepAndAgainAfterOnePercent)
{
    const fs::path parent = makeRun("parent");
    const fs::path run = parent.parent_path() / "child";
    ASSERT_EQ(train(parent).exitCode, 0);

    const EngineResult result =
        fork(parent, run, {{"checkpoint", "last"}, {"settings", {"optimiser.rate=1e-4"}}});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(json::parse(result.output).at("run"), run.string());
    fs::remove_all(parent); // nothing of it is needed any more
    ASSERT_EQ(train(run).exitCode, 0);

    const std::vector<Event> told = evaluations(run);
    ASSERT_GE(told.size(), 3U);
    EXPECT_EQ(told[0].fields.at("step"), 0);
    EXPECT_EQ(told[0].fields.at("note"), "before any step");
    EXPECT_EQ(told[1].fields.at("step"), 1); // one of eight steps is beyond 1 %
    EXPECT_EQ(told[1].fields.at("note"), "after 1 % of training");
    EXPECT_FALSE(told[2].fields.contains("note"));
    EXPECT_EQ(readRunConfig(run).parent->run, "parent");
    EXPECT_EQ(readRunConfig(run).options.optimiser.rate, 1e-4);
}

TEST_F(ForkProgram, StartsAtTheParentsDevLossInTheSameLayout)
{
    const fs::path parent = makeRun("scored");
    const fs::path run = parent.parent_path() / "scored-fork";
    ASSERT_EQ(train(parent).exitCode, 0);
    ASSERT_EQ(fork(parent, run, {{"checkpoint", "8"}}).exitCode, 0);
    ASSERT_EQ(train(run).exitCode, 0);

    EXPECT_EQ(evaluations(run).front().fields.at("dev_loss"),
              evaluations(parent).back().fields.at("dev_loss"));
}

TEST_F(ForkProgram, GoesOnBitForBitWhenKilledRightAfterTheFirstEvaluation)
{
    const fs::path parent = makeRun("source");
    ASSERT_EQ(train(parent).exitCode, 0);
    const fs::path whole = parent.parent_path() / "whole-fork";
    const fs::path killed = parent.parent_path() / "killed-fork";
    for (const fs::path& run : {whole, killed})
        ASSERT_EQ(fork(parent, run, {{"layout", layoutText(parent, "AB+ / A")}}).exitCode, 0);
    ASSERT_EQ(train(whole).exitCode, 0);

    const auto killAtStart = [](const json& line) {
        return line.value("event", "") == "epoch" ? SIGKILL : 0;
    };
    EXPECT_EQ(train(killed, killAtStart).exitCode, -1);
    ASSERT_EQ(train(killed).exitCode, 0);

    EXPECT_EQ(readFile(weightsOf(whole, 8)), readFile(weightsOf(killed, 8)));
}

TEST_F(ForkProgram, RefusesAnotherShapeAndLeavesNothingBehind)
{
    const fs::path parent = makeRun("narrow");
    const fs::path run = parent.parent_path() / "wide";
    ASSERT_EQ(train(parent).exitCode, 0);

    const EngineResult result = fork(parent, run, {{"settings", {"model.dim=32"}}});

    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.errors, HasSubstr("model.dim is 16 there and 32 here"));
    EXPECT_FALSE(fs::exists(run));
}

TEST_F(ForkProgram, RefusesARunWithoutACheckpoint)
{
    const fs::path parent = makeRun("untrained");
    const EngineResult result = fork(parent, parent.parent_path() / "nothing");
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.errors, HasSubstr("no checkpoint yet"));
}

TEST_F(ForkProgram, KeepsFrozenWeightsByteEqualThroughATraining)
{
    const fs::path parent = makeRun("frozen-parent");
    const fs::path run = parent.parent_path() / "houlsby";
    ASSERT_EQ(train(parent).exitCode, 0);
    ASSERT_EQ(fork(parent, run, {{"checkpoint", "last"}, {"layout", layoutText(parent, "Houlsby")}}).exitCode,
              0);
    ASSERT_EQ(train(run).exitCode, 0);

    const TensorFile before = readTensorFile(RunFolder(run).start());
    const TensorFile after = readTensorFile(weightsOf(run, 8));
    int frozen = 0;
    for (const auto& [name, tensor] : before.tensors) {
        const bool inBlock = name.find(".blocks.") != std::string::npos;
        const bool same = inBlock || name.starts_with("features.");
        EXPECT_EQ(tensor.equal(after.tensors.at(name)), same) << name;
        frozen += inBlock ? 1 : 0;
    }
    EXPECT_GT(frozen, 20);
}

} // namespace
} // namespace reblock
