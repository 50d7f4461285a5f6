#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// One transcribed piece of speech. Usually one audio file; a digit string is several, one after
/// the other.
struct Utterance {
    std::string id;
    std::string speaker;
    std::vector<std::filesystem::path> audio; ///< absolute
    std::string text;                         ///< raw transcript, UTF-8, words or characters by spaces
    double seconds = 0;                       ///< sum of the files
};

/// Something a user should know about a corpus.
struct CorpusFinding {
    bool blocking = false; ///< the utterance cannot be used
    std::string utterance;
    std::string text; ///< one sentence
};

/// A corpus on disk: named sets of utterances. Reading one opens an index, never all audio.
class Corpus {
public:
    virtual ~Corpus() = default;

    /// Names of the sets, "train", "dev" and "test" first where they are there.
    virtual std::vector<std::string> sets() const = 0;

    /// The utterances of a set in a fixed order. Throws UserError for an unknown set (names the known).
    virtual const std::vector<Utterance>& utterances(const std::string& set) const = 0;

    /// What one epoch of training goes through: the set itself, or, where strings are put together
    /// on the fly, a fresh seeded list. The same arguments give the same list.
    virtual std::vector<Utterance> epoch(const std::string& set, std::uint64_t seed,
                                         std::int64_t number) const;

    /// True where bootstrap intervals resample the audio files of an utterance (digit strings: one
    /// token each), not utterances.
    virtual bool resamplesRecordings() const { return false; }

    /// Sentence for the headline of a result, e.g. "six speakers, all heard in training"; may be empty.
    virtual std::string note(const std::string& /*set*/) const { return {}; }

    /// SHA-256 over ids, texts, file names and sizes.
    virtual std::string hash() const = 0;

    /// What opening found: utterances that were left out, and why. Costs nothing.
    virtual std::vector<CorpusFinding> findings() const { return {}; }

    /// Everything that is wrong: audio without transcript, transcript without audio, unreadable or
    /// empty audio, invalid UTF-8 … Opens every file.
    virtual std::vector<CorpusFinding> check() const = 0;
};

/// How much a set holds.
struct CorpusSetSize {
    std::int64_t utterances = 0;
    double seconds = 0;
    std::int64_t characters = 0; ///< code points of the transcripts but spaces
};
CorpusSetSize corpusSetSize(const Corpus& corpus, const std::string& set);

/// Opens a corpus folder (docs/corpora.md). kind: aishell, kaldi, jsonl, digits. Durations come from the
/// headers of the audio files, read by several threads; what cannot be used is left out of the sets and
/// named by check().
/// Throws UserError: unknown kind, no such folder, nothing of that kind in it, invalid UTF-8 in an index.
std::unique_ptr<Corpus> openCorpus(const std::string& kind, const std::filesystem::path& path);

/// The kind that a folder looks like. Throws UserError when it looks like none.
std::string guessCorpusKind(const std::filesystem::path& path);

} // namespace reblock
