#pragma once

#include "core/corpus/corpus.h"
#include "core/engine/data/audio_cache.h"
#include "core/features/fbank.h"
#include "core/options/run_options.h"
#include "core/text/vocabulary.h"

#include <cstdint>
#include <string>
#include <vector>

namespace reblock {

/// An utterance with its text as tokens and its recordings found in the cache.
struct PreparedUtterance {
    std::string id;
    std::string text;
    std::vector<std::int64_t> tokens;
    std::vector<AudioCache::Recording> recordings; ///< in order, to be heard one after the other
    std::int64_t samples = 0;                      ///< of all of them, before any change of speed
};

/// The utterances of a set that can be used, and what was left out or will teach less than it should.
struct PreparedSet {
    std::vector<PreparedUtterance> utterances;
    std::int64_t tooLong = 0;  ///< left out: longer than data.max_seconds
    std::int64_t tooShort = 0; ///< left out: shorter than data.min_seconds or than one encoder frame
    std::vector<std::string> unreadable;  ///< left out: ids whose audio could not be read
    std::vector<std::string> textTooLong; ///< kept: ids with more text than CTC can place in the audio
};

/// Looks up audio and tokens of `utterances`, in their order.
PreparedSet prepareSet(const std::vector<Utterance>& utterances, const AudioCache& audio,
                       const Vocabulary& vocabulary, const RunOptions& options);

/// The front end a run asks for.
FbankOptions fbankOptions(const FeatureOptions& options, double dither);

/// Frames that CTC needs for a text: its tokens plus one blank between equal neighbours.
std::int64_t ctcFramesNeeded(const std::vector<std::int64_t>& tokens);

} // namespace reblock
