#include "core/engine/device/device.h"

#include "app/engine/commands.h"
#include "app/engine/request.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

int runDevice(const Request& request, const CancelToken&)
{
    const DeviceChoice choice = chooseDevice({});
    if (request.flag("json")) {
        const nlohmann::ordered_json json{{"device", choice.device},
                                          {"threads", choice.threads},
                                          {"precision", choice.precision},
                                          {"features", choice.features},
                                          {"reason", choice.reason}};
        fmt::print("{}\n", json.dump());
        return 0;
    }
    fmt::print("device     {}\nthreads    {}\nprecision  {}\nfeatures   {}\n{}\n", choice.device,
               choice.threads, choice.precision,
               choice.features.empty() ? "–" : fmt::format("{}", fmt::join(choice.features, " ")),
               choice.reason);
    return 0;
}

} // namespace reblock
