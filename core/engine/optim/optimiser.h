#pragma once

#include "core/engine/model/parameter_store.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <map>
#include <memory>
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

/// What the kinds of optimisers share: the warm-up schedule, clipping by the global norm, and two
/// moments per trained weight in flat memory beside the weights. Frozen weights have none.
/// source: docs/model.md "Optimiser"
class Optimiser {
public:
    virtual ~Optimiser() = default;
    Optimiser(const Optimiser&) = delete;
    Optimiser& operator=(const Optimiser&) = delete;

    /// One step with the gradients in the store. A gradient that is not finite changes no weight, but
    /// the step counts for the schedule.
    StepResult step();

    std::int64_t steps() const { return steps_; } ///< calls of step() so far, or as restored

    /// Everything needed to go on bit for bit: per weight `optimiser.first.NAME`, `optimiser.second.NAME`,
    /// and `optimiser.steps`, `optimiser.updates` (int64 []).
    NamedTensors state() const;
    /// Throws UserError naming what is missing or of another shape.
    void restore(const std::map<std::string, at::Tensor>& state);

protected:
    /// How one step changes the weights.
    struct Update {
        double rate = 0;
        double gradientScale = 1; ///< clipping
        std::int64_t updates = 0; ///< steps that changed the weights, this one included
    };

    /// The store must outlive this.
    Optimiser(ParameterStore& parameters, const OptimiserOptions& options);

    /// Changes weights and moments.
    virtual void apply(const Update& update) = 0;

    ParameterStore& parameters_;
    OptimiserOptions options_;
    at::Tensor first_;  ///< flat, beside parameters_.flatValues()
    at::Tensor second_; ///< likewise

private:
    std::int64_t steps_ = 0;
    std::int64_t updates_ = 0;
};

/// The optimiser that `optimiser.kind` names. Throws UserError for a kind that is not built in.
std::unique_ptr<Optimiser> makeOptimiser(ParameterStore& parameters, const OptimiserOptions& options);

} // namespace reblock
