#pragma once

#include "core/layout/block_pattern.h"
#include "core/layout/corrector_pattern.h"
#include "core/layout/edit/edits.h"

namespace reblock {

/// Re-ties the selected positions, see retie(). Refused: nothing selected, fewer positions than the
/// pattern needs, positions of both stacks, a block that the decoder uses gone from the encoder.
Edit applyPattern(const LayoutDocument& document, const PositionSet& positions, const BlockPattern& pattern);
/// Gives the selected positions correctors, see correct(). Refused: nothing selected, positions of both
/// stacks.
Edit applyPattern(const LayoutDocument& document, const PositionSet& positions,
                  const CorrectorPattern& pattern);

} // namespace reblock
