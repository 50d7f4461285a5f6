#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace reblock {

/// A text as JSON; null where it is empty.
inline nlohmann::ordered_json textOrNull(const std::string& text)
{
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

/// A value as JSON; null where there is none.
template <class Value>
nlohmann::ordered_json valueOrNull(const std::optional<Value>& value)
{
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

} // namespace reblock
