#pragma once

#include <optional>
#include <string>

namespace reblock {

/// One thing wrong in a layout's text.
struct Problem {
    std::optional<std::string> pointer{}; ///< JSON pointer; absent for syntax and for notation
    std::string code{};                   ///< unknown_key, missing_key, wrong_type … (docs/layout.md)
    std::optional<int> line{};            ///< from 1; absent where there is no text
    std::optional<int> column{};          ///< from 1, in characters
    std::string found{};
    std::string allowed{};
    std::string suggested{}; ///< the word that was likely meant; empty: not known
    bool operator==(const Problem&) const = default;

    /// One sentence for a person.
    std::string text() const;
};

} // namespace reblock
