#pragma once

#include "app/gui/models/corpus_row.h"

namespace reblock {

/// True for a corpus that is meant to be all of AISHELL-1: its folder's shape, and nine tenths of the
/// utterances of dev or test at least. Its counts are shown beside AISHELL-1's own: where they differ,
/// published error rates cannot be compared with.
bool isAishell1(const CorpusRow& corpus);

} // namespace reblock
