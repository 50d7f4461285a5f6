#pragma once

#include "app/gui/models/corpus_row.h"

#include <optional>

namespace reblock {

/// What AISHELL-1 has in one of its sets; 0: not published.
struct AishellCount {
    qint64 utterances = 0;
    qint64 characters = 0;
};

/// AISHELL-1's own counts of a set. Nothing for other sets.
/// source   docs/scoring.md: where they differ, published error rates cannot be compared with
std::optional<AishellCount> aishellCount(const QString& set);

/// True for a corpus that is meant to be all of AISHELL-1: its folder's shape, and nine tenths of the
/// utterances of dev or test at least.
bool isAishell1(const CorpusRow& corpus);

} // namespace reblock
