#pragma once

#include "core/engine/model/checkpoint_metadata.h"
#include "core/engine/model/model.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace reblock {

struct LoadedCheckpoint {
    CheckpointInfo info;
    std::unique_ptr<Model> model;
};

/// Writes weights, feature statistics and `info` to one safetensors file; complete or not at all.
/// Throws ResourceError.
void saveCheckpoint(const std::filesystem::path& path, const Model& model, const CheckpointInfo& info);

/// Builds the model a checkpoint describes and loads it.
/// Throws UserError: not a checkpoint, cut short, weights that do not fit its layout.
LoadedCheckpoint loadCheckpoint(const std::filesystem::path& path, at::Device device = at::kCPU,
                                at::ScalarType type = at::kFloat);

/// Only what it says of itself; reads no weight. Throws UserError.
CheckpointInfo readCheckpointInfo(const std::filesystem::path& path);

/// Loads weights and feature statistics into a model of the same layout. Throws UserError.
void loadWeights(Model& model, const std::filesystem::path& path);

/// Loads the arithmetic mean of the checkpoints' weights (summed in float64); one or more paths.
/// Throws UserError.
void loadAverage(Model& model, const std::vector<std::filesystem::path>& paths);

} // namespace reblock
