#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// The least number of letters to insert, drop, replace or swap with their neighbour that makes b of a.
/// source: optimal string alignment distance (Damerau 1964)
int editDistance(const std::string& a, const std::string& b);

/// The known word that a mistyped one was most likely meant to be, capitals aside: the nearest, else the
/// only one that begins so. Absent when there is none.
std::optional<std::string> nearestWord(const std::string& word, const std::vector<std::string>& known);

/// "Did you mean \"train\"? " or nothing: the beginning of a remedy.
std::string suggestion(const std::string& word, const std::vector<std::string>& known);

/// The number that the text is, all of it: "12", "-3"; absent for any other text.
std::optional<int> wholeNumber(std::string_view text);

/// "a, b or c".
std::string listText(const std::vector<std::string>& words, const std::string& last = "or");

} // namespace reblock
