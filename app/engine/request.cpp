#include "app/engine/request.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace reblock {

namespace {

[[noreturn]] void failValue(const std::string& key, const std::string& wanted)
{
    throw UserError(fmt::format("The request's \"{}\" must be {}.", key, wanted),
                    "reblock-engine is started by `reblock`; run `reblock --help` for its commands.");
}

} // namespace

Request::Request(const std::string& text) : values_(nlohmann::json::parse(text, nullptr, false))
{
    if (!values_.is_object())
        throw UserError("The request is not a JSON object.",
                        "reblock-engine is started by `reblock`; run `reblock --help` for its commands.");
    command_ = this->text("command");
}

std::string Request::text(const std::string& key) const
{
    const auto found = optionalText(key);
    if (!found)
        failValue(key, "given");
    return *found;
}

std::optional<std::string> Request::optionalText(const std::string& key) const
{
    const nlohmann::json& value = json(key);
    if (value.is_null())
        return std::nullopt;
    if (value.is_number_integer())
        return std::to_string(value.get<std::int64_t>());
    if (!value.is_string())
        failValue(key, "a text");
    return value.get<std::string>();
}

std::optional<std::int64_t> Request::optionalCount(const std::string& key) const
{
    const nlohmann::json& value = json(key);
    if (value.is_null())
        return std::nullopt;
    if (!value.is_number_integer() || value.get<std::int64_t>() < 1)
        failValue(key, "a whole number above 0");
    return value.get<std::int64_t>();
}

std::optional<double> Request::optionalNumber(const std::string& key) const
{
    const nlohmann::json& value = json(key);
    if (value.is_null())
        return std::nullopt;
    if (!value.is_number())
        failValue(key, "a number");
    return value.get<double>();
}

bool Request::flag(const std::string& key) const
{
    const nlohmann::json& value = json(key);
    if (value.is_null())
        return false;
    if (!value.is_boolean())
        failValue(key, "true or false");
    return value.get<bool>();
}

std::vector<std::string> Request::texts(const std::string& key) const
{
    const nlohmann::json& value = json(key);
    if (value.is_null())
        return {};
    std::vector<std::string> list;
    for (const nlohmann::json& item : value.is_array() ? value : nlohmann::json::array({nullptr})) {
        if (!item.is_string())
            failValue(key, "a list of texts");
        list.push_back(item.get<std::string>());
    }
    return list;
}

const nlohmann::json& Request::json(const std::string& key) const
{
    static const nlohmann::json kAbsent;
    const auto found = values_.find(key);
    return found == values_.end() ? kAbsent : *found;
}

} // namespace reblock
