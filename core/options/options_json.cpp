// The option values as JSON: the "options" of run.json.

#include "core/base/error.h"
#include "core/options/option_table.h"
#include "core/options/option_values.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

struct ToJson {
    ordered_json operator()(const std::vector<double>* field) const { return *field; }
    ordered_json operator()(const Betas& field) const { return {*field.first, *field.second}; }
    ordered_json operator()(const Interval* field) const
    {
        return fmt::format("{} {}{}", field->count, field->epochs ? "epoch" : "step",
                           field->count == 1 ? "" : "s");
    }
    template <typename T>
    ordered_json operator()(const std::optional<T>* field) const
    {
        return *field ? ordered_json(**field) : ordered_json(nullptr);
    }
    template <typename T>
    ordered_json operator()(const T* field) const
    {
        return *field;
    }
};

/// A JSON value as `--set` would take it.
std::string settingText(const OptionInfo& info, const json& value)
{
    if (value.is_null() || (value.is_array() && value.empty()))
        return info.absentWord;
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        return value.dump();
    std::string text;
    for (const json& part : value)
        text += (text.empty() ? "" : " ") + part.dump();
    return text;
}

} // namespace

ordered_json optionsToJson(const RunOptions& options)
{
    RunOptions copy = options;
    ordered_json document = ordered_json::object();
    for (const OptionRow& row : optionTable())
        if (row.field)
            document[row.info.key] = std::visit(ToJson{}, row.field(copy));
    return document;
}

RunOptions optionsFromJson(const json& document)
{
    if (!document.is_object())
        throw UserError("The options of a run must be a JSON object.", "Write {\"train.seed\": 1, …}.");
    RunOptions options;
    for (const auto& [key, value] : document.items()) {
        const OptionRow& row = optionRow(key);
        if (!row.field)
            throw UserError(fmt::format("{} belongs to the layout, not to the options.", key),
                            "Change the layout.");
        setOption(options, {key, settingText(row.info, value)});
    }
    return options;
}

} // namespace reblock
