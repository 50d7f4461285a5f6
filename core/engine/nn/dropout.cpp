#include "core/engine/nn/dropout.h"

#include "core/base/random.h"

#include <ATen/ATen.h>

#include <cmath>

namespace reblock {

DropoutMask DropoutSource::next(double rate)
{
    if (!seed_ || rate <= 0)
        return {};
    return {rate, streamOf(*seed_, ++count_)};
}

std::uint32_t dropThreshold(double rate)
{
    return static_cast<std::uint32_t>(std::min(std::ldexp(rate, 32), 4294967295.0));
}

at::Tensor dropoutFactors(const DropoutMask& mask, const at::Tensor& like)
{
    const at::Tensor factors = at::empty(like.sizes(), at::TensorOptions(at::kDouble));
    double* data = factors.mutable_data_ptr<double>();
    const std::uint32_t threshold = dropThreshold(mask.rate);
    for (std::int64_t i = 0; i < factors.numel(); ++i) {
        const bool dropped = mask.rate > 0 && maskBits(mask.key, static_cast<std::uint32_t>(i)) < threshold;
        data[i] = dropped ? 0 : 1 / (1 - mask.rate);
    }
    return factors.to(like.options());
}

} // namespace reblock
