#pragma once

#include "core/engine/model/batch.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace reblock {

/// −log p(text | frames) of each row; 0, with gradient 0, for a row too short for its text.
/// logProbs  [B, T', V] log-softmax, blank 0
/// lengths   int64 [B] on the CPU, real frames
/// batch     its targets and targetLengths
/// returns   [B], on the device of logProbs
/// source    Graves et al. 2006; checked against tests/fixtures/decoding/ctc_loss.json
at::Tensor ctcRows(const at::Tensor& logProbs, const at::Tensor& lengths, const Batch& batch);

/// The rows with fewer encoder frames than CTC needs for their text: one per token and one between
/// equal neighbours. encodedLengths: int64 [B] on the CPU.
std::vector<std::int64_t> rowsTooShort(const Batch& batch, const at::Tensor& encodedLengths);

} // namespace reblock
