#pragma once

#include "core/engine/fork/forked_weights.h"
#include "tests/core/engine/small_models.h"

#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// The 17 tokens of smallModel().
std::vector<std::string> smallTokens();

/// What a checkpoint of the model would hold.
TrainedWeights trainedFrom(const Model& model);

/// A model of another layout that starts from a trained one.
std::unique_ptr<Model> forkOf(const Model& trained, const Layout& wanted, const ForkInit& init = {});

/// The largest difference between two models' CTC and decoder outputs on smallBatch().
double outputDifference(const Model& a, const Model& b);

/// Gives every block of a stack the tensors of another one whose names end so; "" for all.
void copyBlock(Model& model, const std::string& from, const std::string& to, const std::string& ending = "");

} // namespace reblock
