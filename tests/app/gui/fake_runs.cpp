#include "tests/app/gui/fake_runs.h"

#include "core/base/files.h"
#include "core/journal/journal_writer.h"
#include "core/journal/run_folder.h"
#include "core/options/new_run.h"

#include <cmath>

namespace reblock {
namespace {

nlohmann::json stepFields(int step, double scale)
{
    const double wave = 0.06 * std::sin(step * 1.7) + 0.04 * std::sin(step * 0.31);
    const double loss = scale * (0.3 + 3.5 * std::exp(-step / 900.0) + wave);
    return {{"step", step},
            {"epoch", step / 160.0},
            {"loss", loss},
            {"loss_ctc", 1.1 * loss},
            {"loss_attention", 0.9 * loss},
            {"rate", 0.002 * std::min(step / 300.0, std::sqrt(300.0 / step))},
            {"gradient_norm", 1.5 + std::abs(wave) * 20},
            {"clipped", 0},
            {"audio_seconds_per_second", 48 + 30 * wave},
            {"audio_seconds", step * 18},
            {"seconds", step * 0.36},
            {"eta", nullptr}};
}

} // namespace

std::filesystem::path makeFakeRun(const std::filesystem::path& runs, const FakeRun& run)
{
    const std::filesystem::path folder = runs / run.name;
    writeNewRun(
        folder,
        makeRunConfig(
            {run.name, run.layout, {"digits", "digits", "/corpus", "0"}, "digits", run.settings, "test"}));
    JournalWriter journal(RunFolder(folder).journal());
    journal.append("started",
                   {{"device", "cpu"}, {"threads", 2}, {"precision", "float32"}, {"parameters", 1234567}});
    for (int step = 10; step <= run.steps; step += 10) {
        journal.append("step", stepFields(step, run.scale));
        if (step % 200 != 0)
            continue;
        const double rate = run.scale * (0.03 + 0.9 * std::exp(-step / 700.0));
        journal.append("epoch", {{"step", step},
                                 {"epoch", step / 160.0},
                                 {"dev_loss", 2 * rate},
                                 {"dev_error_rate", rate},
                                 {"dev_errors", 300 * rate},
                                 {"dev_tokens", 300}});
        journal.append("checkpoint", {{"step", step},
                                      {"file", "checkpoints/step-" + std::to_string(step) + ".safetensors"},
                                      {"dev_loss", 2 * rate},
                                      {"best", true}});
    }
    if (run.end == "finished")
        journal.append("finished",
                       {{"step", run.steps}, {"reason", "max_seconds"}, {"seconds", run.steps * 0.36}});
    if (run.end == "paused")
        journal.append("paused", {{"step", run.steps}});
    if (run.end == "failed")
        journal.append("failed",
                       {{"step", run.steps}, {"reason", "memory"}, {"message", "Out of memory at step 3."}});
    replaceFile(RunFolder(folder).log(), "Training " + run.name + " on the CPU, 2 threads\n");
    return folder;
}

} // namespace reblock
