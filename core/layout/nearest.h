#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// The word with the fewest changed letters, if it is near enough to have been meant.
std::optional<std::string> nearestWord(std::string_view word, const std::vector<std::string>& known);

} // namespace reblock
