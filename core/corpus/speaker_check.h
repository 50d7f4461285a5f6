#pragma once

#include "core/corpus/corpus_listing.h"

#include <vector>

namespace reblock {

/// Speakers of several sets. One set's speakers who are all in another is a design: one note for the pair.
/// Where only some are, each of them is a finding: a problem between train and another set, a note between
/// two others.
std::vector<CorpusFinding> checkSpeakers(const CorpusListing& listing);

} // namespace reblock
