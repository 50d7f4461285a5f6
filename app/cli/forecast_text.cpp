#include "app/cli/forecast_text.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/memory.h"
#include "core/journal/journal_reader.h"

#include <fmt/format.h>

#include <optional>

namespace reblock {

using nlohmann::ordered_json;

namespace {

std::optional<double> numberAt(const ordered_json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

ordered_json shareTooHigh(std::optional<double> forecast, std::optional<double> actual)
{
    return forecast && actual && *actual > 0 ? ordered_json(*forecast / *actual - 1) : ordered_json(nullptr);
}

/// The forecast's seconds, had it known how many steps a run of limited time makes.
std::optional<double> secondsForSteps(const ordered_json& forecast, const ordered_json& actual)
{
    const auto seconds = numberAt(forecast, "seconds");
    const auto steps = numberAt(forecast, "steps");
    const auto made = numberAt(actual, "step");
    return seconds && steps && made && *steps > 0 ? std::optional(*seconds * *made / *steps) : std::nullopt;
}

std::string withError(const std::string& actual, const ordered_json& error)
{
    return error.is_number() ? fmt::format("{} ({:+.1f} %)", actual, 100 * error.get<double>()) : actual;
}

} // namespace

ordered_json forecastComparison(const RunFolder& folder)
{
    std::error_code none;
    if (!std::filesystem::exists(folder.forecast(), none))
        return nullptr;
    const auto forecast = ordered_json::parse(readFile(folder.forecast()), nullptr, false);
    if (!forecast.is_object())
        return nullptr;
    ordered_json comparison{{"seconds", forecast.value("seconds", ordered_json())},
                            {"steps", forecast.value("steps", ordered_json())},
                            {"peak_bytes", forecast.value("peak_bytes", ordered_json())},
                            {"actual", nullptr},
                            {"error", nullptr}};
    const auto last = lastEvent(folder.journal());
    if (!last || last->event != "finished")
        return comparison;
    const ordered_json actual = last->fields;
    comparison["actual"] = {{"seconds", actual.value("seconds", ordered_json())},
                            {"steps", actual.value("step", ordered_json())},
                            {"peak_bytes", actual.value("peak_bytes", ordered_json())}};
    comparison["error"] = {
        {"seconds", shareTooHigh(secondsForSteps(forecast, actual), numberAt(actual, "seconds"))},
        {"peak_bytes", shareTooHigh(numberAt(forecast, "peak_bytes"), numberAt(actual, "peak_bytes"))}};
    return comparison;
}

std::string forecastLine(const ordered_json& comparison)
{
    if (!comparison.is_object())
        return {};
    const auto both = [](const ordered_json& of, const ordered_json& error) {
        const auto seconds = numberAt(of, "seconds");
        const auto bytes = numberAt(of, "peak_bytes");
        std::string text =
            seconds ? withError(durationText(*seconds), error.value("seconds", ordered_json())) : "";
        if (bytes)
            text += (text.empty() ? "" : ", ") +
                    withError(memoryText(*bytes), error.value("peak_bytes", ordered_json()));
        return text;
    };
    const std::string forecast = both(comparison, ordered_json::object());
    const ordered_json& actual = comparison.at("actual");
    return actual.is_null()
               ? forecast
               : fmt::format("{}; came true: {}", forecast, both(actual, comparison.at("error")));
}

} // namespace reblock
