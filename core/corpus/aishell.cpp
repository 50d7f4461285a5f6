#include "core/base/error.h"
#include "core/corpus/demo_marker.h"
#include "core/corpus/readers.h"
#include "core/corpus/table_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

using Transcripts = std::unordered_map<std::string, std::string>;

fs::path dataFolder(const fs::path& root)
{
    for (const fs::path& folder : {root, root / "data_aishell"})
        if (fs::is_directory(folder / "wav") && fs::is_directory(folder / "transcript"))
            return folder;
    throw UserError(fmt::format("{} does not look like AISHELL-1: there is no wav/ beside transcript/ in it.",
                                root.string()),
                    "Give the folder data_aishell, or another --kind.");
}

std::vector<fs::path> sortedEntries(const fs::path& folder)
{
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(folder))
        entries.push_back(entry.path());
    std::ranges::sort(entries);
    return entries;
}

Transcripts readTranscripts(const fs::path& folder, CorpusListing& listing)
{
    Transcripts transcripts;
    for (const fs::path& file : sortedEntries(folder)) {
        if (file.extension() != ".txt")
            continue;
        for (const std::string& line : readLines(file)) {
            auto [id, text] = keyAndRest(line);
            if (id.empty())
                continue;
            if (!transcripts.emplace(id, std::move(text)).second)
                listing.note(FindingKind::SecondTranscript, {{}, id, file.string()},
                             "It has a second transcript; the first is used.");
        }
    }
    return transcripts;
}

void addSpeaker(const fs::path& folder, const std::string& set, const Transcripts& transcripts,
                CorpusListing& listing)
{
    std::vector<Utterance>& utterances = listing.set(set).utterances;
    for (const fs::path& file : sortedEntries(folder)) {
        if (!isAudioName(file))
            continue;
        const std::string id = file.stem().string();
        const auto found = transcripts.find(id);
        if (found == transcripts.end())
            listing.leaveOut(FindingKind::NoTranscript, {set, id, file.string()},
                             fmt::format("{} has no transcript.", file.string()));
        else
            utterances.push_back({id, folder.filename().string(), {file}, found->second});
    }
}

void addSets(const fs::path& wav, const Transcripts& transcripts, CorpusListing& listing)
{
    for (const fs::path& set : sortedEntries(wav))
        if (fs::is_directory(set))
            for (const fs::path& speaker : sortedEntries(set))
                if (fs::is_directory(speaker))
                    addSpeaker(speaker, set.filename().string(), transcripts, listing);
}

void findTextsWithoutAudio(const Transcripts& transcripts, CorpusListing& listing)
{
    std::unordered_set<std::string> withAudio;
    for (const CorpusSet& set : listing.sets)
        for (const Utterance& utterance : set.utterances)
            withAudio.insert(utterance.id);
    std::map<std::string, std::string> missing;
    for (const auto& [id, text] : transcripts)
        if (!withAudio.contains(id))
            missing.emplace(id, text);
    for (const auto& [id, text] : missing)
        listing.leaveOut(FindingKind::NoAudio, {{}, id, {}},
                         fmt::format("There is no audio for the transcript \"{}\".", text));
}

void requireUtterances(const CorpusListing& listing, const fs::path& wav)
{
    if (std::ranges::any_of(listing.sets, [](const CorpusSet& set) { return !set.utterances.empty(); }))
        return;
    const auto entries = sortedEntries(wav);
    const bool packed =
        std::ranges::any_of(entries, [](const fs::path& p) { return p.extension() == ".gz"; });
    throw UserError(fmt::format("No transcribed audio in {}.", wav.string()),
                    packed ? "Unpack it first: cd wav && for f in *.tar.gz; do tar xzf $f; done"
                           : "It must hold {train,dev,test}/SPEAKER/UTTERANCE.wav.");
}

/// What the headline of a result must say of a corpus that `make-demo` made; empty: it made none.
std::string headlineOf(const fs::path& folder)
{
    const auto marker = readDemoMarker(folder);
    if (marker && !marker->complete)
        throw UserError(fmt::format("The demo corpus in {} is not finished.", folder.string()),
                        "The same `reblock corpus make-demo` command goes on with it.");
    return marker ? demoNote(*marker) : std::string();
}

} // namespace

CorpusListing readAishell(const fs::path& root)
{
    const fs::path folder = dataFolder(root);
    CorpusListing listing{folder, {}, {}};
    listing.headline = headlineOf(folder);
    const Transcripts transcripts = readTranscripts(folder / "transcript", listing);
    addSets(folder / "wav", transcripts, listing);
    requireUtterances(listing, folder / "wav");
    findTextsWithoutAudio(transcripts, listing);
    return listing;
}

} // namespace reblock
