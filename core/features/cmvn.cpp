#include "core/features/cmvn.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr double kLeastVariance = 1e-20;

} // namespace

void Cmvn::apply(std::span<float> features) const
{
    const std::size_t bands = mean.size();
    REBLOCK_CHECK(bands > 0 && features.size() % bands == 0);
    for (std::size_t at = 0; at < features.size(); at += bands)
        for (std::size_t band = 0; band < bands; ++band)
            features[at + band] = (features[at + band] - mean[band]) * inverseDeviation[band];
}

CmvnAccumulator::CmvnAccumulator(int bands)
    : sums_(static_cast<std::size_t>(bands)), squares_(static_cast<std::size_t>(bands))
{
}

void CmvnAccumulator::add(std::span<const float> features)
{
    const std::size_t bands = sums_.size();
    REBLOCK_CHECK(features.size() % bands == 0);
    for (std::size_t at = 0; at < features.size(); at += bands)
        for (std::size_t band = 0; band < bands; ++band) {
            const double value = features[at + band];
            sums_[band] += value;
            squares_[band] += value * value;
        }
    frames_ += static_cast<std::int64_t>(features.size() / bands);
}

void CmvnAccumulator::add(const CmvnAccumulator& other)
{
    REBLOCK_CHECK(other.sums_.size() == sums_.size());
    for (std::size_t band = 0; band < sums_.size(); ++band) {
        sums_[band] += other.sums_[band];
        squares_[band] += other.squares_[band];
    }
    frames_ += other.frames_;
}

Cmvn CmvnAccumulator::finish() const
{
    if (frames_ == 0)
        throw UserError("There is no frame to take mean and deviation from.",
                        "Check that the training set has audio of at least one window.");
    Cmvn cmvn;
    const auto count = static_cast<double>(frames_);
    for (std::size_t band = 0; band < sums_.size(); ++band) {
        const double mean = sums_[band] / count;
        const double variance = std::max(squares_[band] / count - mean * mean, kLeastVariance);
        cmvn.mean.push_back(static_cast<float>(mean));
        cmvn.inverseDeviation.push_back(static_cast<float>(1 / std::sqrt(variance)));
    }
    return cmvn;
}

} // namespace reblock
