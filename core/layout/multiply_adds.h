#pragma once

#include "core/layout/cost.h"

namespace reblock {

/// Multiply-adds for an utterance of one second: T' = 25, L = tokensPerSecond. Canonical layouts only.
/// source: docs/layout.md, cost model
double multiplyAddsPerSecond(const Layout& layout, const CostOptions& options);

/// Bytes of float32 activations kept for the backward pass of one second of audio: per position the
/// inputs of its matrix products, norms, activations and, with attention dropout, the attention weights.
double activationBytesPerSecond(const Layout& layout, const CostOptions& options);

} // namespace reblock
