#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace reblock {

struct JsonValue;
using JsonArray = std::vector<JsonValue>;
/// Members in the order of the text; no name twice.
using JsonObject = std::vector<std::pair<std::string, JsonValue>>;

/// A JSON value that knows where in the text it begins (bytes from 0).
struct JsonValue {
    std::variant<std::nullptr_t, bool, double, std::string, JsonArray, JsonObject> value;
    std::size_t offset = 0;

    template <typename T>
    const T* as() const
    {
        return std::get_if<T>(&value);
    }
    /// The member of that name of an object; nullptr: none, or no object.
    const JsonValue* member(std::string_view name) const;
};

/// Broken JSON: where the first character stands that cannot continue it, and why.
struct JsonSyntaxError {
    std::size_t offset;
    std::string found;
    std::string allowed;
};

/// Strict JSON (RFC 8259) in UTF-8. Refused as well: a name twice in one object, nesting deeper
/// than 1,000, escapes that are half a surrogate pair. Numbers beyond double become infinite.
/// Throws JsonSyntaxError.
JsonValue readJsonText(std::string_view text);

} // namespace reblock
