#include "core/engine/nn/elementwise.h"

#include "core/base/error.h"
#include "core/engine/nn/vector_clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

namespace reblock {

namespace {

/// A dropout mask as its inner loop needs it.
template <typename T>
struct MaskNumbers {
    MaskNumbers() = default;
    explicit MaskNumbers(const DropoutMask& mask)
        : key(mask.key), threshold(dropThreshold(mask.rate)), scale(static_cast<T>(1 / (1 - mask.rate)))
    {
    }
    T factor(std::uint32_t index) const { return maskBits(key, index) < threshold ? T{0} : scale; }

    std::uint64_t key = 0;
    std::uint32_t threshold = 0;
    T scale = 1;
};

/// One pass over rows begin..end-1, plain pointers.
template <typename T>
struct RowArguments {
    T* y = nullptr;
    T* out = nullptr;
    const T* bias = nullptr;
    const T* residual = nullptr;
    std::int64_t columns = 0;
    bool relu = false;
    bool keepInput = false;
    bool drop = false;
    MaskNumbers<T> mask;
};

/// Which parts there are is settled per call, so that the inner loop has no branch.
template <typename T, bool relu, bool drop>
inline __attribute__((always_inline)) void oneRow(const RowArguments<T>& a, std::int64_t row, const T* bias)
{
    const std::int64_t columns = a.columns; // copies: the compiler cannot know that stores leave `a` alone
    const MaskNumbers<T> mask = a.mask;
    T* y = a.y + row * columns;
    const auto first = static_cast<std::uint32_t>(row * columns);
    if (bias)
        for (std::int64_t c = 0; c < columns; ++c)
            y[c] += bias[c];
    T* out = a.out + row * columns;
    const T* residual = a.residual ? a.residual + row * columns : nullptr;
    for (std::int64_t c = 0; c < columns; ++c) {
        T value = y[c];
        if constexpr (relu)
            value = value > 0 ? value : T{0};
        if constexpr (drop)
            value *= mask.factor(first + static_cast<std::uint32_t>(c));
        out[c] = residual ? residual[c] + value : value;
    }
}

template <typename T>
inline __attribute__((always_inline)) void rows(const RowArguments<T>& a, std::int64_t begin,
                                                std::int64_t end)
{
    for (std::int64_t row = begin; row < end; ++row) {
        if (a.relu && a.drop)
            oneRow<T, true, true>(a, row, a.bias);
        else if (a.relu)
            oneRow<T, true, false>(a, row, a.bias);
        else if (a.drop)
            oneRow<T, false, true>(a, row, a.bias);
        else
            oneRow<T, false, false>(a, row, a.bias);
    }
}

REBLOCK_VECTOR_CLONES void rowsOf(const RowArguments<float>& a, std::int64_t begin, std::int64_t end)
{
    rows(a, begin, end);
}

REBLOCK_VECTOR_CLONES void rowsOf(const RowArguments<double>& a, std::int64_t begin, std::int64_t end)
{
    rows(a, begin, end);
}

template <typename T>
struct BackwardArguments {
    const T* g = nullptr;
    const T* positive = nullptr;
    T* out = nullptr; ///< null: only the sums are wanted
    std::int64_t columns = 0;
    bool drop = false;
    MaskNumbers<T> mask;
};

template <typename T, bool relu, bool drop>
inline __attribute__((always_inline)) void oneBackwardRow(const BackwardArguments<T>& a, std::int64_t row,
                                                          T* sums)
{
    const std::int64_t columns = a.columns;
    const std::int64_t start = row * columns;
    const T* g = a.g + start;
    if constexpr (relu || drop) {
        const MaskNumbers<T> mask = a.mask;
        T* out = a.out + start;
        const T* positive = relu ? a.positive + start : nullptr;
        const auto first = static_cast<std::uint32_t>(start);
        for (std::int64_t c = 0; c < columns; ++c) {
            T value = g[c];
            if constexpr (drop)
                value *= mask.factor(first + static_cast<std::uint32_t>(c));
            if constexpr (relu)
                value = positive[c] > 0 ? value : T{0};
            out[c] = value;
        }
        g = out;
    }
    if (sums)
        for (std::int64_t c = 0; c < columns; ++c)
            sums[c] += g[c];
}

template <typename T>
inline __attribute__((always_inline)) void backwardRows(const BackwardArguments<T>& a, std::int64_t begin,
                                                        std::int64_t end, T* sums)
{
    for (std::int64_t row = begin; row < end; ++row) {
        if (a.positive && a.drop)
            oneBackwardRow<T, true, true>(a, row, sums);
        else if (a.positive)
            oneBackwardRow<T, true, false>(a, row, sums);
        else if (a.drop)
            oneBackwardRow<T, false, true>(a, row, sums);
        else
            oneBackwardRow<T, false, false>(a, row, sums);
    }
}

REBLOCK_VECTOR_CLONES void backwardRowsOf(const BackwardArguments<float>& a, std::int64_t begin,
                                          std::int64_t end, float* sums)
{
    backwardRows(a, begin, end, sums);
}

REBLOCK_VECTOR_CLONES void backwardRowsOf(const BackwardArguments<double>& a, std::int64_t begin,
                                          std::int64_t end, double* sums)
{
    backwardRows(a, begin, end, sums);
}

/// Rows per task: big enough to pay for a thread.
std::int64_t grain(std::int64_t columns)
{
    return std::max<std::int64_t>(1, 32768 / std::max<std::int64_t>(columns, 1));
}

template <typename T>
const T* dataOrNull(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.const_data_ptr<T>() : nullptr;
}

template <typename T>
void forwardOf(const at::Tensor& y, const at::Tensor& out, const RowPass& pass)
{
    RowArguments<T> a;
    a.y = y.mutable_data_ptr<T>();
    a.out = out.mutable_data_ptr<T>();
    a.bias = dataOrNull<T>(pass.bias);
    a.residual = dataOrNull<T>(pass.residual);
    a.columns = y.size(1);
    a.relu = pass.relu;
    a.drop = pass.mask.rate > 0;
    a.mask = MaskNumbers<T>(pass.mask);
    at::parallel_for(0, y.size(0), grain(a.columns),
                     [&](std::int64_t begin, std::int64_t end) { rowsOf(a, begin, end); });
}

template <typename T>
void backwardOf(const at::Tensor& g, const at::Tensor& positive, const DropoutMask& mask,
                const at::Tensor& out, const at::Tensor& biasSum)
{
    BackwardArguments<T> a;
    a.g = g.const_data_ptr<T>();
    a.positive = dataOrNull<T>(positive);
    a.out = out.defined() ? out.mutable_data_ptr<T>() : nullptr;
    a.columns = g.size(1);
    a.drop = mask.rate > 0;
    a.mask = MaskNumbers<T>(mask);
    at::Tensor partial; // one row of sums per thread, added in the threads' order: the same every time
    if (biasSum.defined())
        partial = at::zeros({at::get_num_threads(), a.columns}, g.options());
    at::parallel_for(0, g.size(0), grain(a.columns), [&](std::int64_t begin, std::int64_t end) {
        T* sums =
            biasSum.defined() ? partial.mutable_data_ptr<T>() + at::get_thread_num() * a.columns : nullptr;
        backwardRowsOf(a, begin, end, sums);
    });
    if (biasSum.defined())
        biasSum.add_(partial.sum(0));
}

} // namespace

at::Tensor rowPass(const at::Tensor& y, const RowPass& pass, bool keepInput)
{
    REBLOCK_CHECK(y.dim() == 2 && y.is_contiguous() && y.is_cpu());
    const at::Tensor out = keepInput ? at::empty_like(y) : y;
    y.scalar_type() == at::kDouble ? forwardOf<double>(y, out, pass) : forwardOf<float>(y, out, pass);
    return out;
}

at::Tensor rowPassBackward(const at::Tensor& g, const at::Tensor& positive, const DropoutMask& mask,
                           const at::Tensor& biasSum, bool overwrite)
{
    REBLOCK_CHECK(g.dim() == 2 && g.is_contiguous() && g.is_cpu());
    const bool changes = positive.defined() || mask.rate > 0;
    if (!changes && !biasSum.defined())
        return g;
    const at::Tensor out = !changes ? at::Tensor() : overwrite ? g : at::empty_like(g);
    g.scalar_type() == at::kDouble ? backwardOf<double>(g, positive, mask, out, biasSum)
                                   : backwardOf<float>(g, positive, mask, out, biasSum);
    return changes ? out : g;
}

} // namespace reblock
