#include "app/engine/bench_data.h"

#include "app/engine/request.h"
#include "core/base/process.h"
#include "core/engine/data/data_bench.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// A folder for the time of the measurement.
class ScratchFolder {
public:
    ScratchFolder() : path_(fs::temp_directory_path() / fmt::format("reblock-bench-{}", ownPid()))
    {
        fs::create_directories(path_);
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

DataBenchOptions optionsFrom(const Request& request)
{
    DataBenchOptions options;
    const auto corpus = openCorpus(request.text("kind"), request.text("path"));
    for (const std::string& set : corpus->sets()) {
        const auto& utterances = corpus->utterances(set);
        options.utterances.insert(options.utterances.end(), utterances.begin(), utterances.end());
    }
    options.threads = static_cast<int>(request.optionalCount("threads").value_or(options.threads));
    options.rounds = static_cast<int>(request.optionalCount("rounds").value_or(options.rounds));
    options.seconds = static_cast<double>(request.optionalCount("seconds").value_or(1200));
    options.options.augment.noiseFolder = request.optionalText("noise_folder");
    options.options.augment.rirFolder = request.optionalText("rir_folder");
    return options;
}

nlohmann::ordered_json jsonFrom(const DataFigure& figure)
{
    return {{"name", figure.name},
            {"median", figure.median},
            {"minimum", figure.minimum},
            {"maximum", figure.maximum},
            {"unit", "audio-seconds per second"},
            {"per_core_second", figure.perCore}};
}

/// The last figure, everything at once, stands at the top as for the other benchmarks.
nlohmann::ordered_json jsonFrom(const DataBenchResult& result, const DataBenchOptions& options)
{
    nlohmann::ordered_json document = jsonFrom(result.figures.back());
    document["name"] = "data " + result.figures.back().name;
    document["figures"] = nlohmann::ordered_json::array();
    for (const DataFigure& figure : result.figures)
        document["figures"].push_back(jsonFrom(figure));
    document["threads"] = options.threads;
    document["audio_seconds"] = result.audioSeconds;
    document["rounds"] = options.rounds;
    return document;
}

void printText(const DataBenchResult& result, const DataBenchOptions& options)
{
    fmt::print("audio-seconds per second, {:.0f} s of audio, {} thread{}, {} rounds\n", result.audioSeconds,
               options.threads, options.threads == 1 ? "" : "s", options.rounds);
    fmt::print("{:<36}{:>9}{:>18}{:>17}\n", "", "median", "range", "per core second");
    for (const DataFigure& figure : result.figures)
        fmt::print("{:<36}{:>9.0f}{:>18}{:>17.0f}\n", figure.name, figure.median,
                   fmt::format("{:.0f} to {:.0f}", figure.minimum, figure.maximum), figure.perCore);
}

} // namespace

int runBenchData(const Request& request, const CancelToken& cancel)
{
    const ScratchFolder scratch;
    DataBenchOptions options = optionsFrom(request);
    options.scratch = scratch.path();
    const DataBenchResult result = benchData(options, cancel);
    if (request.flag("json"))
        fmt::print("{}\n", jsonFrom(result, options).dump());
    else
        printText(result, options);
    return 0;
}

} // namespace reblock
