#include "core/engine/optim/lamb_pass.h"

#include "core/engine/nn/vector_clones.h"
#include "core/engine/optim/flat_sums.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <cmath>

namespace reblock {

namespace {

constexpr std::int64_t kChunk = 1 << 15;

template <typename T>
struct Numbers {
    T scale, decay, beta1, beta2, epsilon;
};

/// Moves the moments on and leaves the direction in u.
template <typename T>
inline __attribute__((always_inline)) void
directionChunk(const Numbers<T>& given, const T* __restrict w, const T* __restrict g, T* __restrict m,
               T* __restrict v, T* __restrict u, std::int64_t count)
{
    const Numbers<T> n = given; // a copy: the compiler cannot know that stores leave `given` alone
    for (std::int64_t i = 0; i < count; ++i) {
        const T gradient = g[i] * n.scale;
        m[i] = n.beta1 * m[i] + (1 - n.beta1) * gradient;
        v[i] = n.beta2 * v[i] + (1 - n.beta2) * gradient * gradient;
        u[i] = m[i] / (std::sqrt(v[i]) + n.epsilon) + n.decay * w[i];
    }
}

REBLOCK_VECTOR_CLONES void directionChunkOf(const Numbers<float>& n, const float* w, const float* g, float* m,
                                            float* v, float* u, std::int64_t count)
{
    directionChunk(n, w, g, m, v, u, count);
}

REBLOCK_VECTOR_CLONES void directionChunkOf(const Numbers<double>& n, const double* w, const double* g,
                                            double* m, double* v, double* u, std::int64_t count)
{
    directionChunk(n, w, g, m, v, u, count);
}

template <typename T>
void directionOnCpu(const LambPass& pass, const at::Tensor& values, const at::Tensor& gradients,
                    const at::Tensor& first, const at::Tensor& second, const at::Tensor& direction)
{
    const Numbers<T> numbers{static_cast<T>(pass.gradientScale), static_cast<T>(pass.weightDecay),
                             static_cast<T>(pass.beta1), static_cast<T>(pass.beta2),
                             static_cast<T>(pass.epsilon)};
    const T* w = values.const_data_ptr<T>();
    const T* g = gradients.const_data_ptr<T>();
    T* m = first.mutable_data_ptr<T>();
    T* v = second.mutable_data_ptr<T>();
    T* u = direction.mutable_data_ptr<T>();
    at::parallel_for(0, values.numel(), kChunk, [&](std::int64_t begin, std::int64_t end) {
        directionChunkOf(numbers, w + begin, g + begin, m + begin, v + begin, u + begin, end - begin);
    });
}

void lambOnCpu(const LambPass& pass, const at::Tensor& values, const at::Tensor& gradients,
               const at::Tensor& first, const at::Tensor& second)
{
    const at::Tensor direction = at::empty_like(values);
    values.scalar_type() == at::kDouble
        ? directionOnCpu<double>(pass, values, gradients, first, second, direction)
        : directionOnCpu<float>(pass, values, gradients, first, second, direction);
    double ratio = 1;
    if (!pass.excluded) {
        const double weight = std::sqrt(squareSum(values));
        const double step = std::sqrt(squareSum(direction));
        ratio = weight > 0 && step > 0 ? weight / step : 1;
    }
    values.add_(direction, -pass.rate * ratio);
}

void lambOnDevice(const LambPass& pass, const at::Tensor& values, const at::Tensor& gradients,
                  const at::Tensor& first, const at::Tensor& second)
{
    const at::Tensor gradient = gradients * pass.gradientScale;
    first.mul_(pass.beta1).add_(gradient, 1 - pass.beta1);
    second.mul_(pass.beta2).addcmul_(gradient, gradient, 1 - pass.beta2);
    const at::Tensor direction = first / (second.sqrt() + pass.epsilon) + values * pass.weightDecay;
    if (pass.excluded) {
        values.sub_(direction, pass.rate);
        return;
    }
    const at::Tensor weight = values.to(at::kDouble).square().sum().sqrt();
    const at::Tensor step = direction.to(at::kDouble).square().sum().sqrt();
    const at::Tensor ratio = at::where(weight.gt(0).logical_and(step.gt(0)), weight / step, 1.0);
    values.sub_(direction * ratio.to(values.scalar_type()), pass.rate);
}

} // namespace

void lambPass(const LambPass& pass, const at::Tensor& values, const at::Tensor& gradients,
              const at::Tensor& first, const at::Tensor& second)
{
    values.is_cpu() ? lambOnCpu(pass, values, gradients, first, second)
                    : lambOnDevice(pass, values, gradients, first, second);
}

} // namespace reblock
