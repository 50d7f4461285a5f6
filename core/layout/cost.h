#pragma once

#include "core/layout/layout.h"

#include <cstdint>

namespace reblock {

/// What the model's size depends on beside the layout.
struct CostOptions {
    int vocabulary = 4233; ///< tokens, blank, unk and sos/eos included
    int bands = 80;
    double tokensPerSecond = 3; ///< of audio; Mandarin characters in AISHELL-1: 3.2
    bool operator==(const CostOptions&) const = default;
};

/// Exact numbers, before anything is built. The parts sum to the total.
struct LayoutCost {
    std::int64_t front = 0;
    std::int64_t encoder = 0; ///< blocks (those both stacks use too), own norms, final norm
    std::int64_t decoder = 0;
    std::int64_t correctors = 0;
    std::int64_t embedding = 0; ///< with its projection
    std::int64_t heads = 0;     ///< CTC head and output
    std::int64_t trained = 0;   ///< total less what is frozen

    std::int64_t total() const { return front + encoder + decoder + correctors + embedding + heads; }
    std::int64_t bytes() const { return 4 * total(); } ///< float32 on disk

    /// Multiply-adds for an utterance of one second (25 encoder frames).
    double multiplyAddsPerAudioSecond = 0;
    /// Bytes of activations kept for the backward pass of one second of audio, in float32: one set per
    /// position, whatever the blocks.
    double activationBytesPerAudioSecond = 0;
    int storedBlocks = 0;
    int positions = 0;
    int correctorCount = 0;
};

/// A padded batch as the model gets it.
struct BatchShape {
    std::int64_t rows = 0;   ///< B
    std::int64_t frames = 0; ///< T, feature frames of the longest row
    std::int64_t tokens = 0; ///< L, of the longest text
};

/// What one training step on a batch takes; padding costs as much as speech.
struct BatchCost {
    double multiplyAdds = 0;    ///< of the forward pass; the backward pass takes about twice as many
    double activationBytes = 0; ///< kept for the backward pass, float32
    double peakBytes = 0;       ///< most that the step holds at a time beside the model
};

/// source: docs/layout.md, cost model; activations checked against a built model's allocations
BatchCost batchCost(const Layout& layout, const BatchShape& batch, const CostOptions& options = {});

/// source: reference "Cost model"; checked against tests/fixtures/layout and against built models.
LayoutCost layoutCost(const Layout& layout, const CostOptions& options = {});

} // namespace reblock
