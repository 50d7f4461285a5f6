#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <string>

#include <string>
#include <unordered_set>

namespace reblock {

/// What canonicalLayout() calls the blocks.
enum class BlockNames {
    Letters, ///< A, B, C … in the order of first use
    Kept,    ///< as their author did; those that begin with a dot get the first letters that are free
};

/// The same layout with its blocks renamed A, B, C … Z, AA, AB … per stack in order of first use
/// (within a position: attention, cross, ffn, norms), unused blocks dropped, blocks that are not
/// listed given the model's shape, `norms` dropped where they are each sub-layer's anyway, LoRA
/// targets in order. Call it after editing a layout by hand; twice changes nothing.
/// Block names may be any text here. Throws BugError when a decoder position has no cross block or
/// names an encoder block the encoder does not use.
Layout canonicalLayout(const Layout& layout, BlockNames names = BlockNames::Letters);

/// The first encoder block that the decoder uses for attention or ffn though the encoder does not use it:
/// such a layout cannot be built. Absent: there is none.
std::optional<std::string> missingEncoderBlock(const Layout& layout);

/// 0 "A", 25 "Z", 26 "AA", 702 "AAA".
std::string blockLetters(int index);

/// Gives names to the new blocks of a stack: the first free letters.
class FreeNames {
public:
    /// Free is what no position of the stack uses.
    explicit FreeNames(const StackLayout& stack);
    std::string next();

private:
    std::unordered_set<std::string> taken_;
    int index_ = 0;
};

} // namespace reblock
