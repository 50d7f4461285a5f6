#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace reblock {

/// Mean and inverse deviation per band, to bring features to mean 0 and variance 1.
struct Cmvn {
    std::vector<float> mean;             ///< [bands]
    std::vector<float> inverseDeviation; ///< [bands]

    /// features [T, bands] become (x - mean) * inverseDeviation, in place.
    void apply(std::span<float> features) const;
};

/// Sums for a Cmvn over many utterances, in double.
class CmvnAccumulator {
public:
    explicit CmvnAccumulator(int bands);

    /// features [T, bands] of one utterance.
    void add(std::span<const float> features);

    /// What another accumulator (of another thread) saw. The same bands.
    void add(const CmvnAccumulator& other);

    std::int64_t frames() const { return frames_; }
    std::span<const double> sums() const { return sums_; }
    std::span<const double> squares() const { return squares_; }

    /// variance = max(mean of squares - square of mean, 1e-20). Throws UserError with no frame added.
    Cmvn finish() const;

private:
    std::int64_t frames_ = 0;
    std::vector<double> sums_;
    std::vector<double> squares_;
};

} // namespace reblock
