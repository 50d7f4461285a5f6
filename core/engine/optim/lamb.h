#pragma once

#include "core/engine/optim/optimiser.h"

#include <string>

namespace reblock {

/// LAMB: Adam's direction without bias correction, scaled per stored tensor to the tensor's own norm.
/// u = m / (sqrt(v) + epsilon) + decay · w; w <- w - rate · (|w| / |u|) · u; the ratio is 1 where a norm
/// is 0. Biases and LayerNorms are excluded: ratio 1, no decay.
/// source: You et al. 2020 (arXiv 1904.00962) as ALBERT's code has it; checked against
///         tests/fixtures/decoding/optimisers.json
class Lamb : public Optimiser {
public:
    /// The store must outlive this.
    Lamb(ParameterStore& parameters, const OptimiserOptions& options) : Optimiser(parameters, options) {}

private:
    void apply(const Update& update) override;
};

/// Whether LAMB leaves a stored tensor without decay and ratio: biases and LayerNorms, by name.
bool lambExcludes(const std::string& parameter);

} // namespace reblock
