#pragma once

#include <string>
#include <vector>

namespace reblock {

/// A sentence with its words apart, so that the window can say it in another language.
struct Phrase {
    std::string form{};               ///< "Insert %1 at %2", one of editPhrases(); empty: nothing is said
    std::vector<std::string> words{}; ///< what stands for %1, %2 …
    bool operator==(const Phrase&) const = default;

    bool empty() const { return form.empty(); }
    std::string text() const; ///< in English
};

/// Every form that an edit's label or refusal may have: what a translation must know.
const std::vector<const char*>& editPhrases();

} // namespace reblock
