#include "tests/core/engine/gradient_check.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

namespace reblock {

double gradientError(const std::function<at::Tensor()>& function, const at::Tensor& x,
                     const at::Tensor& gradient)
{
    constexpr double kStep = 1e-6;
    const at::NoGradGuard guard;
    double* data = x.mutable_data_ptr<double>();
    const at::Tensor flat = gradient.contiguous().flatten();
    double worst = 0;
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        const double kept = data[i];
        data[i] = kept + kStep;
        const double above = function().item<double>();
        data[i] = kept - kStep;
        const double below = function().item<double>();
        data[i] = kept;
        worst = std::max(worst, std::abs((above - below) / (2 * kStep) - flat[i].item<double>()));
    }
    return worst;
}

} // namespace reblock
