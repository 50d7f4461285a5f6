#include "tests/support/synthetic_project.h"

#include "core/base/random.h"
#include "core/layout/presets.h"
#include "tests/support/run_maker.h"

#include <fmt/format.h>

namespace reblock {

using nlohmann::json;

namespace {

json stepOf(int step, const SyntheticSize& size, SeededRandom& random)
{
    json fields = {
        {"step", step}, {"epoch", step / 500}, {"audio_seconds", 40.0 * step}, {"seconds", 0.8 * step}};
    for (int metric = 0; metric < size.metrics; ++metric)
        fields[fmt::format("metric_{}", metric)] = 5.0 / (1 + 0.01 * step) + 0.1 * random.normal();
    return fields;
}

std::int64_t writeRun(const std::filesystem::path& folder, const std::string& preset,
                      const SyntheticSize& size, SeededRandom random)
{
    RunMaker run(folder, preset);
    std::string lines = run.line("started", {{"parameters", 8781842}});
    std::int64_t values = 0;
    for (int step = 1; step <= size.stepsPerRun; ++step) {
        lines += run.line("step", stepOf(step, size, random));
        values += size.metrics;
        if (step % 200 != 0)
            continue;
        const double rate = 0.05 + 0.5 / (1 + 0.01 * step) + 0.002 * random.normal();
        lines += run.line("epoch", {{"step", step}, {"dev_loss", 10 * rate}, {"dev_error_rate", rate}});
        lines += run.line("checkpoint", {{"step", step},
                                         {"file", fmt::format("checkpoints/step-{:06}.safetensors", step)},
                                         {"dev_loss", 10 * rate},
                                         {"best", true}});
        values += 2;
    }
    run.appendBytes(lines + run.line("finished", {{"step", size.stepsPerRun}, {"reason", "max_steps"}}));
    run.decode("test.ctc_greedy.average", 0.05 + 0.01 * random.uniform());
    return values;
}

} // namespace

std::int64_t makeSyntheticProject(const std::filesystem::path& project, const SyntheticSize& size)
{
    std::int64_t values = 0;
    for (int run = 0; run < size.runs; ++run) {
        const std::string& preset = presets()[static_cast<std::size_t>(run) % presets().size()].name;
        values += writeRun(project / "runs" / fmt::format("run-{:05}", run), preset, size,
                           SeededRandom(size.seed, static_cast<std::uint64_t>(run)));
    }
    return values;
}

} // namespace reblock
