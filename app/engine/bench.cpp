#include "core/engine/bench/train_bench.h"

#include "app/engine/bench_data.h"
#include "app/engine/bench_decode.h"
#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "app/engine/source.h"
#include "core/base/error.h"
#include "core/engine/device/device.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace {

nlohmann::ordered_json jsonOf(const TrainBenchResult& result, const DeviceChoice& device)
{
    return {{"name", result.name},
            {"median", result.median},
            {"minimum", result.minimum},
            {"maximum", result.maximum},
            {"unit", "audio-seconds per second"},
            {"device", device.device},
            {"threads", device.threads},
            {"precision", device.precision},
            {"parameters", result.parameters},
            {"peak_rss_mib", result.peakRssMib},
            {"forward_seconds", result.forwardSeconds},
            {"backward_seconds", result.backwardSeconds},
            {"optimiser_seconds", result.optimiserSeconds},
            {"loss", result.loss}};
}

void printText(const TrainBenchResult& result, const DeviceChoice& device)
{
    fmt::print("{}: {:.2f} audio-seconds per second (minimum {:.2f}, maximum {:.2f})\n", result.name,
               result.median, result.minimum, result.maximum);
    fmt::print("{} parameters, {} MiB at most, {} with {} threads\n", result.parameters, result.peakRssMib,
               device.device, device.threads);
    fmt::print("a step: forward {:.0f} ms, backward {:.0f} ms, optimiser {:.0f} ms\n",
               1e3 * result.forwardSeconds, 1e3 * result.backwardSeconds, 1e3 * result.optimiserSeconds);
}

} // namespace

int runBench(const Request& request, const CancelToken& cancel)
{
    if (request.text("what") == "data")
        return runBenchData(request, cancel);
    if (request.text("what") == "decode")
        return runBenchDecode(request);
    if (request.text("what") != "train")
        throw UserError("reblock-engine measures train, decode and data, not " + request.text("what") + ".",
                        "See `reblock bench --help`.");
    const DeviceChoice device = chooseDevice(requestedDevice(request));
    applyDevice(device);
    TrainBenchOptions options;
    options.layout = requestedLayout(request);
    options.vocabulary = static_cast<int>(request.optionalCount("vocabulary").value_or(options.vocabulary));
    options.bands = static_cast<int>(request.optionalCount("bands").value_or(options.bands));
    options.batch = request.optionalText("batch").value_or(options.batch);
    options.iterations = static_cast<int>(request.optionalCount("iterations").value_or(options.iterations));
    options.device = device.device;
    const TrainBenchResult result = benchTrain(options);
    if (request.flag("json"))
        fmt::print("{}\n", jsonOf(result, device).dump());
    else
        printText(result, device);
    return 0;
}

} // namespace reblock
