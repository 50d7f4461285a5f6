#pragma once

#include "core/corpus/corpus.h"
#include "core/engine/decode/recognizer.h"
#include "core/score/score.h"

#include <optional>
#include <vector>

namespace reblock {

/// The texts of a set: absent where an utterance could not be decoded.
using SetTexts = std::vector<std::optional<RecognizedText>>;

/// How texts of such tokens are counted.
TokenMode scoringMode(TokenUnit unit);

/// Aligns and counts. The interval draws utterances, or, where the corpus says so, recordings: one
/// unit per reference token, with the insertions before it (those at the end go to the last one).
ScoreReport scoreSet(const Corpus& corpus, const std::vector<Utterance>& utterances, const SetTexts& texts,
                     TokenMode mode);

} // namespace reblock
