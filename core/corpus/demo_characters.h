#pragma once

#include <string_view>

namespace reblock {

/// The vocabulary of demo texts: the 3,755 characters of level 1 of GB 2312-1980 (the frequent ones of
/// simplified Chinese), in the standard's order (by reading). espeak-ng has a reading for each.
std::u32string_view demoCharacters();

} // namespace reblock
