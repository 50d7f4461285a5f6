#pragma once

#include "core/corpus/audio_measurer.h"
#include "core/corpus/corpus.h"

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

struct CorpusSet {
    std::string name;
    std::vector<Utterance> utterances;
};

/// What a finding is about; parts may be empty.
struct FindingPlace {
    std::string set;
    std::string utterance;
    std::string file;
};

/// What a reader found in a folder.
struct CorpusListing {
    std::filesystem::path root; ///< absolute
    std::vector<CorpusSet> sets;
    std::vector<CorpusFinding> findings;
    std::string headline = {}; ///< Corpus::note() of every set

    /// The set of that name, made where it is missing.
    CorpusSet& set(const std::string& name);

    /// An utterance that cannot be used: a note where audio lacks a transcript, else a problem.
    void leaveOut(FindingKind kind, const FindingPlace& place, const std::string& text);
    /// Something to know about an utterance that stays in its set.
    void note(FindingKind kind, const FindingPlace& place, const std::string& text);
};

/// Fills in `seconds` where it is 0, looks whether the other files are there, and moves utterances that
/// cannot be used into the findings: audio that is not there or cannot be opened, a start behind its
/// file's end, an empty text, an id that is taken. Sets are put in order, "train", "dev", "test" first;
/// empty ones go. Several threads. Throws Cancelled.
void finishListing(CorpusListing& listing, AudioMeasurer& measurer, const CorpusWork& work = {});

/// True for the name of an audio file that the readers pick up.
bool isAudioName(const std::filesystem::path& path);

} // namespace reblock
