#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace reblock {

/// One item of a folded list: an atom or a group, so many times.
struct FoldNode {
    std::size_t atom = 0;        ///< index of an item of the unfolded list that reads like it
    std::vector<FoldNode> group; ///< not empty: a group, and `atom` means nothing
    int times = 1;
};

/// Folds immediate repeats: most characters saved first (tie: leftmost, then shortest period), period
/// at most 64 items, until none saves any, then inside each group. Equal texts are equal items.
/// source: docs/layout.md, short notation
std::vector<FoldNode> foldRepeats(const std::vector<std::string>& texts);

/// "A*12", "(AB*3)*4": the folded list as notation.
std::string foldedText(const std::vector<FoldNode>& nodes, const std::vector<std::string>& texts);

} // namespace reblock
