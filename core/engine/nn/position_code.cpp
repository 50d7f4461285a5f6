#include "core/engine/nn/position_code.h"

#include "core/engine/nn/linear.h"

#include <ATen/ATen.h>

#include <cmath>

namespace reblock {

at::Tensor positionCode(std::int64_t first, std::int64_t count, std::int64_t dim, const at::Tensor& like)
{
    const at::TensorOptions exact = at::TensorOptions(at::kDouble);
    const at::Tensor place = at::arange(first, first + count, exact).unsqueeze(1);
    const at::Tensor divisor =
        at::pow(at::Scalar(10000.0), at::arange(0, dim, 2, exact) / static_cast<double>(dim));
    const at::Tensor angle = place / divisor;
    const at::Tensor pairs = at::stack({angle.sin(), angle.cos()}, -1).reshape({count, -1});
    return pairs.narrow(1, 0, dim).to(like.options());
}

at::Tensor addPositionCode(const at::Tensor& x, const DropoutMask& mask)
{
    const at::Tensor code = positionCode(0, x.size(1), x.size(2), x);
    const at::Tensor y = at::add(code, x, std::sqrt(static_cast<double>(x.size(2))));
    return mask.rate > 0 ? finish(y, {Activation::None, mask, {}}) : y;
}

} // namespace reblock
