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

/// A stretch of a text in QChars.
struct TextStretch {
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What to mark of a problem in a layout file: the key that is not known, the value that is wrong, of an
/// object or array its bracket; at the text's end the last character.
TextStretch stretchOf(const QString& text, const Problem& problem);

/// The likely fix: the nearest known key, a block that exists, an unused block taken out, a stack's first
/// block, a count within its limits, the format. Nothing where none is known.
std::optional<TextFix> textFix(const QString& text, const Problem& problem);

} // namespace reblock
