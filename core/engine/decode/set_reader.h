#pragma once

#include "core/base/units.h"
#include "core/corpus/corpus.h"
#include "core/engine/data/batch_plan.h"
#include "core/engine/data/prefetcher.h"

#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// Utterances read for decoding; those whose audio cannot be read are left out.
struct ReadUtterances {
    std::vector<std::uint32_t> indices;
    std::vector<std::vector<float>> samples; ///< as training's cache holds them, at the model's rate
    std::vector<std::string> failures;       ///< "ID: what is wrong"
    double audioSeconds = 0;
};

/// Reads a set's audio batch by batch, ahead of its use, on a thread of its own.
/// utterances and plan must outlive it.
std::unique_ptr<Prefetcher<ReadUtterances>> readSet(const std::vector<Utterance>& utterances,
                                                    const BatchPlan& plan, Hertz rate);

} // namespace reblock
