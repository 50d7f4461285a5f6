#include "app/engine/source.h"

#include "app/engine/request.h"
#include "core/base/error.h"
#include "core/engine/decode/checkpoint_folder.h"
#include "core/layout/read.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

std::filesystem::path requestedCheckpoint(const Request& request)
{
    const std::filesystem::path source = request.text("source");
    if (std::filesystem::is_directory(source))
        return chooseCheckpoint(source, request.optionalText("checkpoint")).file;
    if (request.optionalText("checkpoint"))
        throw UserError(fmt::format("{} is one model, so there is no checkpoint to choose.", source.string()),
                        "Leave --checkpoint out, or name a run.");
    return source;
}

Layout requestedLayout(const Request& request)
{
    const LayoutReading reading = readLayoutJson(request.json("layout").dump());
    if (!reading.layout)
        throw UserError("The layout of the request is faulty: " + reading.problems.front().text(),
                        "Check it with `reblock layout check`.");
    return *reading.layout;
}

DeviceRequest requestedDevice(const Request& request)
{
    DeviceRequest wanted;
    wanted.device = request.optionalText("device").value_or(wanted.device);
    wanted.precision = request.optionalText("precision").value_or(wanted.precision);
    if (const auto threads = request.optionalCount("threads"))
        wanted.threads = static_cast<int>(*threads);
    return wanted;
}

} // namespace reblock
