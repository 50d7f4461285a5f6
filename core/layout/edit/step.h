#pragma once

#include "core/layout/edit/edits.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// What stands at one place of a list before a change and after it.
template <typename Item>
struct Splice {
    int at = 0; ///< in the list as the splices before left it
    std::vector<Item> removed;
    std::vector<Item> added;
    bool operator==(const Splice&) const = default;
};

/// A stack's part of a change; splices in the order in which they are made.
struct StackDelta {
    std::vector<Splice<Position>> positions;
    std::vector<Splice<Block>> blocks;
    std::vector<Splice<int>> groups;
    bool operator==(const StackDelta&) const = default;
};

/// What stands around the stacks, before and after; the stacks are empty.
struct FrameChange {
    Layout before;
    Layout after;
    bool operator==(const FrameChange&) const = default;
};

/// The difference of two documents, both ways.
struct DocumentDelta {
    std::optional<FrameChange> frame; ///< absent: it stays
    StackDelta encoder;
    StackDelta decoder;
    bool operator==(const DocumentDelta&) const = default;

    const StackDelta& stack(Stack which) const { return which == Stack::Encoder ? encoder : decoder; }
    StackDelta& stack(Stack which) { return which == Stack::Encoder ? encoder : decoder; }
};

/// One undo step: a document's change as a small reversible delta with its label and the selections
/// before and after. Kept with the draft, so that undo survives a restart.
class DocumentStep {
public:
    DocumentStep() = default;
    DocumentStep(const LayoutDocument& before, const Edit& edit, PositionSet selectedBefore);

    const Phrase& label() const { return label_; }
    const PositionSet& selectedBefore() const { return selectedBefore_; }
    const PositionSet& selectedAfter() const { return selectedAfter_; }

    /// The document after, from the one before; throws UserError where it is not the one before,
    /// or where the step was read from a text that makes no document of it.
    LayoutDocument redo(const LayoutDocument& before) const;
    LayoutDocument undo(const LayoutDocument& after) const;
    bool changesNothing() const;
    /// This step and the one that came right after as one (a wheel sweep).
    DocumentStep joined(const DocumentStep& next, const LayoutDocument& before) const;

    std::string text() const; ///< one line of JSON
    /// Throws UserError where the text is no step.
    static DocumentStep fromText(std::string_view text);

private:
    Phrase label_;
    PositionSet selectedBefore_;
    PositionSet selectedAfter_;
    DocumentDelta delta_;
    bool isRead_ = false; ///< from a text: what it makes must be a document
};

} // namespace reblock
