#include "core/engine/forecast/forecast.h"

#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/memory.h"
#include "core/base/progress.h"
#include "core/journal/run_folder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace {

/// The request's run, or, where there is none yet, its "config" and the folder it would have.
ForecastRequest requestOf(const Request& request)
{
    ForecastRequest forecast;
    forecast.folder = request.text("run");
    const nlohmann::json& config = request.json("config");
    forecast.config = config.is_null() ? readRunConfig(forecast.folder) : runConfigFromJson(config);
    forecast.steps = static_cast<int>(request.optionalCount("steps").value_or(forecast.steps));
    return forecast;
}

void printText(const Forecast& forecast)
{
    const RunTotals& totals = forecast.totals;
    const BatchShape& batch = forecast.heaviest.shape;
    if (forecast.probe.steps > 0)
        fmt::print("About {} for {:.0f} steps ({:.1f} epochs, until {}), {:.3f} seconds a step.\n",
                   durationText(totals.seconds), totals.steps, totals.epochs, totals.limit,
                   totals.training / totals.steps);
    if (forecast.probe.steps > 0)
        fmt::print("Training {}, evaluation {}, checkpoints {}.\n", durationText(totals.training),
                   durationText(totals.evaluation), durationText(totals.checkpoints));
    fmt::print("About {} of memory, of {} that can be had; the largest batch has {} rows × {} frames × {} "
               "tokens.\n",
               memoryText(static_cast<double>(forecast.peakBytes)),
               memoryText(static_cast<double>(forecast.availableBytes)), batch.rows, batch.frames,
               batch.tokens);
    if (!forecast.fits)
        fmt::print("It does not fit: choose a smaller batch.frames.\n");
    fmt::print("From {} steps on {} with {} threads, in {}.\n", forecast.probe.steps, forecast.device.device,
               forecast.device.threads, durationText(forecast.probe.seconds));
}

} // namespace

int runForecast(const Request& request, const CancelToken& cancel)
{
    const bool json = request.flag("json");
    const ForecastRequest wanted = requestOf(request);
    Forecast forecast;
    {
        ProgressBar bar("forecast", json);
        forecast = forecastRun(wanted, cancel,
                               [&](const std::string& what, double share) { bar.update(share, what); });
    }
    const nlohmann::ordered_json document = forecastJson(forecast);
    if (request.json("config").is_null())
        replaceFile(RunFolder(wanted.folder).forecast(), document.dump(2) + "\n");
    if (json)
        fmt::print("{}\n", document.dump());
    else
        printText(forecast);
    return 0;
}

} // namespace reblock
