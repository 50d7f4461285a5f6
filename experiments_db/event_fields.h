#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace reblock {

/// Fields of an event, forgiving: absent (or empty, or false) where the field is missing, null or of
/// another kind, since a journal may come from another version.
std::optional<double> numberField(const nlohmann::json& fields, const char* key);
std::optional<std::int64_t> integerField(const nlohmann::json& fields, const char* key);
std::string textField(const nlohmann::json& fields, const char* key);
bool boolField(const nlohmann::json& fields, const char* key);

} // namespace reblock
