#pragma once

#include "core/base/random.h"
#include "core/layout/layout.h"

namespace reblock {

/// A valid canonical layout with up to 10 positions a stack: every kind of corrector, partial
/// sharing, own and foreign norms, encoder blocks in the decoder, block options.
Layout randomLayout(SeededRandom& random);

/// One whose notation says all of it: default model, default options.
Layout randomPlainLayout(SeededRandom& random);

} // namespace reblock
