#pragma once

#include "core/layout/problem.h"

#include <QString>

#include <optional>

namespace reblock {

/// A change of a layout file's text that mends one problem.
struct TextFix {
    QString label; ///< of its button: "Write \"adaptor\""
    QString text;  ///< the whole text afterwards
};

/// The likely fix: the nearest known key, a block that exists, an unused block taken out, a stack's first
/// block, a count within its limits, the format. Nothing where none is known.
std::optional<TextFix> textFix(const QString& text, const Problem& problem);

} // namespace reblock
