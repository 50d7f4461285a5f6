#pragma once

#include "core/layout/problem.h"

#include <QString>

#include <vector>

namespace reblock {

/// "Line 3, column 5: unknown key; found …, allowed: …", translated.
QString problemSentence(const Problem& problem);

/// The first sentence, and how many more there are.
QString problemsSentence(const std::vector<Problem>& problems);

/// Where a text's line begins and its characters are counted: line and column from 1, columns in
/// characters, as problems have them. The result counts QChars, at most the text's size.
qsizetype offsetInText(const QString& text, int line, int column);

/// Where a problem is; the end of the text where it has no place.
qsizetype offsetInText(const QString& text, const Problem& problem);

} // namespace reblock
