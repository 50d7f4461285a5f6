#pragma once

#include "core/base/cancel_token.h"
#include "core/base/units.h"
#include "core/corpus/finding.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// One transcribed piece of speech. Usually one audio file; a digit string is several, one after
/// the other; a segment is a part of one.
struct Utterance {
    std::string id;
    std::string speaker;
    std::vector<std::string> audio; ///< absolute paths (text: a std::filesystem::path is ten times as large)
    std::string text;               ///< raw transcript, UTF-8, words or characters by spaces
    double seconds = 0;             ///< sum of the files, or end - start of a segment
    double start = 0;               ///< seconds into its one file where a segment begins
    double end = 0;                 ///< seconds into its one file where it ends; 0: at the file's end

    bool segment() const { return start > 0 || end > 0; }
};

/// How long work on a corpus says how far it is, and is stopped.
struct CorpusWork {
    CancelToken cancel;
    /// Called from the working threads, never two at once; may be empty.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

/// A corpus on disk: named sets of utterances. Reading one opens an index, never all audio.
class Corpus {
public:
    virtual ~Corpus() = default;

    /// Names of the sets, "train", "dev" and "test" first where they are there.
    virtual std::vector<std::string> sets() const = 0;

    /// The utterances of a set in a fixed order. Throws UserError for an unknown set (names the known).
    virtual const std::vector<Utterance>& utterances(const std::string& set) const = 0;

    /// The utterances of a set that CorpusSource::excluded left out, in their order.
    virtual std::vector<Utterance> excluded(const std::string& /*set*/) const { return {}; }

    /// What one epoch of training goes through: the set itself, or, where strings are put together
    /// on the fly, a fresh seeded list. The same arguments give the same list.
    virtual std::vector<Utterance> epoch(const std::string& set, std::uint64_t seed,
                                         std::int64_t number) const;

    /// True where bootstrap intervals resample the audio files of an utterance (digit strings: one
    /// token each), not utterances.
    virtual bool resamplesRecordings() const { return false; }

    /// Sentence for the headline of a result, e.g. "six speakers, all heard in training"; may be empty.
    virtual std::string note(const std::string& /*set*/) const { return {}; }

    /// SHA-256 over ids, texts, file names, sizes and segments of all utterances, excluded ones too.
    virtual std::string hash() const = 0;

    /// What opening found: utterances that were left out, and why. Costs nothing.
    virtual std::vector<CorpusFinding> findings() const { return {}; }

    /// Everything that is wrong or worth knowing, findings() included, by utterance in the order of the
    /// sets, then what concerns the corpus as a whole. Reads every file that is not excluded from end to
    /// end, on all cores, in memory that does not grow with the audio (some 50 bytes an utterance and what
    /// is found). Throws Cancelled.
    virtual std::vector<CorpusFinding> check(const CorpusWork& work = {}) const = 0;
};

/// How much a set holds.
struct CorpusSetSize {
    std::int64_t utterances = 0;
    double seconds = 0;
    std::int64_t characters = 0; ///< code points of the transcripts but spaces
};
CorpusSetSize corpusSetSize(const Corpus& corpus, const std::string& set);
CorpusSetSize sizeOf(const std::vector<Utterance>& utterances);

/// What to open.
struct CorpusSource {
    std::string kind; ///< aishell, kaldi, jsonl, digits
    std::filesystem::path path;
    std::vector<std::string> excluded = {}; ///< ids that the sets leave out; unknown ones are ignored
    /// Folder for an index of durations, by path, size and time of change, so that opening again need
    /// not open the audio files; empty: no index. A folder that cannot be written costs only time.
    std::filesystem::path cache = {};
};

/// Opens a corpus folder (docs/corpora.md) without its excluded utterances: the one way to a corpus for
/// runs, decoding and checks. Durations come from the index of the cache, else from the headers of the
/// audio files, read by several threads; where a manifest gives them the file need only be there. What
/// cannot be used is left out of the sets and named by findings().
/// Throws UserError: unknown kind, no such folder, nothing of that kind in it, no utterance that can be
/// used. Throws Cancelled.
std::unique_ptr<Corpus> openCorpus(const CorpusSource& source, const CorpusWork& work = {});

/// The same with nothing excluded and no index.
std::unique_ptr<Corpus> openCorpus(const std::string& kind, const std::filesystem::path& path);

/// The kind that a folder looks like. Throws UserError when it looks like none.
std::string guessCorpusKind(const std::filesystem::path& path);

} // namespace reblock
