#pragma once

#include <cuda_runtime_api.h>

namespace reblock {

/// The adaptor's arrays on the device, float32, row-major, none overlapping `out`.
struct AdaptorArrays {
    const float* x = nullptr;      ///< [rows, dim]
    const float* weight = nullptr; ///< [dim, dim], out × in
    const float* bias = nullptr;   ///< [dim]
    float* out = nullptr;          ///< [rows, dim]
    int rows = 0;
    int dim = 0;
};

/// out = x + ReLU(x W^T + b) in one kernel: product, bias, ReLU and residual. Queued on `stream`; does
/// not wait. Each sum runs over k in rising order in one thread, so equal inputs give equal bits.
/// returns  what the launch reported
/// source   docs/model.md "Encoder position"
cudaError_t launchAdaptorForward(const AdaptorArrays& arrays, cudaStream_t stream);

} // namespace reblock
