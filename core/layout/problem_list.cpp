#include "core/layout/problem_list.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/layout/text_place.h"
#include "core/layout/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace reblock {

Place Place::member(const std::string& name) const
{
    const JsonValue* found = value.member(name);
    REBLOCK_CHECK(found != nullptr);
    return {*found, pointer + "/" + escapedKey(name)};
}

Place Place::item(std::size_t index) const
{
    return {std::get<JsonArray>(value.value).at(index), fmt::format("{}/{}", pointer, index)};
}

std::string escapedKey(std::string_view key)
{
    std::string out;
    for (const char c : key) {
        if (c == '~' || c == '/')
            out += c == '~' ? "~0" : "~1";
        else
            out += c;
    }
    return out;
}

std::string foundText(const JsonValue& value)
{
    constexpr std::size_t kLongest = 80;
    if (const auto* text = value.as<std::string>())
        return text->size() > kLongest ? fmt::format("a text of {} bytes", text->size())
                                       : fmt::format("\"{}\"", *text);
    if (const auto* number = value.as<double>())
        return std::isfinite(*number) ? numberText(*number) : "a number too large for a double";
    if (const auto* flag = value.as<bool>())
        return *flag ? "true" : "false";
    if (value.as<JsonObject>())
        return "an object";
    return value.as<JsonArray>() ? "an array" : "null";
}

void ProblemList::put(std::size_t offset, Problem problem)
{
    problems_.push_back({offset, std::move(problem)});
}

void ProblemList::add(const Place& place, const std::string& code, const std::string& found,
                      const std::string& allowed)
{
    put(place.value.offset, {.pointer = place.pointer, .code = code, .found = found, .allowed = allowed});
}

void ProblemList::suggest(const std::string& word)
{
    problems_.back().problem.suggested = word;
}

void ProblemList::add(const Place& place, const std::string& code, const std::string& allowed)
{
    add(place, code, foundText(place.value), allowed);
}

void ProblemList::addMissing(const Place& object, const std::string& key, const std::string& allowed)
{
    addImplied(object, key, "missing_key", fmt::format("no key \"{}\"", key), allowed);
}

void ProblemList::addImplied(const Place& object, const std::string& key, const std::string& code,
                             const std::string& found, const std::string& allowed)
{
    put(object.value.offset, {.pointer = object.pointer + "/" + escapedKey(key),
                              .code = code,
                              .found = found,
                              .allowed = allowed});
}

const JsonObject* ProblemList::object(const Place& place)
{
    const auto* found = place.value.as<JsonObject>();
    if (!found)
        add(place, "wrong_type", "an object");
    return found;
}

const JsonArray* ProblemList::array(const Place& place)
{
    const auto* found = place.value.as<JsonArray>();
    if (!found)
        add(place, "wrong_type", "an array");
    return found;
}

const std::string* ProblemList::string(const Place& place)
{
    const auto* found = place.value.as<std::string>();
    if (!found)
        add(place, "wrong_type", "a string");
    return found;
}

const bool* ProblemList::boolean(const Place& place)
{
    const auto* found = place.value.as<bool>();
    if (!found)
        add(place, "wrong_type", "true or false");
    return found;
}

const double* ProblemList::number(const Place& place)
{
    const auto* found = place.value.as<double>();
    if (!found)
        add(place, "wrong_type", "a number");
    return found;
}

std::optional<int> ProblemList::whole(const Place& place, const WholeRange& range)
{
    const double* value = number(place);
    if (!value)
        return std::nullopt;
    const std::string allowed = fmt::format("a whole number from {} to {}", range.low, range.high);
    if (std::floor(*value) != *value || !std::isfinite(*value)) {
        add(place, "bad_number", allowed);
        return std::nullopt;
    }
    if (*value < range.low || *value > range.high) {
        add(place, range.code, allowed);
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::optional<double> ProblemList::aboveZero(const Place& place)
{
    const double* value = number(place);
    if (!value)
        return std::nullopt;
    if (*value > 0 && std::isfinite(*value))
        return *value;
    add(place, "bad_number", "a number above 0");
    return std::nullopt;
}

std::optional<int> ProblemList::oneOf(const Place& place, const std::vector<std::string>& words)
{
    const std::string* text = string(place);
    if (!text)
        return std::nullopt;
    const auto index = wordIndex(words, *text);
    if (!index)
        add(place, "bad_value", listText(words));
    return index;
}

void ProblemList::knownKeys(const Place& object, const std::vector<std::string>& known)
{
    for (const auto& [name, value] : std::get<JsonObject>(object.value.value)) {
        if (std::ranges::find(known, name) != known.end())
            continue;
        const auto nearest = nearestWord(name, known);
        const std::string allowed =
            listText(known) + (nearest ? fmt::format(" (did you mean \"{}\"?)", *nearest) : "");
        add({value, object.pointer + "/" + escapedKey(name)}, "unknown_key",
            fmt::format("the key \"{}\"", name), allowed);
        suggest(nearest.value_or(""));
    }
}

std::vector<Problem> ProblemList::sorted() const
{
    std::vector<Located> located = problems_;
    std::ranges::stable_sort(located, [](const Located& a, const Located& b) {
        return std::tie(a.offset, a.problem.pointer) < std::tie(b.offset, b.problem.pointer);
    });
    std::vector<Problem> problems;
    for (Located& one : located) {
        const TextPlace place = placeOf(text_, one.offset);
        one.problem.line = place.line;
        one.problem.column = place.column;
        problems.push_back(std::move(one.problem));
    }
    return problems;
}

} // namespace reblock
