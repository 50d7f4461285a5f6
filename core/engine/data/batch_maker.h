#pragma once

#include "core/engine/data/audio_cache.h"
#include "core/engine/data/feature_batch.h"
#include "core/engine/data/training_set.h"
#include "core/features/cmvn.h"
#include "core/features/fbank.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace reblock {

/// How training changes what it hears; the same seed, epoch and place in the epoch's list change it
/// in the same way.
struct Augmentation {
    AugmentOptions options;
    double dither = 0;
    std::vector<float> mean; ///< [b], what the masks hold
    std::uint64_t seed = 0;
};

/// Turns utterances into batches of features. Safe from several threads.
class BatchMaker {
public:
    /// audio          must outlive this
    /// augmentation   absent: evaluation, nothing is changed
    BatchMaker(const AudioCache& audio, const FeatureOptions& features,
               std::optional<Augmentation> augmentation);

    /// Feature frames of each utterance as make() will give them, so that batches can be planned.
    std::vector<std::int64_t> frames(const std::vector<PreparedUtterance>& utterances,
                                     std::int64_t epoch) const;

    /// The batch of utterances[rows[0]], utterances[rows[1]] …
    FeatureBatch make(const std::vector<PreparedUtterance>& utterances, std::span<const std::uint32_t> rows,
                      std::int64_t epoch) const;

private:
    double speed(std::uint32_t utterance, std::int64_t epoch) const;
    std::vector<float> samplesOf(const PreparedUtterance& utterance, double speed) const;
    void fillFeatures(FeatureBatch& batch, std::size_t row, std::span<const float> samples,
                      std::uint32_t utterance, std::int64_t epoch) const;
    void maskFeatures(std::span<float> features, std::uint32_t utterance, std::int64_t epoch) const;

    const AudioCache& audio_;
    Hertz rate_;
    Fbank fbank_;
    std::optional<Augmentation> augmentation_;
};

/// Mean and inverse deviation over a whole set, without any change to it; summed in an order that
/// does not depend on the number of threads. Throws Cancelled.
Cmvn measureCmvn(const std::vector<PreparedUtterance>& utterances, const AudioCache& audio,
                 const FeatureOptions& features, int threads, const CancelToken& cancel);

} // namespace reblock
