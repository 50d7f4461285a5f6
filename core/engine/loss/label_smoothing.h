#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace reblock {

/// KL(t || softmax(logits)) with t = 1 - smoothing on the target and smoothing / (V - 1) on the others,
/// without building t.
/// logits   [N, V]
/// targets  int64 [N], on the logits' device
/// returns  [N]
/// source   Szegedy et al. 2016, section 7; checked against tests/fixtures/decoding/label_smoothing.json
at::Tensor labelSmoothingLoss(const at::Tensor& logits, const at::Tensor& targets, double smoothing);

} // namespace reblock
