#pragma once

#include "core/engine/train/training_step.h"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace reblock {

/// Gathers steps into `step` events, at most ten a second: losses and norms are means over the steps
/// since the last one, rates are sums over sums, and steps that were not finite count in no mean.
class StepReporter {
public:
    /// seconds  the step's own time
    void add(const StepOutcome& outcome, double seconds);

    /// True when there is something to say and a tenth of a second has passed since the last event.
    bool due(double now) const;

    /// The fields that are gathered: loss, loss_ctc, loss_attention, rate, gradient_norm, clipped,
    /// audio_seconds_per_second; and starts anew.
    nlohmann::json take(double now);

private:
    std::int64_t steps_ = 0;
    std::int64_t finite_ = 0;
    std::int64_t clipped_ = 0;
    double loss_ = 0;
    double ctc_ = 0;
    double attention_ = 0;
    double norm_ = 0;
    double rate_ = 0;
    double audioSeconds_ = 0;
    double seconds_ = 0;
    double told_ = -1;
};

} // namespace reblock
