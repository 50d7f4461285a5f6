#pragma once

#include "core/layout/edit/document.h"
#include "core/layout/model_shape.h"

namespace reblock {

/// What an edit would do: nothing is changed until its caller takes `after`. Edits are pure functions,
/// cheap enough to be asked at every mouse move (a stack of 1,000: well under 4 ms).
struct Edit {
    LayoutDocument after{};      ///< as it was where the edit is refused or changes nothing
    Phrase label{};              ///< "Insert B at 8", for Undo
    Phrase refusal{};            ///< not empty: why it cannot be done
    PositionSet selected{};      ///< what should be selected afterwards …
    bool keepsSelection = false; ///< … unless this: what is selected stays so

    bool refused() const { return !refusal.empty(); }
};

/// Between positions: before `index`; as many as there are positions: at the end.
struct InsertPoint {
    Stack stack = Stack::Encoder;
    int index = 0;
    bool operator==(const InsertPoint&) const = default;
};

/// Which weights: a stored block of the stack by its name, or a new one.
struct BlockChoice {
    std::string name{};           ///< empty: a new block, named with the first free letter
    std::optional<Stack> stack{}; ///< that the name is of; absent: the one it is used in
};

/// Copied positions: what they are and the shapes of their blocks.
struct Clip {
    Stack stack = Stack::Encoder;
    std::vector<Position> positions;
    std::vector<Block> blocks;
    std::vector<int> groups;
};

enum class Part { Attention, Cross, Ffn, Norms };

/// Where one part of a position comes from.
struct PartSource {
    bool own = false;       ///< this position's own
    BlockRef block;         ///< else this one; inEncoder only for a decoder's attention and ffn
    bool withBlock = false; ///< norms only: each with its sub-layer's block
};

// Positions
Edit insertBlock(const LayoutDocument& document, const InsertPoint& at, const BlockChoice& block);
/// Moves within a stack; to the other stack: refused where blocks would lack cross-attention.
Edit movePositions(const LayoutDocument& document, const PositionSet& positions, const InsertPoint& to);
/// Further uses of the same blocks (Alt): same weights, correctors of the same kind of their own.
Edit insertSameWeights(const LayoutDocument& document, const PositionSet& positions, const InsertPoint& to);
/// Copies with new weights (Ctrl, paste): what was shared among them stays shared among the copies.
Edit insertNewWeights(const LayoutDocument& document, const Clip& clip, const InsertPoint& to);
Clip clipOf(const LayoutDocument& document, const PositionSet& positions);
std::string clipText(const Clip& clip); ///< JSON, for the clipboard
std::optional<Clip> clipFromText(std::string_view text);
/// These neighbouring positions `times` times, counted with what already repeats them right behind:
/// fewer shortens, 1 leaves one.
Edit repeatPositions(const LayoutDocument& document, const InsertPoint& first, int count, int times);
/// Refused where the decoder uses a block that would be gone from the encoder.
Edit removePositions(const LayoutDocument& document, const PositionSet& positions);
Edit groupPositions(const LayoutDocument& document, const PositionSet& positions);
Edit ungroupPositions(const LayoutDocument& document, const PositionSet& positions);

// What positions use
Edit useBlock(const LayoutDocument& document, const PositionSet& positions, const BlockChoice& block);
Edit setPart(const LayoutDocument& document, const PositionSet& positions, Part part,
             const PartSource& source);
/// "Make own copy": a new block in place of each one they use; what was shared among them stays so.
Edit unlinkPositions(const LayoutDocument& document, const PositionSet& positions);

// Correctors
Edit addCorrector(const LayoutDocument& document, const PositionSet& positions, const Corrector& corrector);
Edit setCorrector(const LayoutDocument& document, const PositionId& position, int index,
                  const Corrector& corrector);
/// The same for each of several positions that all have one there (a folded range).
Edit setCorrectors(const LayoutDocument& document, const PositionSet& positions, int index,
                   const Corrector& corrector);
Edit moveCorrector(const LayoutDocument& document, const PositionId& from, int index, const PositionId& to);
Edit removeCorrector(const LayoutDocument& document, const PositionId& position, int index);
Edit removeCorrectors(const LayoutDocument& document, const PositionSet& positions, int index);
/// The same corrector with another width or rank, clamped to 1 … 65,536; itself where it has none.
Corrector withWidth(const Corrector& corrector, int width);
/// Its width or rank; absent where it has none.
std::optional<int> widthOf(const Corrector& corrector);

// Blocks and model
Edit renameBlock(const LayoutDocument& document, Stack stack, const std::string& from, const std::string& to);
Edit setBlockShape(const LayoutDocument& document, Stack stack, const std::string& name,
                   const BlockShape& shape);
/// Padlock: of all blocks that these positions use.
Edit setFrozen(const LayoutDocument& document, const PositionSet& positions, bool frozen);
Edit setModel(const LayoutDocument& document, const std::vector<ModelSetting>& settings);
Edit setEmbedding(const LayoutDocument& document, const EmbeddingShape& embedding);
Edit setLayoutName(const LayoutDocument& document, const std::string& name);
/// Blocks named A, B, C … in the order of first use, as a run has them.
Edit nameBlocksInOrder(const LayoutDocument& document);
/// Another document in its place: a preset, a typed text, a run's layout.
Edit replaceDocument(const LayoutDocument& document, const LayoutDocument& by, const Phrase& label);

} // namespace reblock
