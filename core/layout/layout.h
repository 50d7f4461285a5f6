#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace reblock {

enum class Activation { Relu, Gelu, None };
enum class BlockKind { Transformer, Sanm };
enum class Stack { Encoder, Decoder };

/// A square matrix after the block: x + g(W x + b).
struct Adaptor {
    Activation activation = Activation::Relu;
    double initScale = 0.1;
    bool operator==(const Adaptor&) const = default;
};

/// Houlsby's bottleneck on a sub-layer's output, before its residual sum: y + U g(D y + d) + u.
struct Bottleneck {
    enum class After { Attention, Ffn, Both };
    int width = 64;
    Activation activation = Activation::Gelu; ///< gelu with erf
    After after = After::Both;
    bool operator==(const Bottleneck&) const = default;
};

/// W + (alpha / rank) B A inside the shared matrices.
struct Lora {
    enum class Target { Query, Key, Value, Output, Expand, Contract };
    int rank = 8;
    double alpha = 8;
    std::vector<Target> targets{Target::Query,  Target::Key,    Target::Value,
                                Target::Output, Target::Expand, Target::Contract}; ///< in this order
    bool operator==(const Lora&) const = default;
};

/// A learned vector added to the block's input.
struct StepVector {
    bool operator==(const StepVector&) const = default;
};

using Corrector = std::variant<Adaptor, Bottleneck, Lora, StepVector>;

/// A stored block by its canonical name; in a decoder it may live in the encoder.
struct BlockRef {
    std::string name;
    bool inEncoder = false; ///< decoder only: written "encoder:NAME"
    bool operator==(const BlockRef&) const = default;
};

/// Where a position's LayerNorms come from when they do not go with their sub-layers.
struct NormSource {
    bool own = false; ///< this position's own
    std::string name; ///< else the block of the same stack that supplies all of them
    bool operator==(const NormSource&) const = default;
};

/// One application of a layer.
struct Position {
    BlockRef attention;
    std::optional<BlockRef> cross; ///< decoder only, and always there
    BlockRef ffn;
    std::optional<NormSource> norms; ///< absent: each LayerNorm with its sub-layer's block
    std::vector<Corrector> correctors;
    bool operator==(const Position&) const = default;
};

/// What a stored block is made of; every value written out.
struct BlockShape {
    int heads = 4;
    int ffn = 2048;
    BlockKind kind = BlockKind::Transformer;
    bool frozen = false;
    bool operator==(const BlockShape&) const = default;
};

/// A stored block and the name positions use for it, in order of first use.
struct Block {
    std::string name;
    BlockShape shape;
    bool operator==(const Block&) const = default;
};

struct StackLayout {
    std::vector<Block> blocks;
    std::vector<Position> positions;
    bool operator==(const StackLayout&) const = default;

    /// The stored block of that name. Throws BugError if there is none.
    const Block& block(const std::string& name) const;
};

struct ModelShape {
    int dim = 256;
    int heads = 4;
    int ffn = 2048;
    Activation activation = Activation::Relu;
    double dropout = 0.1;
    double attentionDropout = 0.0;
    bool operator==(const ModelShape&) const = default;
};

struct FrontShape {
    std::string kind = "conv2d";
    int subsampling = 4;
    bool operator==(const FrontShape&) const = default;
};

struct EmbeddingShape {
    int size = 256; ///< below dim: factorised (ALBERT)
    bool tiedOutput = false;
    bool operator==(const EmbeddingShape&) const = default;
};

/// Which stored block each position uses and which correctors make that use different from the
/// others: the canonical form of a `reblock-layout/1` file. Positions are written out, blocks are
/// named A, B, C … per stack in order of first use. Two equal values are the same layout.
/// source: docs/layout.md
struct Layout {
    std::string name;
    ModelShape model;
    FrontShape front;
    EmbeddingShape embedding;
    StackLayout encoder;
    StackLayout decoder;
    bool operator==(const Layout&) const = default;

    const StackLayout& stack(Stack which) const { return which == Stack::Encoder ? encoder : decoder; }
    StackLayout& stack(Stack which) { return which == Stack::Encoder ? encoder : decoder; }
};

/// Which neighbouring positions are drawn together: one number a position, equal neighbours above 0 are
/// one group, 0 is none.
struct StackGroups {
    std::vector<int> encoder;
    std::vector<int> decoder;
    bool operator==(const StackGroups&) const = default;
};

} // namespace reblock
