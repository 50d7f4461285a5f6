#include "core/engine/nn/memory.h"

#include <ATen/ATen.h>

namespace reblock {

at::Tensor memory(const at::Tensor& v, const Weight& weight, const at::Tensor& real, bool causal)
{
    const at::Tensor masked = real.defined() ? v * real : v;
    const std::int64_t reach = weight.value.size(2) - 1;
    const std::int64_t before = causal ? reach : reach / 2;
    const at::Tensor padded = at::constant_pad_nd(masked.transpose(1, 2), {before, reach - before});
    const at::Tensor sums =
        at::conv1d(padded, weight.value, /*bias=*/std::nullopt, /*stride=*/1, at::IntArrayRef{0},
                   /*dilation=*/1, /*groups=*/v.size(2));
    return sums.transpose(1, 2) + masked;
}

} // namespace reblock
