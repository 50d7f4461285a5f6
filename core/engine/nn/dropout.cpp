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
    const at::Tensor factors = at::empty(like.sizes(), at::TensorOptions(at::kFloat));
    float* data = factors.mutable_data_ptr<float>();
    const std::uint32_t threshold = dropThreshold(mask.rate);
    const float scale = static_cast<float>(1 / (1 - mask.rate));
    for (std::int64_t i = 0; i < factors.numel(); ++i)
        data[i] = mask.rate > 0 && maskBits(mask.key, static_cast<std::uint32_t>(i)) < threshold ? 0.0F
                  : mask.rate > 0                                                                ? scale
                                                                                                 : 1.0F;
    return factors.to(like.options());
}

} // namespace reblock
