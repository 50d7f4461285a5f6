#pragma once

#include "core/engine/fork/trained_weights.h"
#include "core/engine/model/model.h"
#include "core/layout/fork_plan.h"

#include <string>
#include <vector>

namespace reblock {

/// Fills a model with start values made of trained weights. What the trained model has not (tokens,
/// new correctors) keeps the value it has: call setStartValues() first.
///
/// Blocks and norms: as `init` says, over the trained positions that replacedPositions() names; own
/// norms: of their own position alone. LoRA pairs: the truncated decomposition of what the block lacks
/// of the trained position's matrix. An adaptor, bottleneck or step vector that the trained position
/// had with the same options (the k-th of its kind) is taken over; else adaptors start near identity, the
/// others do nothing. Front, heads, embedding, final norms, feature statistics: taken over, rows of tokens by
/// their text. Where every tensor has one origin, bits are kept: the same layout gives the same outputs.
///
/// model    of the wanted layout, on the CPU; tokens: its vocabulary
/// returns  sentences for people: what was left out or could not be taken over
/// throws   UserError as requireForkFits()
std::vector<std::string> setForkedWeights(Model& model, const std::vector<std::string>& tokens,
                                          const TrainedWeights& trained, const ForkInit& init);

} // namespace reblock
