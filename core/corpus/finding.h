#pragma once

#include <span>
#include <string>
#include <string_view>

namespace reblock {

/// What a finding is about. The words are those of `reblock corpus check --json` and of --kind; they
/// never change their meaning. docs/corpora.md says when each is found.
enum class FindingKind {
    Missing,           ///< missing: the audio file is not there
    Unreadable,        ///< unreadable: not audio, 0 bytes, 0 samples, a folder, no permission
    Command,           ///< command: wav.scp names a command or an archive, not a file
    Packed,            ///< packed: audio lies in an archive that is not unpacked
    BadLine,           ///< bad_line: a line of an index that is no utterance
    InvalidUtf8,       ///< invalid_utf8
    EmptyTranscript,   ///< empty_transcript
    NoTranscript,      ///< no_transcript: audio without text; AISHELL-1 as downloaded holds a few hundred
    NoAudio,           ///< no_audio: text without audio
    DuplicateId,       ///< duplicate_id: the second of two utterances of one id
    SecondTranscript,  ///< second_transcript: two texts for one id; the first is used
    BadSegment,        ///< bad_segment: reversed, or beyond its recording
    CutOff,            ///< cut_off: the file ends before its header says, or is damaged
    DurationDiffers,   ///< duration_differs: the index gives another duration than the file
    Silent,            ///< silent
    Clipped,           ///< clipped: runs of samples at full scale
    TextTooLong,       ///< text_too_long: more tokens than the model has frames for (CTC)
    OddDuration,       ///< odd_duration: seconds per character far from the corpus's median
    DuplicateAudio,    ///< duplicate_audio: the same samples as another utterance
    UnknownCharacters, ///< unknown_characters: characters that never occur in train
    SharedText,        ///< shared_text: texts of dev or test that occur in train
    SharedSpeaker,     ///< shared_speaker: a speaker in two sets
    MixedRates,        ///< mixed_rates: audio comes at several rates
    Changed            ///< changed: the corpus is not what was registered
};

/// All kinds in the order above.
std::span<const FindingKind> findingKinds();
/// "unknown_characters".
const char* findingKindWord(FindingKind kind);
/// Throws UserError naming all words.
FindingKind findingKindFromWord(std::string_view word);
/// For people, as a heading: "Characters that never occur in train".
const char* findingKindTitle(FindingKind kind);

enum class FindingWeight {
    Problem, ///< data is lost, or what is trained or scored on it is wrong
    Note     ///< worth knowing
};
/// "problem" or "note".
const char* findingWeightWord(FindingWeight weight);

/// Something a user should know about a corpus.
struct CorpusFinding {
    FindingKind kind = FindingKind::Unreadable;
    FindingWeight weight = FindingWeight::Problem;
    bool blocking = false; ///< the utterance is left out of its set: it cannot be used
    std::string set;       ///< empty: not about one set
    std::string utterance; ///< its id; empty: about the corpus, a file or a speaker
    std::string file;      ///< absolute path of the audio or index; may be empty
    std::string text;      ///< one sentence, without the id
};

} // namespace reblock
