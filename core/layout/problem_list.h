#pragma once

#include "core/layout/json_reader.h"
#include "core/layout/problem.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// Which whole numbers are allowed, and the code of the problem when it is another.
struct WholeRange {
    const char* code;
    double low = 1;
    double high = 1 << 20;
};

/// A value and its JSON pointer.
struct Place {
    const JsonValue& value;
    std::string pointer;

    /// The member of that name; the name must be there.
    Place member(const std::string& name) const;
    Place item(std::size_t index) const;
    bool has(std::string_view name) const { return value.member(name) != nullptr; }
};

/// Collects all that is wrong in a parsed document. Every check returns the value where it is right
/// and otherwise notes a problem.
class ProblemList {
public:
    explicit ProblemList(std::string_view text) : text_(text) {}

    void add(const Place& place, const std::string& code, const std::string& found,
             const std::string& allowed);
    /// The value itself is what was found.
    void add(const Place& place, const std::string& code, const std::string& allowed);
    /// What the value of the last problem was likely meant to be.
    void suggest(const std::string& word);
    /// A key that is not there: points at the object around it.
    void addMissing(const Place& object, const std::string& key, const std::string& allowed);
    /// A value that was never written but does not fit: pointer of the key, place of the object around.
    void addImplied(const Place& object, const std::string& key, const std::string& code,
                    const std::string& found, const std::string& allowed);

    const JsonObject* object(const Place& place);
    const JsonArray* array(const Place& place);
    const std::string* string(const Place& place);
    const bool* boolean(const Place& place);
    const double* number(const Place& place);
    std::optional<int> whole(const Place& place, const WholeRange& range);
    std::optional<int> width(const Place& place) { return whole(place, {"bad_width"}); }
    std::optional<double> aboveZero(const Place& place);
    std::optional<int> oneOf(const Place& place, const std::vector<std::string>& words);
    /// Notes every member whose name is not among these.
    void knownKeys(const Place& object, const std::vector<std::string>& known);

    /// In the order of the text.
    std::vector<Problem> sorted() const;
    bool empty() const { return problems_.empty(); }

private:
    struct Located {
        std::size_t offset;
        Problem problem;
    };
    void put(std::size_t offset, Problem problem);

    std::string_view text_;
    std::vector<Located> problems_;
};

/// `~` and `/` as JSON pointers write them.
std::string escapedKey(std::string_view key);

/// "\"adapter\"", "7", "an object": what was found, for a message.
std::string foundText(const JsonValue& value);

} // namespace reblock
