#include "core/journal/event.h"

#include "core/base/error.h"

#include <array>

namespace reblock {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::array kOwnKeys{"seq", "time", "event"};

/// The library writes NaN and infinities as null by itself; text that is no UTF-8 is replaced.
std::string dumped(const ordered_json& line)
{
    return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

[[noreturn]] void failLine(const std::string& line)
{
    throw UserError("A journal line is no event: " + line.substr(0, 80),
                    "Restore the file from a copy, or read the run again from its start.");
}

bool isEvent(const json& line)
{
    const auto has = [&line](const char* key, bool (json::*is)() const noexcept) {
        return line.contains(key) && (line.at(key).*is)();
    };
    return line.is_object() && has("seq", &json::is_number_integer) && has("time", &json::is_number) &&
           has("event", &json::is_string);
}

} // namespace

std::string lineFromEvent(const Event& event)
{
    REBLOCK_CHECK(event.fields.is_object() || event.fields.is_null());
    for (const char* key : kOwnKeys)
        REBLOCK_CHECK(!event.fields.contains(key));
    ordered_json line;
    line["seq"] = event.seq;
    line["time"] = event.time;
    line["event"] = event.event;
    for (const auto& [key, value] : event.fields.items())
        line[key] = value;
    return dumped(line);
}

Event eventFromLine(const std::string& line)
{
    json parsed = json::parse(line, nullptr, false);
    if (!isEvent(parsed))
        failLine(line);
    Event event{parsed["seq"], parsed["time"], parsed["event"], {}};
    for (const char* key : kOwnKeys)
        parsed.erase(key);
    event.fields = std::move(parsed);
    return event;
}

} // namespace reblock
