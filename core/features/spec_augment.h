#pragma once

#include "core/base/random.h"

#include <cstdint>
#include <span>

namespace reblock {

/// How many masks and how wide at most.
struct SpecAugmentOptions {
    int timeMasks = 2;
    int timeWidth = 50; ///< frames
    int frequencyMasks = 2;
    int frequencyWidth = 10; ///< bands

    /// Throws UserError naming the field that is negative.
    void check() const;
};

/// Covers random stretches of time and of frequency: lengths uniform in 1..width, starts uniform over
/// the utterance (over the bands), cut off at the end; they may overlap.
///
/// features   [T, bands] of one utterance without padding, changed in place
/// fill       [bands] what the masks hold, such as the mean; empty: 0, the mean of normalised features
/// random     seeded from run, epoch and utterance, so that a resumed run repeats it
/// source     SpecAugment (arXiv 1904.08779) without time warp, as WeNet draws it
void specAugment(std::span<float> features, int bands, const SpecAugmentOptions& options,
                 SeededRandom& random, std::span<const float> fill = {});

} // namespace reblock
