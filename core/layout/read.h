#pragma once

#include "core/layout/layout.h"
#include "core/layout/problem.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// A layout, or everything that is wrong with the text.
struct LayoutReading {
    std::optional<Layout> layout;  ///< absent exactly when there are problems
    std::vector<Problem> problems; ///< all of them at once
};

/// Reads a `reblock-layout/1` document (JSON). Never throws for bad input.
LayoutReading readLayoutJson(std::string_view text);

/// Reads the short notation `ENCODER / DECODER` with the default model. Never throws for bad input.
LayoutReading readNotation(std::string_view text);

/// A layout that is being drawn: blocks under the names that its author gave them, new ones (`own` and
/// the notation's dot) under names that begin with a dot; stacks may be empty. canonicalLayout() makes a
/// finished one of it.
struct DraftReading {
    std::optional<Layout> layout;  ///< absent exactly when there are problems
    StackGroups groups;            ///< brackets that are not repeated
    std::vector<Problem> problems; ///< all of them at once
};
DraftReading readDraftJson(std::string_view text);
DraftReading readDraftNotation(std::string_view text);

/// The document that such an argument means: the text of the file that it names, or the argument itself
/// where it is JSON (`{"format": …}`). Absent for a preset's name or a notation.
/// Throws UserError when it looks like a path and the file cannot be read.
std::optional<std::string> layoutFileText(const std::string& argument);

/// Reads what a user typed for LAYOUT: a preset's name, the short notation, the path of a file, or a
/// file's text. Throws UserError when it looks like a path and the file cannot be read.
LayoutReading readLayoutArgument(const std::string& argument);

/// As above, but throws UserError with the first problems in one or two lines.
Layout layoutFromArgument(const std::string& argument);

} // namespace reblock
