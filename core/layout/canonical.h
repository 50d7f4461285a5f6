#pragma once

#include "core/layout/layout.h"

namespace reblock {

/// The same layout with its blocks renamed A, B, C … Z, AA, AB … per stack in order of first use
/// (within a position: attention, cross, ffn, norms), unused blocks dropped, blocks that are not
/// listed given the model's shape, `norms` dropped where they are each sub-layer's anyway, LoRA
/// targets in order. Call it after editing a layout by hand; twice changes nothing.
/// Block names may be any text here. Throws BugError when a decoder position has no cross block or
/// names an encoder block the encoder does not use.
Layout canonicalLayout(const Layout& layout);

/// 0 "A", 25 "Z", 26 "AA", 702 "AAA".
std::string blockLetters(int index);

} // namespace reblock
