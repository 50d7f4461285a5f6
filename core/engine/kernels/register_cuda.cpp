// The one file of the kernels module that sees Torch: gives the operators declared in operators.cpp
// their CUDA implementation when the module is loaded.
#include "core/engine/kernels/adaptor_launch.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty_like.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <torch/library.h>

namespace reblock {

namespace {

/// x [rows, D], contiguous float32 on one CUDA device, as operators.cpp has checked.
at::Tensor adaptorForwardCuda(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias)
{
    const c10::cuda::CUDAGuard guard(x.device());
    const at::Tensor out = at::empty_like(x);
    const AdaptorArrays arrays{x.const_data_ptr<float>(),    weight.const_data_ptr<float>(),
                               bias.const_data_ptr<float>(), out.mutable_data_ptr<float>(),
                               static_cast<int>(x.size(0)),  static_cast<int>(x.size(1))};
    const cudaError_t error = launchAdaptorForward(arrays, c10::cuda::getCurrentCUDAStream());
    TORCH_CHECK(error == cudaSuccess, "The adaptor's kernel did not start: ", cudaGetErrorString(error));
    return out;
}

} // namespace

TORCH_LIBRARY_IMPL(reblock, CUDA, library)
{
    library.impl("adaptor_forward", adaptorForwardCuda);
}

} // namespace reblock
