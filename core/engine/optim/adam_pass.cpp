#include "core/engine/optim/adam_pass.h"

#include "core/engine/nn/vector_clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <cmath>

namespace reblock {

namespace {

constexpr std::int64_t kChunk = 1 << 15;

template <typename T>
struct Numbers {
    T scale, decay, beta1, beta2, epsilon, stepSize, rootCorrection2;
};

template <typename T>
inline __attribute__((always_inline)) void adamChunk(const Numbers<T>& given, T* __restrict w,
                                                     const T* __restrict g, T* __restrict m, T* __restrict v,
                                                     std::int64_t count)
{
    const Numbers<T> n = given; // a copy: the compiler cannot know that stores leave `given` alone
    for (std::int64_t i = 0; i < count; ++i) {
        const T gradient = g[i] * n.scale + n.decay * w[i];
        m[i] = n.beta1 * m[i] + (1 - n.beta1) * gradient;
        v[i] = n.beta2 * v[i] + (1 - n.beta2) * gradient * gradient;
        w[i] -= n.stepSize * m[i] / (std::sqrt(v[i]) / n.rootCorrection2 + n.epsilon);
    }
}

REBLOCK_VECTOR_CLONES void adamChunkOf(const Numbers<float>& n, float* w, const float* g, float* m, float* v,
                                       std::int64_t count)
{
    adamChunk(n, w, g, m, v, count);
}

REBLOCK_VECTOR_CLONES void adamChunkOf(const Numbers<double>& n, double* w, const double* g, double* m,
                                       double* v, std::int64_t count)
{
    adamChunk(n, w, g, m, v, count);
}

template <typename T>
void adamOnCpu(const AdamPass& pass, const at::Tensor& values, const at::Tensor& gradients,
               const at::Tensor& first, const at::Tensor& second)
{
    const Numbers<T> numbers{static_cast<T>(pass.gradientScale),
                             static_cast<T>(pass.weightDecay),
                             static_cast<T>(pass.beta1),
                             static_cast<T>(pass.beta2),
                             static_cast<T>(pass.epsilon),
                             static_cast<T>(pass.rate / pass.correction1),
                             static_cast<T>(std::sqrt(pass.correction2))};
    T* w = values.mutable_data_ptr<T>();
    const T* g = gradients.const_data_ptr<T>();
    T* m = first.mutable_data_ptr<T>();
    T* v = second.mutable_data_ptr<T>();
    at::parallel_for(0, values.numel(), kChunk, [&](std::int64_t begin, std::int64_t end) {
        adamChunkOf(numbers, w + begin, g + begin, m + begin, v + begin, end - begin);
    });
}

} // namespace

void adamPass(const AdamPass& pass, const at::Tensor& values, const at::Tensor& gradients,
              const at::Tensor& first, const at::Tensor& second)
{
    if (values.is_cpu()) {
        values.scalar_type() == at::kDouble ? adamOnCpu<double>(pass, values, gradients, first, second)
                                            : adamOnCpu<float>(pass, values, gradients, first, second);
        return;
    }
    const at::Tensor gradient = gradients * pass.gradientScale + values * pass.weightDecay;
    first.mul_(pass.beta1).add_(gradient, 1 - pass.beta1);
    second.mul_(pass.beta2).addcmul_(gradient, gradient, 1 - pass.beta2);
    const at::Tensor divisor = second.sqrt().div_(std::sqrt(pass.correction2)).add_(pass.epsilon);
    values.addcdiv_(first, divisor, -pass.rate / pass.correction1);
}

} // namespace reblock
