#include "app/cli/bench_fbank.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/base/clock.h"
#include "core/features/fbank.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace reblock {

using nlohmann::ordered_json;

namespace {

struct BenchFbankOptions {
    int rate = 16000;
    int bands = 80;
    int sounds = 20;
    double seconds = 10;
    int iterations = 9;
};

/// Noise with a tone: what is in the samples does not change the time.
std::vector<float> sound(const BenchFbankOptions& options)
{
    SeededRandom random(1, 0);
    std::vector<float> samples(static_cast<std::size_t>(options.seconds * options.rate));
    for (float& x : samples)
        x = static_cast<float>(1000 * random.normal());
    return samples;
}

/// Audio-seconds per second of each iteration, slowest first; one warming-up iteration is not counted.
std::vector<double> measure(const BenchFbankOptions& options)
{
    FbankOptions features;
    features.sampleRate = {options.rate};
    features.bands = options.bands;
    const Fbank fbank(features);
    const std::vector<float> samples = sound(options);
    std::vector<float> output(
        static_cast<std::size_t>(fbank.frames(static_cast<std::int64_t>(samples.size())) * options.bands));
    std::vector<double> speeds;
    for (int iteration = 0; iteration <= options.iterations; ++iteration) {
        const double start = steadySeconds();
        for (int i = 0; i < options.sounds; ++i)
            fbank.compute(samples, output);
        if (iteration > 0)
            speeds.push_back(options.sounds * options.seconds / (steadySeconds() - start));
    }
    std::ranges::sort(speeds);
    return speeds;
}

void report(const BenchFbankOptions& options, const Session& session)
{
    const std::vector<double> speeds = measure(options);
    const double median = (speeds[(speeds.size() - 1) / 2] + speeds[speeds.size() / 2]) / 2;
    session.print(
        ordered_json{{"name", "fbank"},
                     {"median", median},
                     {"minimum", speeds.front()},
                     {"maximum", speeds.back()},
                     {"unit", "x real time on one core"},
                     {"iterations", options.iterations},
                     {"audio_seconds", options.sounds * options.seconds},
                     {"bands", options.bands},
                     {"sample_rate", options.rate}},
        fmt::format("fbank, {} bands at {} Hz: {:.0f} x real time on one core (from {:.0f} to {:.0f} in {} "
                    "iterations of {:g} s)",
                    options.bands, options.rate, median, speeds.front(), speeds.back(), options.iterations,
                    options.sounds * options.seconds));
}

} // namespace

void addBenchFbank(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<BenchFbankOptions>();
    CLI::App* command = addCommand(
        group, {.name = "fbank",
                .summary = "audio-seconds per second of log-mel features",
                .group = {},
                .details = "One thread, without dither: 20 sounds of 10 s an iteration.",
                .examples = {"reblock bench fbank", "reblock bench fbank --bands 40 --rate 8000"}});
    command->add_option("--bands", options->bands, "mel bands")->capture_default_str()->type_name("N");
    command->add_option("--rate", options->rate, "samples per second")
        ->capture_default_str()
        ->type_name("HZ");
    command->add_option("--iterations", options->iterations, "counted iterations")
        ->capture_default_str()
        ->type_name("N")
        ->check(CLI::Range(1, 1000));
    command->callback([&session, options] { report(*options, session); });
}

} // namespace reblock
