#include "app/gui/pages/layout/training_forecast.h"

#include "core/journal/event.h"
#include "core/journal/run_folder.h"
#include "core/options/run_config.h"

#include <algorithm>
#include <fstream>

namespace reblock {
namespace {

constexpr std::int64_t kRowFrames = 500; ///< five seconds
constexpr double kFramesPerSecond = 100;
constexpr std::int64_t kFewestSteps = 20;     ///< the first steps are slow
constexpr std::streamoff kEndBytes = 1 << 16; ///< of the journal, read at each end

/// Whole lines of the journal's first or last part; what cannot be read is left out.
std::vector<Event> journalEnd(const std::filesystem::path& file, bool last)
{
    std::ifstream stream(file, std::ios::binary);
    if (last) {
        stream.seekg(0, std::ios::end);
        const std::streamoff size = stream.tellg();
        stream.seekg(std::max<std::streamoff>(0, size - kEndBytes));
    }
    std::string text(kEndBytes, '\0');
    stream.read(text.data(), kEndBytes);
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    std::vector<Event> events;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string::npos)
            break;
        try {
            events.push_back(eventFromLine(text.substr(begin, end - begin)));
        } catch (const std::exception&) { // the first line of the last part is torn
        }
        begin = end + 1;
    }
    return events;
}

double numberOf(const Event& event, const char* key)
{
    const auto found = event.fields.find(key);
    return found != event.fields.end() && found->is_number() ? found->get<double>() : 0;
}

/// How many tokens a model of that layout has with so many parameters: their count is linear in it.
int vocabularyOf(const Layout& layout, double parameters, CostOptions options)
{
    options.vocabulary = 1;
    const auto one = static_cast<double>(layoutCost(layout, options).total());
    options.vocabulary = 2;
    const double each = static_cast<double>(layoutCost(layout, options).total()) - one;
    return parameters > one ? 1 + static_cast<int>((parameters - one) / each) : options.vocabulary;
}

void takeEvent(MeasuredRun& run, const Event& event)
{
    const auto number = [&event](const char* key) { return numberOf(event, key); };
    if (event.event == "started") {
        run.device = event.fields.value("device", std::string());
        run.cost.vocabulary = vocabularyOf(run.layout, number("parameters"), run.cost);
    }
    if ((event.event == "step" || event.event == "finished") && number("step") >= kFewestSteps)
        run.secondsPerStep = number("seconds") / number("step");
    if (event.event == "finished")
        run.peakBytes = number("peak_bytes");
}

/// What the run's program held beside what the cost model says of it.
double besides(const MeasuredRun& run)
{
    return run.peakBytes - trainingBytes(run.layout, layoutCost(run.layout, run.cost), run.batch, run.cost);
}

} // namespace

std::optional<MeasuredRun> readMeasuredRun(const std::filesystem::path& runFolder)
{
    MeasuredRun run;
    int accumulate = 1;
    try {
        const RunConfig config = readRunConfig(runFolder);
        run.layout = config.layout;
        run.batch = batchOfFrames(config.options.batch.frames, run.cost);
        run.cost.bands = config.options.features.bands;
        accumulate = config.options.batch.accumulate;
    } catch (const std::exception&) {
        return std::nullopt; // imported, or not there any more
    }
    for (const bool last : {false, true})
        for (const Event& event : journalEnd(RunFolder(runFolder).journal(), last))
            takeEvent(run, event);
    run.secondsPerStep /= accumulate;
    return run.secondsPerStep > 0 && !run.device.empty() ? std::optional(run) : std::nullopt;
}

BatchShape batchOfFrames(std::int64_t frames, const CostOptions& options)
{
    BatchShape batch;
    batch.rows = std::max<std::int64_t>(1, frames / kRowFrames);
    batch.frames = std::min(frames, kRowFrames);
    batch.tokens = static_cast<std::int64_t>(static_cast<double>(batch.frames) / kFramesPerSecond *
                                             options.tokensPerSecond);
    return batch;
}

double trainingBytes(const Layout& layout, const LayoutCost& cost, const BatchShape& batch,
                     const CostOptions& options)
{
    constexpr double kWeight = 4;
    constexpr double kGradientAndMoments = 12;
    return kWeight * static_cast<double>(cost.total()) +
           kGradientAndMoments * static_cast<double>(cost.trained) +
           batchCost(layout, batch, options).peakBytes;
}

std::optional<TrainingForecast> forecastTraining(const Layout& layout, const BatchShape& batch,
                                                 const CostOptions& options,
                                                 const std::vector<MeasuredRun>& runs)
{
    if (runs.empty())
        return std::nullopt;
    const double work = batchCost(layout, batch, options).multiplyAdds;
    TrainingForecast forecast;
    forecast.device = runs.back().device;
    std::vector<double> extra;
    for (const MeasuredRun& run : runs) {
        const double done = batchCost(run.layout, run.batch, run.cost).multiplyAdds;
        if (run.device != forecast.device || done <= 0)
            continue;
        const double seconds = run.secondsPerStep * work / done;
        forecast.secondsLow = forecast.runs == 0 ? seconds : std::min(forecast.secondsLow, seconds);
        forecast.secondsHigh = std::max(forecast.secondsHigh, seconds);
        ++forecast.runs;
        if (run.peakBytes > 0)
            extra.push_back(besides(run));
    }
    if (!extra.empty()) {
        std::ranges::sort(extra);
        const double middle = std::max(0.0, extra[extra.size() / 2]);
        forecast.peakBytes = trainingBytes(layout, layoutCost(layout, options), batch, options) + middle;
    }
    return forecast.runs > 0 ? std::optional(forecast) : std::nullopt;
}

} // namespace reblock
