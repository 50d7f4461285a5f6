#pragma once

#include "core/layout/layout.h"

#include <vector>

namespace reblock {

/// A stack as it is written: repeats not yet written out, blocks under the writer's names. A block
/// name that begins with a dot stands for a new block at every position: equal names of one position
/// are one block.
struct DraftEntry {
    int times = 1;
    Position position;             ///< unless it is a group
    std::vector<DraftEntry> group; ///< not empty: a group
};

inline constexpr int kMostPositions = 1000;
inline constexpr int kMostTimes = 1000;
inline constexpr int kWidest = 1 << 20; ///< most for dim, ffn, a width or a rank
inline constexpr const char* kOwn = "own";

/// How many positions these entries make; counted, not written out.
double countPositions(const std::vector<DraftEntry>& entries);

/// All positions written out, each new block under a name of its own.
std::vector<Position> expand(const std::vector<DraftEntry>& entries);

/// Of each of these positions the number of its group, 0 for none. A group is what stands in brackets
/// of its own and is not repeated; the outermost brackets count.
std::vector<int> expandGroups(const std::vector<DraftEntry>& entries);

/// 1 to 64 ASCII letters, digits, `_` or `-`, not `own`.
bool isBlockName(std::string_view name);

/// What isBlockName() allows, for messages.
inline constexpr const char* kBlockNameRule = "1 to 64 ASCII letters, digits, '_' or '-', not \"own\"";

} // namespace reblock
