#pragma once

#include "core/engine/model/parameter_store.h"
#include "core/engine/nn/attention.h"
#include "core/engine/nn/feed_forward.h"
#include "core/engine/nn/front.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

struct Norm {
    at::Tensor weight; ///< [D]
    at::Tensor bias;   ///< [D]
};

struct ActivatedLinear {
    Linear linear;
    Activation activation = Activation::Relu;
};

struct BottleneckWeights {
    ActivatedLinear down;
    Linear up;
};

/// Everything one position reads, its block's stored weights and its own correctors, ready to apply.
struct PositionWeights {
    std::vector<at::Tensor> steps; ///< [D] each
    Norm attentionNorm;
    std::optional<Attention> attention; ///< absent in a SAN-M decoder position, which has memory alone
    Weight memoryAlone;
    std::vector<BottleneckWeights> afterAttention;
    Norm crossNorm;
    std::optional<Attention> cross; ///< decoder only
    std::string crossBlock;         ///< equal names without pairs: equal keys and values
    Norm ffnNorm;
    FeedForward ffn;
    std::vector<BottleneckWeights> afterFfn;
    std::vector<ActivatedLinear> adaptors;
};

/// The whole model's stored weights, by what they are for.
struct ModelWeights {
    Front front;
    std::vector<PositionWeights> encoder;
    std::vector<PositionWeights> decoder;
    Norm encoderNorm;
    Norm decoderNorm;
    Linear ctc;
    Weight embedding;
    std::optional<Linear> embeddingProject;
    std::optional<Linear> outputProject;
    Linear output; ///< its weight is the embedding's where tied
};

/// Looks up every tensor of a layout once, so that a forward pass touches no names.
ModelWeights resolveWeights(const Layout& layout, const ParameterStore& store);

} // namespace reblock
