#pragma once

#include "core/base/random.h"
#include "core/layout/edit/edits.h"

namespace reblock {

/// A document with up to 10 positions a stack, some blocks with long names, some groups.
LayoutDocument randomDocument(SeededRandom& random);

/// Any of the edits with random arguments, most of them sensible: some are refused, some change nothing.
Edit randomEdit(const LayoutDocument& document, SeededRandom& random);

} // namespace reblock
