#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace reblock {

/// What one decoder position remembers of the tokens so far. Caches belong to positions, never to
/// blocks: a block used six times has six.
struct PositionCache {
    at::Tensor keys;        ///< [N, H, steps, D/H]; undefined before the first token
    at::Tensor values;      ///< [N, H, steps, D/H]; of a SAN-M position the last ten inputs, [N, 10, D]
    at::Tensor crossKeys;   ///< [R, H, T', D/H] of the R utterances, computed once at the start
    at::Tensor crossValues; ///< [R, H, T', D/H]
};

/// N hypotheses of R utterances in the middle of being decoded. Copying it copies no cache (tensors
/// are never changed in place), so that a search may branch.
struct DecoderState {
    std::int64_t steps = 0; ///< tokens fed so far
    std::vector<PositionCache> positions;
    at::Tensor rows;      ///< int64 [N] on the CPU, the utterance of each hypothesis
    at::Tensor crossMask; ///< [R, 1, 1, T'], 0 where a frame is real, else -inf; undefined: all are

    /// Cross-attention reads an utterance's keys once for all its hypotheses: they are laid out [R, width].
    std::int64_t width = 0; ///< hypotheses of the utterance that has most
    at::Tensor slots;       ///< int64 [N], the place of each in [R · width]; undefined: 0, 1, 2 …

    /// Sets width and slots from rows.
    void layOut();

    /// The state whose hypothesis i is this one's hypothesis order[i] (int64 [M] on the CPU). Forgets
    /// utterances without a hypothesis once they are half of all.
    DecoderState reordered(const at::Tensor& order) const;

private:
    void forgetFinished();
};

} // namespace reblock
