#pragma once

#include "core/engine/model/parameter_store.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <map>
#include <string>

namespace reblock {

/// rate(s) = peak · w^0.5 · min(s^-0.5, s · w^-1.5), the peak at step w; s from 1.
/// source: Vaswani et al. 2017, eq. 3, scaled to a peak rate
double warmupRate(double peak, std::int64_t warmup, std::int64_t step);

/// What an optimiser step did.
struct StepResult {
    double rate = 0;
    double norm = 0;      ///< of the gradient over all trained weights, before clipping
    bool clipped = false; ///< the norm was above `clip`
    bool finite = true;   ///< false: weights and moments were left as they are
};

/// Adam with the warm-up schedule and clipping by the global norm, in few passes over flat memory.
/// source: Kingma and Ba 2015, algorithm 1; docs/model.md "Optimiser"
class Adam {
public:
    /// The store must outlive this. Throws UserError for another kind than adam.
    Adam(ParameterStore& parameters, const OptimiserOptions& options);

    /// One step with the gradients in the store. A gradient that is not finite changes no weight, but
    /// the step counts for the schedule.
    StepResult step();

    std::int64_t steps() const { return steps_; } ///< calls of step() so far, or as restored

    /// Everything needed to go on bit for bit: per weight `optimiser.first.NAME`, `optimiser.second.NAME`,
    /// and `optimiser.steps`, `optimiser.updates` (int64 []).
    NamedTensors state() const;
    /// Throws UserError naming what is missing or of another shape.
    void restore(const std::map<std::string, at::Tensor>& state);

private:
    ParameterStore& parameters_;
    OptimiserOptions options_;
    at::Tensor first_;
    at::Tensor second_;
    std::int64_t steps_ = 0;
    std::int64_t updates_ = 0; ///< steps that changed the weights: Adam's bias correction counts these
};

} // namespace reblock
