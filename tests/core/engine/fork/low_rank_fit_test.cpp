#include "core/engine/fork/low_rank_fit.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <cmath>

namespace reblock {
namespace {

at::Tensor randomMatrix(std::int64_t rows, std::int64_t columns)
{
    return at::randn({rows, columns}, at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{3}),
                     at::TensorOptions(at::kDouble));
}

double leftOver(const at::Tensor& matrix, std::int64_t rank, double scale)
{
    const LowRankPair pair =
        fitLowRank(matrix, rank, scale, at::ones({rank, matrix.size(1)}, matrix.options()));
    return (matrix - pair.b.matmul(pair.a) * scale).norm().item<double>();
}

/// The root of the squares of the singular values behind the first `rank`: nothing can be nearer.
double best(const at::Tensor& matrix, std::int64_t rank)
{
    const at::Tensor values = at::linalg_svdvals(matrix);
    return values.narrow(0, rank, values.size(0) - rank).norm().item<double>();
}

TEST(LowRankFit, IsAsNearAsARankCanBe)
{
    for (const auto& [rows, columns] : {std::pair{12, 30}, std::pair{30, 12}, std::pair{16, 16}}) {
        const at::Tensor matrix = randomMatrix(rows, columns);
        for (const int rank : {1, 4, 9})
            EXPECT_NEAR(leftOver(matrix, rank, 2), best(matrix, rank), 1e-8) << rows << "x" << columns;
    }
}

TEST(LowRankFit, IsExactAtFullRank)
{
    EXPECT_LT(leftOver(randomMatrix(12, 30), 12, 0.5), 1e-8);
    EXPECT_LT(leftOver(randomMatrix(30, 12), 20, 8), 1e-8);
}

TEST(LowRankFit, LeavesPairsThatCanLearnWhereNothingIsLeftToSay)
{
    const at::Tensor fresh = randomMatrix(3, 8);
    const LowRankPair pair = fitLowRank(at::zeros({5, 8}, fresh.options()), 3, 1, fresh);
    EXPECT_TRUE(at::equal(pair.a, fresh));
    EXPECT_EQ(pair.b.abs().max().item<double>(), 0);
}

} // namespace
} // namespace reblock
