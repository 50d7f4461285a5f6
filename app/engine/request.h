#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// What `reblock` asks of this program: one JSON object, the command under "command", its values
/// under their names. A value that is null or absent was not given.
class Request {
public:
    /// Throws UserError: not a JSON object, or no command in it.
    explicit Request(const std::string& text);

    const std::string& command() const { return command_; }

    /// Throws UserError when the value is missing or is no text.
    std::string text(const std::string& key) const;
    std::optional<std::string> optionalText(const std::string& key) const;
    /// A whole number above 0. Throws UserError for anything else that is not null.
    std::optional<std::int64_t> optionalCount(const std::string& key) const;
    /// A number. Throws UserError for anything else that is not null.
    std::optional<double> optionalNumber(const std::string& key) const;
    /// False where it was not given.
    bool flag(const std::string& key) const;
    /// Empty where it was not given. Throws UserError when it is no list of texts.
    std::vector<std::string> texts(const std::string& key) const;
    /// The value as it is; null where it was not given.
    const nlohmann::json& json(const std::string& key) const;

private:
    nlohmann::json values_;
    std::string command_;
};

} // namespace reblock
