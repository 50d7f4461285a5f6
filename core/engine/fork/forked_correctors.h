#pragma once

#include "core/engine/fork/fork_sources.h"
#include "core/engine/model/model.h"

#include <string>
#include <vector>

namespace reblock {

/// Sets the correctors of a forked model, whose blocks are set already, as setForkedWeights() says.
/// Returns sentences for people.
std::vector<std::string> setForkedCorrectors(Model& model, const TrainedWeights& trained,
                                             const ForkSources& sources);

} // namespace reblock
