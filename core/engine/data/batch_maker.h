#pragma once

#include "core/augment/sound_changer.h"
#include "core/engine/data/feature_batch.h"
#include "core/engine/data/training_set.h"
#include "core/features/cmvn.h"
#include "core/features/fbank.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <memory>
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
    std::shared_ptr<const SoundChanger> sound; ///< rooms and noise; null: none
};

/// Turns utterances into batches of features. Safe from several threads.
class BatchMaker {
public:
    /// augmentation   absent: evaluation, nothing is changed
    /// threads        that share the rows of a batch; the batch does not depend on it
    BatchMaker(const FeatureOptions& features, std::optional<Augmentation> augmentation, int threads = 1);

    /// Feature frames of each utterance as make() will give them, so that batches can be planned.
    std::vector<std::int64_t> frames(const std::vector<PreparedUtterance>& utterances,
                                     std::int64_t epoch) const;

    /// The batch of utterances[rows[0]], utterances[rows[1]] …
    FeatureBatch make(const std::vector<PreparedUtterance>& utterances, std::span<const std::uint32_t> rows,
                      std::int64_t epoch) const;

private:
    double speed(std::uint32_t utterance, std::int64_t epoch) const;
    std::vector<float> samplesOf(const PreparedUtterance& utterance, std::uint32_t number,
                                 std::int64_t epoch) const;
    void fillFeatures(std::span<float> features, std::span<const float> samples, std::uint32_t number,
                      std::int64_t epoch) const;

    Hertz rate_;
    Fbank fbank_;
    std::optional<Augmentation> augmentation_;
    int threads_;
};

/// Mean and inverse deviation over a whole set, without any change to it; summed in an order that
/// does not depend on the number of threads. Throws Cancelled.
Cmvn measureCmvn(const std::vector<PreparedUtterance>& utterances, const FeatureOptions& features,
                 int threads, const CancelToken& cancel);

} // namespace reblock
