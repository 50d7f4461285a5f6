#include "core/engine/fork/low_rank_fit.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr double kNothing = 1e-12; ///< of the largest eigenvalue: singular values below a millionth

} // namespace

LowRankPair fitLowRank(const at::Tensor& rest, std::int64_t rank, double scale, const at::Tensor& fresh)
{
    const bool wide = rest.size(0) <= rest.size(1);
    const at::Tensor gram = wide ? rest.matmul(rest.t()) : rest.t().matmul(rest);
    const auto [values, vectors] =
        at::linalg_eigh(gram); // ascending; far faster than the decomposition itself
    LowRankPair pair{fresh.to(at::kDouble, false, /*copy=*/true),
                     at::zeros({rest.size(0), rank}, rest.options())};
    const std::int64_t last = values.size(0) - 1;
    const double largest = std::max(values[last].item<double>(), 1e-30);
    for (std::int64_t i = 0; i < std::min(rank, last + 1); ++i) {
        const double value = values[last - i].item<double>();
        if (value <= kNothing * largest || value <= 1e-24)
            break;
        const at::Tensor vector = vectors.select(1, last - i);
        const double root = std::sqrt(std::sqrt(value)); // of the singular value
        const at::Tensor left = wide ? vector : rest.matmul(vector) / (root * root);
        const at::Tensor right = wide ? rest.t().matmul(vector) / (root * root) : vector;
        pair.b.select(1, i).copy_(left * (root / std::sqrt(scale)));
        pair.a.select(0, i).copy_(right * (root / std::sqrt(scale)));
    }
    return pair;
}

} // namespace reblock
