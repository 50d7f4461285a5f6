#pragma once

#include "core/audio/audio_cache.h"
#include "core/audio/recording_reader.h"
#include "core/corpus/corpus.h"
#include "core/features/fbank.h"
#include "core/options/run_options.h"
#include "core/text/vocabulary.h"

#include <cstdint>
#include <string>
#include <vector>

namespace reblock {

/// What an utterance takes of a recording.
struct HeardPart {
    AudioCache::Recording recording;
    RecordingPart part;

    std::int64_t size(Hertz rate) const { return sizeOfPart(recording.size(), rate, part); }
    std::span<const std::int16_t> samples(Hertz rate) const
    {
        return samplesOfPart(recording.samples(), rate, part);
    }
};

/// An utterance with its text as tokens and its recordings found in the cache.
struct PreparedUtterance {
    std::string id;
    std::string text;
    std::vector<std::int64_t> tokens;
    std::vector<HeardPart> parts; ///< in order, to be heard one after the other
    std::int64_t samples = 0;     ///< of all of them, before any change of speed
};

/// The samples of all parts, one after the other, in the scale of 16-bit integers.
std::vector<float> heardSamples(const PreparedUtterance& utterance, Hertz rate);

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

} // namespace reblock
