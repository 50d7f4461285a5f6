#include "experiments_db/event_fields.h"

namespace reblock {

namespace {

const nlohmann::json& field(const nlohmann::json& fields, const char* key)
{
    static const nlohmann::json kNone;
    const auto found = fields.find(key);
    return found == fields.end() ? kNone : *found;
}

} // namespace

std::optional<double> numberField(const nlohmann::json& fields, const char* key)
{
    const nlohmann::json& value = field(fields, key);
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

std::optional<std::int64_t> integerField(const nlohmann::json& fields, const char* key)
{
    const nlohmann::json& value = field(fields, key);
    return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
}

std::string textField(const nlohmann::json& fields, const char* key)
{
    const nlohmann::json& value = field(fields, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

bool boolField(const nlohmann::json& fields, const char* key)
{
    const nlohmann::json& value = field(fields, key);
    return value.is_boolean() && value.get<bool>();
}

} // namespace reblock
