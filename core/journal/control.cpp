#include "core/journal/control.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <nlohmann/json.hpp>

namespace reblock {

using nlohmann::json;

void requestStop(const RunFolder& folder)
{
    replaceFile(folder.control(), json{{"request", "stop"}}.dump() + '\n');
}

bool stopRequested(const RunFolder& folder)
{
    std::error_code none;
    if (!std::filesystem::exists(folder.control(), none))
        return false;
    try {
        const json document = json::parse(readFile(folder.control()), nullptr, false);
        return document.is_object() && document.value("request", "") == "stop";
    } catch (const std::exception&) {
        return false;
    }
}

void clearRequests(const RunFolder& folder)
{
    std::error_code none;
    std::filesystem::remove(folder.control(), none);
}

} // namespace reblock
