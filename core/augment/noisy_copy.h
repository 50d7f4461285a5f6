#pragma once

#include "core/augment/sound_changer.h"
#include "core/corpus/corpus.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// A copy of a set to be made, every utterance put into rooms and noise.
struct NoisyCopyRequest {
    std::string set;
    Hertz rate;                   ///< of the copy
    std::filesystem::path folder; ///< made where it is missing
    bool flac = false;            ///< else WAV
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: one for each core
};

struct NoisyCopy {
    std::filesystem::path manifest; ///< FOLDER/SET.jsonl, as `corpus add` takes it
    std::size_t written = 0;
    double seconds = 0;
    std::size_t quieter = 0;          ///< turned down as a whole, so that no sample is clipped
    std::vector<std::string> leftOut; ///< "ID: what is wrong", audio that cannot be read
};

/// Writes FOLDER/SET/ID.wav (or .flac) and the manifest, last. Ids, texts and speakers stay, so that results
/// pair with those on the clean set. What an utterance gets follows from seed and id alone: the same
/// seed gives the same bytes, in whatever order or company.
///
/// progress  in utterances; called from several threads, one at a time
/// throws    UserError: no utterance can be read; ResourceError: no space left; Cancelled
NoisyCopy writeNoisyCopy(const std::vector<Utterance>& utterances, const NoisyCopyRequest& request,
                         const SoundChanger& changer, const CancelToken& cancel,
                         const WorkProgress& progress);

} // namespace reblock
