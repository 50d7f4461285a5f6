#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// How the blocks of a new layout start from the positions of a trained one that they replace.
struct ForkInit {
    /// A block that starts as one position's block.
    struct Chosen {
        Stack stack = Stack::Encoder;
        std::string block; ///< canonical name in the new layout
        int position = 0;  ///< in the trained layout
        bool operator==(const Chosen&) const = default;
    };
    bool first = false;         ///< as the first of them; else as their mean
    std::vector<Chosen> chosen; ///< wins over mean and first
    bool operator==(const ForkInit&) const = default;
};

/// Reads "mean", "first", "block=A:3" (encoder), "block=decoder:A:3". Throws UserError naming the word.
ForkInit forkInitFromTexts(const std::vector<std::string>& texts);
std::vector<std::string> textsFromForkInit(const ForkInit& init);

/// The positions of a trained stack of `trained` positions that position `position` of a stack of
/// `count` replaces, ascending, never empty. As many: the same one. More positions: floor(position ·
/// trained / count), so that each is repeated in place (12 to 18: 0 0 1 2 2 3 4 4 5 …). Fewer: all p with
/// floor(p · count / trained) = position (18 to 12: {0 1} {2} {3 4} {5} …).
std::vector<int> replacedPositions(int position, int count, int trained);

/// Throws UserError with one sentence when weights of `trained` cannot start `wanted`: another dim,
/// front or embedding, or a block with another number of heads, ffn width or kind than a block it
/// replaces; or when `init` names a block that `wanted` has not, or a position the block does not replace.
void requireForkFits(const Layout& trained, const Layout& wanted, const ForkInit& init = {});

/// The layout in the trained model's shape where it says what every preset says. Throws UserError as
/// withModelShape().
Layout inShapeOf(const Layout& trained, const Layout& layout);

/// What a user typed for the layout of a fork: a preset's name or notation takes over the trained
/// model's shape where it says nothing of its own, a file is taken as it stands; "Houlsby" is the trained
/// layout with every block frozen, a bottleneck after both sub-layers and own norms. Throws UserError as
/// layoutFromArgument().
Layout forkLayoutFromArgument(const std::string& argument, const Layout& trained);

} // namespace reblock
