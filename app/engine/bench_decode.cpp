#include "app/engine/bench_decode.h"

#include "app/engine/request.h"
#include "app/engine/source.h"
#include "core/base/error.h"
#include "core/corpus/corpus.h"
#include "core/engine/bench/decode_bench.h"
#include "core/engine/decode/checkpoint_folder.h"
#include "core/engine/device/device.h"
#include "core/journal/run_folder.h"
#include "core/options/run_config.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

namespace fs = std::filesystem;

/// The recordings of a set whose lengths are nearest to `seconds`.
std::vector<fs::path> recordings(const fs::path& run, const std::string& set,
                                 const DecodeBenchOptions& options)
{
    const RunConfig config = readRunConfig(run);
    const auto corpus = openCorpus(
        {config.corpus.kind, config.corpus.path, config.corpus.excluded, RunFolder(run).cache()}, {});
    std::vector<Utterance> whole = corpus->utterances(set);
    std::erase_if(whole, [](const Utterance& u) { return u.segment() || u.audio.size() != 1; });
    std::ranges::stable_sort(
        whole, {}, [&](const Utterance& utterance) { return std::abs(utterance.seconds - options.seconds); });
    whole.resize(std::min(whole.size(), static_cast<std::size_t>(options.batch)));
    std::vector<fs::path> files;
    for (const Utterance& utterance : whole)
        files.emplace_back(utterance.audio.front());
    return files;
}

int countOf(const Request& request, const std::string& key, int usual)
{
    return static_cast<int>(std::min<std::int64_t>(request.optionalCount(key).value_or(usual), 1000000));
}

void useRun(const Request& request, DecodeBenchOptions& options)
{
    const fs::path run = request.text("run");
    options.checkpoint = chooseCheckpoint(run, request.optionalText("checkpoint")).file;
    options.audio = recordings(run, request.text("set"), options);
}

DecodeBenchOptions optionsOf(const Request& request)
{
    DecodeBenchOptions options;
    options.search.mode = decodeModeFromName(request.text("mode"));
    options.search.beam = countOf(request, "beam", options.search.beam);
    options.batch = countOf(request, "batch", options.batch);
    options.iterations = countOf(request, "iterations", options.iterations);
    options.seconds = request.optionalNumber("seconds").value_or(options.seconds);
    options.keep = request.optionalText("keep").value_or("");
    if (request.optionalText("run"))
        useRun(request, options);
    else
        options.layout = requestedLayout(request);
    return options;
}

} // namespace

int runBenchDecode(const Request& request)
{
    const DeviceChoice device = chooseDevice(requestedDevice(request));
    applyDevice(device);
    DecodeBenchOptions options = optionsOf(request);
    options.device = device.device;
    const DecodeBenchResult result = benchDecode(options);
    if (request.flag("json"))
        fmt::print("{}\n", nlohmann::ordered_json{{"name", result.name},
                                                  {"median", result.median},
                                                  {"minimum", result.minimum},
                                                  {"maximum", result.maximum},
                                                  {"unit", "seconds per audio-second"},
                                                  {"audio_seconds", result.audioSeconds},
                                                  {"recomputed", result.recomputed},
                                                  {"device", device.device},
                                                  {"threads", device.threads},
                                                  {"texts", result.texts}}
                               .dump());
    else
        fmt::print("{}: {:.4f} seconds per audio-second (minimum {:.4f}, maximum {:.4f})\n"
                   "{:.1f} audio-seconds, {} with {} threads; {} recomputed alone\n",
                   result.name, result.median, result.minimum, result.maximum, result.audioSeconds,
                   device.device, device.threads, result.recomputed);
    return 0;
}

} // namespace reblock
