#pragma once

#include "core/engine/fork/trained_weights.h"
#include "core/layout/fork_plan.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace reblock {

/// Where each stored tensor of a new layout comes from in a trained model.
class ForkSources {
public:
    /// All three must outlive this. Throws UserError as requireForkFits().
    ForkSources(const Layout& wanted, const TrainedWeights& trained, const ForkInit& init);

    /// The start of a tensor of a block or of a position's own norms; absent for any other name. A
    /// matrix that some use reads without LoRA pairs takes those of the trained positions in.
    std::optional<at::Tensor> stored(const std::string& name) const;

    /// A stored matrix as the trained positions applied it that one position of the new stack replaces.
    at::Tensor applied(Stack stack, int position, const std::string& matrix) const;

    /// The stored name of a matrix at the first trained position that one of the new stack replaces.
    std::string origin(Stack stack, int position, const std::string& matrix) const;

    /// The trained positions that one of the new stack replaces.
    std::vector<int> replaced(Stack stack, int position) const;

    /// The first of them or their mean (in float64), as `init` says. Equal ones keep their bits.
    at::Tensor joined(const std::vector<at::Tensor>& tensors) const;

private:
    /// A trained position and the part of it that is replaced.
    struct Use {
        Stack stack = Stack::Encoder;
        int position = 0;
        std::string prefix; ///< "encoder.blocks.A.attention"
        bool operator==(const Use&) const = default;
    };

    void collect(Stack stack);
    void add(const std::string& wanted, Use use);
    void noteUnpaired(const Position& position, const ResolvedPosition& resolved);
    /// The uses of the part that a name belongs to and the rest of the name; nothing: no block's.
    const std::vector<Use>* usesOf(const std::string& name, std::string& rest) const;
    std::vector<Use> chosen(const std::string& name, const std::vector<Use>& uses) const;

    const Layout& wanted_;
    const TrainedWeights& trained_;
    const ForkInit& init_;
    std::map<std::string, std::vector<Use>> uses_; ///< by the prefix in the new layout
    std::set<std::string> unpaired_;               ///< matrices that a use reads without LoRA pairs
};

} // namespace reblock
