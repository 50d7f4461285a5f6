#pragma once

#include "core/layout/edit/document.h"

#include <QString>

namespace reblock {

/// The layout as a LAYOUT that commands take: a preset's name or notation where one says all of it, else
/// a file of its canonical text in `folder` (made where it is missing), named by the layout and its hash, so
/// that what a run was launched with stays as it was.
/// document   without buildProblems()
/// Throws ResourceError: the file cannot be written.
QString layoutArgument(const LayoutDocument& document, const QString& folder);

/// What a fork of a run with that layout makes of the document: canonical, in the trained model's shape
/// where it says nothing of its own. Throws UserError: the two shapes do not go together.
Layout forkedLayout(const Layout& trained, const LayoutDocument& document);

/// The same as a LAYOUT that `reblock fork` takes; throws as layoutArgument() and forkedLayout().
QString forkArgument(const Layout& trained, const LayoutDocument& document, const QString& folder);

/// How a block of the layout may start from a trained one.
struct BlockStart {
    Stack stack = Stack::Encoder;
    QString name;               ///< the author's
    QString canonical;          ///< as a run has it
    std::vector<int> positions; ///< of the trained layout that it replaces in any part, ascending
};

/// Every block of the layout, by first use; throws UserError where the trained weights do not fit.
std::vector<BlockStart> blockStarts(const Layout& trained, const LayoutDocument& document);

} // namespace reblock
