#include "core/engine/nn/low_rank.h"

#include <ATen/ATen.h>

namespace reblock {

at::Tensor addLowRank(const at::Tensor& y, const at::Tensor& x, const LowRanks& pairs)
{
    at::Tensor sum = y;
    for (const LowRank& pair : pairs)
        sum = sum + pair.scale * at::matmul(at::matmul(x, pair.a.value.t()), pair.b.value.t());
    return sum;
}

} // namespace reblock
