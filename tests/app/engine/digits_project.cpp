#include "tests/app/engine/digits_project.h"

#include "core/corpus/corpus.h"
#include "core/engine/decode/checkpoint_folder.h"
#include "core/journal/run_folder.h"

#include <fstream>

namespace reblock {

namespace fs = std::filesystem;

std::unique_ptr<Scratch> DigitsProject::scratch_;

void DigitsProject::SetUpTestSuite()
{
    scratch_ = std::make_unique<Scratch>();
    std::ofstream(*scratch_ / "reblock.sqlite"); // marks a project; the engine never opens it
}

void DigitsProject::TearDownTestSuite()
{
    scratch_.reset();
}

const fs::path& DigitsProject::root()
{
    return scratch_->path();
}

fs::path DigitsProject::makeRun(const std::string& name, const std::vector<std::string>& settings,
                                const std::string& layout)
{
    const fs::path corpus = fs::absolute(fs::path(REBLOCK_RESOURCES) / "digits");
    NewRunRequest request;
    request.name = name;
    request.layout = layout;
    request.corpus = {"digits", "digits", corpus, openCorpus("digits", corpus)->hash(), {}};
    request.recipe = "digits";
    request.settings = {"model.dim=16",
                        "model.heads=2",
                        "model.ffn=32",
                        "train.max_steps=8",
                        "train.threads=1",
                        "batch.frames=1000",
                        "train.evaluate_every=4 steps",
                        "optimiser.warmup=10"};
    request.settings.insert(request.settings.end(), settings.begin(), settings.end());
    const fs::path folder = *scratch_ / "runs" / name;
    writeNewRun(folder, makeRunConfig(request));
    return folder;
}

EngineResult DigitsProject::train(const fs::path& run,
                                  const std::function<int(const nlohmann::json&)>& onLine,
                                  const EngineStarted& onStart)
{
    return runEngine({{"command", "train"}, {"run", run.string()}, {"json", true}}, onLine, {}, onStart);
}

std::function<int(const nlohmann::json&)> DigitsProject::signalAtStep(int signal, std::int64_t step)
{
    return [signal, step, sent = false](const nlohmann::json& line) mutable {
        if (sent || line.value("event", "") != "step" || line.value("step", std::int64_t{0}) < step)
            return 0;
        sent = true;
        return signal;
    };
}

fs::path DigitsProject::weightsOf(const fs::path& run, std::int64_t step)
{
    return CheckpointFolder(RunFolder(run).checkpoints()).weights(step);
}

} // namespace reblock
