#pragma once

#include "core/layout/edit/document.h"

#include <QString>

namespace reblock {

/// The document of a layout file (JSON), or of a text file with a notation. Throws UserError naming the
/// file and its first problem, ResourceError where it cannot be read.
LayoutDocument readLayoutFile(const QString& file);

/// The document of LAYOUT: a preset, a notation or a file. Throws UserError: it is none of them.
LayoutDocument documentFromArgument(const QString& layout);

/// Writes the layout as a file under its author's names, as the JSON mirror shows it.
void writeLayoutFile(const QString& file, const LayoutDocument& document);
/// Writes the notation and a newline. Throws UserError where the notation cannot say the layout.
void writeNotationFile(const QString& file, const LayoutDocument& document);

} // namespace reblock
