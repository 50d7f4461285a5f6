#pragma once

#include "core/engine/decode/recognizer.h"

#include <vector>

namespace reblock {

/// A cut in the midst of sound that both sides were heard beyond.
struct Joint {
    double time = 0;  ///< seconds
    double reach = 0; ///< seconds on both sides of it that were heard twice
};

/// Makes one hearing of two that overlap: what was heard twice stays once. The hand-over is the token that
/// both heard at the same time (within 0.2 s), the nearest to the cut of those that agree best; where they
/// agree on none, the cut itself: tokens whose middle is before it are left's, the others right's.
///
/// left, right  tokens in order, seconds from the start of the same sound; shortened
void stitch(std::vector<TimedToken>& left, std::vector<TimedToken>& right, const Joint& joint);

} // namespace reblock
