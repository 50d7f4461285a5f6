#pragma once

#include "core/layout/edit/edits.h"

#include <string>
#include <string_view>

namespace reblock {

/// One undo step: a document's change as a small reversible delta with its label and the selections
/// before and after. Kept with the draft, so that undo survives a restart.
class DocumentStep {
public:
    DocumentStep() = default;
    DocumentStep(const LayoutDocument& before, const Edit& edit, PositionSet selectedBefore);

    const Phrase& label() const { return label_; }
    const PositionSet& selectedBefore() const { return selectedBefore_; }
    const PositionSet& selectedAfter() const { return selectedAfter_; }

    /// The document after, from the one before; throws UserError where it is not the one before.
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
    std::string before_; ///< JSON of what the step takes away and …
    std::string after_;  ///< … puts in its place
};

} // namespace reblock
