#pragma once

#include "core/layout/layout.h"
#include "core/layout/problem_list.h"

#include <string>
#include <vector>

namespace reblock {

/// Lists of a layout's parts as compact JSON, for steps and clips. Positions are written as in a
/// canonical layout, blocks as {"A":{"heads":4,"ffn":2048,…}}.
std::string numbersJson(const std::vector<int>& numbers);
std::string positionsJson(const std::vector<Position>& positions);
std::string blocksJson(const std::vector<Block>& blocks);

/// Whole numbers from 0. What is wrong goes to the problems.
std::vector<int> readNumbers(const Place& place, ProblemList& problems);
std::vector<Block> readBlocks(const Place& place, ProblemList& problems);

/// The items of an array; none where it is no array.
std::vector<Place> readItems(const Place& place, ProblemList& problems);
/// The member of an object, or the place itself where that has none.
Place readMember(const Place& object, const std::string& key, ProblemList& problems);

} // namespace reblock
