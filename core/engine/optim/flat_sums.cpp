#include "core/engine/optim/flat_sums.h"

#include "core/engine/nn/vector_clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

namespace reblock {

namespace {

constexpr std::int64_t kChunk = 1 << 15;

/// Eight running sums, so that the compiler may use its vector unit without changing the order.
template <typename T>
inline __attribute__((always_inline)) double squaresOf(const T* x, std::int64_t count)
{
    double sums[8] = {};
    std::int64_t i = 0;
    for (; i + 8 <= count; i += 8)
        for (int lane = 0; lane < 8; ++lane)
            sums[lane] += static_cast<double>(x[i + lane]) * static_cast<double>(x[i + lane]);
    for (; i < count; ++i)
        sums[0] += static_cast<double>(x[i]) * static_cast<double>(x[i]);
    double total = 0;
    for (const double sum : sums)
        total += sum;
    return total;
}

REBLOCK_VECTOR_CLONES double chunkSquares(const float* x, std::int64_t count)
{
    return squaresOf(x, count);
}

REBLOCK_VECTOR_CLONES double chunkSquares(const double* x, std::int64_t count)
{
    return squaresOf(x, count);
}

template <typename T>
double squareSumOf(const at::Tensor& flat)
{
    const std::int64_t chunks = (flat.numel() + kChunk - 1) / kChunk;
    std::vector<double> sums(static_cast<std::size_t>(chunks), 0.0);
    const T* x = flat.const_data_ptr<T>();
    at::parallel_for(0, chunks, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t c = begin; c < end; ++c)
            sums[static_cast<std::size_t>(c)] =
                chunkSquares(x + c * kChunk, std::min(kChunk, flat.numel() - c * kChunk));
    });
    double total = 0;
    for (const double sum : sums)
        total += sum;
    return total;
}

} // namespace

double squareSum(const at::Tensor& flat)
{
    if (!flat.is_cpu())
        return flat.to(at::kDouble).square().sum().item<double>();
    return flat.scalar_type() == at::kDouble ? squareSumOf<double>(flat) : squareSumOf<float>(flat);
}

} // namespace reblock
