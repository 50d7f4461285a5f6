#pragma once

#include "core/engine/optim/optimiser.h"

namespace reblock {

/// Adam with bias correction, in one pass over flat memory. The correction counts the steps that
/// changed the weights.
/// source: Kingma and Ba 2015, algorithm 1
class Adam : public Optimiser {
public:
    /// The store must outlive this.
    Adam(ParameterStore& parameters, const OptimiserOptions& options) : Optimiser(parameters, options) {}

private:
    void apply(const Update& update) override;
};

} // namespace reblock
