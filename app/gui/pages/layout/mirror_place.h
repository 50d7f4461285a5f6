#pragma once

#include "core/layout/edit/document.h"

#include <QString>

#include <optional>

namespace reblock {

/// Where the entry of a position stands in a layout file's text, in QChars; nothing where the text is no
/// layout or has no such position.
std::optional<qsizetype> offsetOfPosition(const QString& text, const PositionId& position);

} // namespace reblock
