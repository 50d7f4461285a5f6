#pragma once

#include "core/base/cancel_token.h"
#include "core/corpus/demo_texts.h"
#include "core/corpus/demo_voice.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// What demo corpus to make.
struct DemoOptions {
    double hours = 1; ///< 0.01..178, of speech in all sets together
    std::uint64_t seed = 1;
    std::optional<int> speakers;    ///< 3..400; absent: ten an hour, 20..400
    std::vector<std::string> lines; ///< transcripts to read aloud; empty: seeded strings

    /// Throws UserError naming the first value out of range and the range.
    void check() const;
};

/// How far the work is.
struct DemoProgress {
    double seconds = 0; ///< of speech that is there
    double wanted = 0;
};

struct DemoSetResult {
    std::string name;
    std::int64_t utterances = 0;
    double seconds = 0;
};

struct DemoResult {
    std::vector<DemoSetResult> sets;
    double secondsMade = 0; ///< of speech by this call; the rest was there
};

/// The voices of a set's speakers. Sets share no variant; speakers of one variant differ in pitch, speed
/// and loudness.
/// variants  at least three
std::vector<DemoVoice> demoVoices(std::size_t set, int speakers, const DemoOptions& options,
                                  const std::vector<std::string>& variants);

/// Makes a corpus of synthetic Mandarin in AISHELL-1's folder shape, 16 kHz, 16 bits, one channel:
/// FOLDER/data_aishell/wav/{train,dev,test}/S0002/BAC009S0002W0121.wav and
/// transcript/aishell_transcript_v0.8.txt, with a marker that it is synthetic. Works on up to eight cores;
/// memory does not grow with the audio (about 60 bytes an utterance). Files are written whole or not at all:
/// a call with the same options after a kill goes on, one with more hours adds to what is there. Which files
/// there are depends on the options and espeak-ng's version alone.
///
/// progress  called between blocks of files
/// throws    UserError: options, espeak-ng missing, a folder with other contents; ResourceError: disk;
///           Cancelled, saying how far it came
DemoResult makeDemoCorpus(const std::filesystem::path& folder, const DemoOptions& options,
                          const CancelToken& cancel,
                          const std::function<void(const DemoProgress&)>& progress);

} // namespace reblock
