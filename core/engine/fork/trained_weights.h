#pragma once

#include "core/engine/model/checkpoint_metadata.h"
#include "core/engine/model/parameter_specs.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace reblock {

/// A checkpoint's tensors, and what each of its positions reads.
class TrainedWeights {
public:
    TrainedWeights(CheckpointInfo info, std::map<std::string, at::Tensor> tensors);

    const CheckpointInfo& info() const { return info_; }
    const Layout& layout() const { return info_.layout; }
    const std::vector<ResolvedPosition>& positions(Stack stack) const
    {
        return stack == Stack::Encoder ? encoder_ : decoder_;
    }

    bool contains(const std::string& name) const { return tensors_.contains(name); }
    /// Throws UserError when the checkpoint lacks it.
    const at::Tensor& at(const std::string& name) const;

    /// The part's matrix as that position applies it: the stored one itself, or with its LoRA pairs.
    at::Tensor effective(Stack stack, int position, const std::string& name) const;

private:
    CheckpointInfo info_;
    std::map<std::string, at::Tensor> tensors_;
    std::vector<ResolvedPosition> encoder_;
    std::vector<ResolvedPosition> decoder_;
};

/// Throws UserError: not a checkpoint, cut short.
TrainedWeights readTrainedWeights(const std::filesystem::path& checkpoint);

/// One place where a LoRA pair stands on a matrix.
struct PairPlace {
    std::string matrix; ///< stored name, "encoder.blocks.A.attention.query.weight"
    std::string pair;   ///< "encoder.positions.3.correctors.0.query"; .a and .b follow
    Lora lora;
};

/// The pairs of one position, in the order in which they are added.
std::vector<PairPlace> pairPlaces(const Position& position, const ResolvedPosition& resolved);

} // namespace reblock
