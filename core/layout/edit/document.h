#pragma once

#include "core/layout/edit/phrase.h"
#include "core/layout/layout.h"
#include "core/layout/problem.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// One position of one stack, from 0.
struct PositionId {
    Stack stack = Stack::Encoder;
    int index = 0;
    auto operator<=>(const PositionId&) const = default;
};

/// Ascending, none twice.
using PositionSet = std::vector<PositionId>;

/// A layout that is being drawn. Unlike a finished one its blocks keep the names that their author gave
/// them, its stacks may be empty, and neighbouring positions may be grouped.
struct LayoutDocument {
    Layout layout{}; ///< every block that is used stands in `blocks`, in the order of first use
    /// One number a position: equal neighbours above 0 are one group; 0: none.
    std::vector<int> encoderGroups{};
    std::vector<int> decoderGroups{};
    bool operator==(const LayoutDocument&) const = default;

    const std::vector<int>& groups(Stack which) const
    {
        return which == Stack::Encoder ? encoderGroups : decoderGroups;
    }
    std::vector<int>& groups(Stack which) { return which == Stack::Encoder ? encoderGroups : decoderGroups; }
};

LayoutDocument documentFromLayout(const Layout& layout);

/// The document as one line of JSON, {"layout":…,"groups":…}: what a draft keeps. Equal documents give
/// equal bytes.
std::string documentText(const LayoutDocument& document);
/// Throws UserError where the text is no document.
LayoutDocument documentFromText(std::string_view text);

/// The layout file that the mirror beside the canvas shows: readableText() under the author's names.
std::string mirrorText(const LayoutDocument& document);
/// The notation line under the author's names: of the stacks alone, whatever the model around them;
/// absent where the notation cannot say a stack. An empty stack is an empty text.
std::optional<std::string> documentNotation(const LayoutDocument& document);

/// What a typed text means: the document, or everything that is wrong with it.
struct DocumentReading {
    std::optional<LayoutDocument> document;
    std::vector<Problem> problems;
};
/// A `reblock-layout/1` document, names kept, `group` entries that are not repeated becoming groups.
DocumentReading readMirror(std::string_view text);
/// The notation, names kept; model, embedding and the options of blocks that stay come from `around`.
DocumentReading readDocumentNotation(std::string_view text, const LayoutDocument& around);

/// What keeps a document from being built, as sentences; empty: nothing does.
struct BuildProblem {
    std::optional<PositionId> at; ///< where to go
    Phrase text;
};
std::vector<BuildProblem> buildProblems(const LayoutDocument& document);

/// All positions that use the stored block `name` of that stack for any part, in a decoder's case also
/// the decoder positions that use an encoder's block (stack Encoder).
PositionSet usesOf(const LayoutDocument& document, Stack stack, const std::string& name);

/// How a stack is shown folded: what repeats, groups kept together. Atoms are positions.
struct FoldedRange {
    int first = 0;  ///< position
    int period = 1; ///< positions in one repetition
    int times = 1;  ///< 1: a group that is not repeated
    int group = 0;  ///< of the document; 0: found, not made
    int depth = 0;  ///< 0 outermost
    bool operator==(const FoldedRange&) const = default;
};
/// Outermost first, then by position. Repeats with blocks of their own (`.*12`) are found as well.
std::vector<FoldedRange> foldedRanges(const LayoutDocument& document, Stack stack);

} // namespace reblock
