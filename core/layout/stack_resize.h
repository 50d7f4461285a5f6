#pragma once

#include "core/layout/layout.h"

namespace reblock {

/// A stack of `count` positions made of another's: position l is its position floor(l · old / count),
/// the first of those that fall on it where it is shorter. A block that one position alone used stays
/// the own block of each position that comes of it. Not canonical.
StackLayout resized(const StackLayout& stack, int count);

} // namespace reblock
