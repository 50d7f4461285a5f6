#pragma once

#include "core/corpus/placed_findings.h"

namespace reblock {

/// Which sounds are read.
enum class HeardSounds {
    OfEachUtterance, ///< every utterance; equal sound of two is a finding
    EachFileOnce     ///< utterances are put together from recordings that occur many times
};

/// Reads all audio of a listing from end to end, in parallel and in blocks: what is missing, unreadable,
/// cut off, silent, clipped, of another duration than given, or the same as another's. Keeps 32 bytes a
/// sound. Findings about the corpus as a whole (several rates) are returned. Throws Cancelled.
std::vector<CorpusFinding> checkAudio(PlacedFindings& findings, HeardSounds which, const CorpusWork& work);

} // namespace reblock
