#pragma once

#include "core/layout/edit/edits.h"

#include <QString>

#include <vector>

namespace reblock {

/// The layout language's words in the window's language; more of them in picture_texts.h.

QString partWord(Part part);             ///< "Attention"
QString activationWord(Activation word); ///< "relu"; "none (linear)"
QString blockKindWord(BlockKind kind);   ///< "transformer"
/// "A", or where its parts are of several blocks "attention A, ffn B".
QString blocksText(const Position& position);
/// "0–2, 4, 7" of ascending numbers.
QString rangesText(const std::vector<int>& numbers);

} // namespace reblock
