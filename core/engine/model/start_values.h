#pragma once

#include "core/engine/model/model.h"

#include <cstdint>

namespace reblock {

/// Fills all weights with start values, each name from its own seeded stream, so that a weight's
/// start does not depend on which others there are.
/// source: docs/model.md "Start values"
void setStartValues(Model& model, std::uint64_t seed);

} // namespace reblock
