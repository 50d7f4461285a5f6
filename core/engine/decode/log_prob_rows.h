#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace reblock {

/// log 0.
double never();
/// log(exp(a) + exp(b)); either may be log 0.
double logAdd(double a, double b);

struct ScoredToken {
    int token = 0;
    double logProb = 0;
};

/// Rows of log-probabilities read one by one on the CPU, float32 or float64.
class LogProbRows {
public:
    /// logProbs  [N, V] on any device; copied to the CPU where it is not there
    explicit LogProbRows(const at::Tensor& logProbs);

    std::int64_t rows() const { return values_.size(0); }
    int vocabulary() const { return static_cast<int>(values_.size(1)); }
    double at(std::int64_t row, int token) const;

    /// The `count` most likely tokens of a row, or all where there are fewer, best first; a tie goes to
    /// the lower token. Reads the row once.
    std::vector<ScoredToken> best(std::int64_t row, int count) const;

private:
    at::Tensor values_; ///< contiguous; keeps alive what the pointers below see
    const float* floats_ = nullptr;
    const double* doubles_ = nullptr;
};

} // namespace reblock
