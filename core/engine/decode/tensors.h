#pragma once

#include "core/engine/data/feature_batch.h"
#include "core/engine/model/batch.h"

namespace reblock {

/// The batch as tensors of their own memory: features on `device`, the rest on the CPU.
Batch tensorsFrom(const FeatureBatch& batch, at::Device device);

} // namespace reblock
