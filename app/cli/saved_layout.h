#pragma once

#include "experiments_db/layout_repository.h"

#include <optional>
#include <string>

namespace reblock {

/// What help says of LAYOUT.
inline constexpr char kLayoutHelp[] =
    "preset's name, notation (\"A+*12 / A*6\"), file, or @NAME of a saved one";

/// NAME or NAME:VERSION, with or without an @ before it.
struct SavedLayoutName {
    std::string name;
    std::optional<int> version; ///< absent: the newest
};
/// Throws UserError where what stands behind the colon is no version's number.
SavedLayoutName savedLayoutName(const std::string& argument);
/// The name alone. Throws UserError where a version is named, too.
std::string savedLayoutOnly(const std::string& argument);

/// True for "@NAME" and "@NAME:VERSION": a layout of the store is meant.
bool namesSavedLayout(const std::string& argument);

/// What core reads as LAYOUT in place of such an argument: the saved layout as a file's text, under the
/// name it was saved as. Any other argument comes back as it is.
/// Throws UserError naming the layouts, or the versions, that there are.
std::string layoutArgument(Store& store, const std::string& argument);

} // namespace reblock
