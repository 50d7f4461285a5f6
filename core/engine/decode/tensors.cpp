#include "core/engine/decode/tensors.h"

#include <ATen/ops/from_blob.h>

#include <vector>

namespace reblock {

namespace {

template <typename T>
at::Tensor copyOf(const std::vector<T>& values, at::IntArrayRef shape, at::ScalarType type)
{
    // from_blob wants a pointer that is not const; the clone is all that leaves
    return at::from_blob(const_cast<T*>(values.data()), shape, at::TensorOptions(type)).clone();
}

} // namespace

Batch tensorsFrom(const FeatureBatch& batch, at::Device device)
{
    return {copyOf(batch.features, {batch.rows, batch.frames, batch.bands}, at::kFloat).to(device),
            copyOf(batch.lengths, {batch.rows}, at::kLong),
            copyOf(batch.targets, {batch.rows, batch.targetLength}, at::kLong),
            copyOf(batch.targetLengths, {batch.rows}, at::kLong)};
}

} // namespace reblock
