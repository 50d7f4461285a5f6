#include "core/base/error.h"
#include "core/corpus/aishell_archives.h"
#include "core/corpus/demo_marker.h"
#include "core/corpus/readers.h"
#include "core/corpus/table_file.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

struct AishellText {
    std::string text;
    bool usable = true; ///< false: not valid UTF-8, already among the findings
};
using Transcripts = std::unordered_map<std::string, AishellText>;

std::vector<fs::path> sortedEntries(const fs::path& folder)
{
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(folder))
        entries.push_back(entry.path());
    std::ranges::sort(entries);
    return entries;
}

void readLine(const LineReader& lines, Transcripts& transcripts, CorpusListing& listing)
{
    auto [id, text] = keyAndRest(lines.line());
    const std::string file = lines.path().string();
    const bool usable = !invalidUtf8At(lines.line());
    if (!usable)
        listing.leaveOut(FindingKind::InvalidUtf8, {{}, invalidUtf8At(id) ? "" : id, file},
                         fmt::format("{} is not valid UTF-8.", lineName(file, lines.number())));
    if (!id.empty() && !transcripts.emplace(id, AishellText{std::move(text), usable}).second)
        listing.note(FindingKind::SecondTranscript, {{}, id, file},
                     "It has a second transcript; the first is used.");
}

Transcripts readTranscripts(const fs::path& folder, CorpusListing& listing)
{
    Transcripts transcripts;
    for (const fs::path& file : sortedEntries(folder))
        if (file.extension() == ".txt")
            for (LineReader lines(file); lines.next();)
                readLine(lines, transcripts, listing);
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
        else if (found->second.usable)
            utterances.push_back({id, folder.filename().string(), {file.string()}, found->second.text});
    }
}

void addSets(const fs::path& wav, const Transcripts& transcripts, CorpusListing& listing,
             const CorpusWork& work)
{
    for (const fs::path& set : sortedEntries(wav))
        if (fs::is_directory(set) && !set.filename().string().starts_with('.'))
            for (const fs::path& speaker : sortedEntries(set))
                if (fs::is_directory(speaker)) {
                    work.cancel.throwIfCancelled();
                    addSpeaker(speaker, set.filename().string(), transcripts, listing);
                }
}

void findTextsWithoutAudio(const Transcripts& transcripts, const fs::path& folder, CorpusListing& listing)
{
    std::unordered_set<std::string_view> withAudio;
    for (const CorpusSet& set : listing.sets)
        for (const Utterance& utterance : set.utterances)
            withAudio.insert(utterance.id);
    std::map<std::string, std::string> missing;
    for (const auto& [id, transcript] : transcripts)
        if (transcript.usable && !withAudio.contains(id))
            missing.emplace(id, transcript.text);
    for (const auto& [id, text] : missing)
        listing.leaveOut(FindingKind::NoAudio, {{}, id, folder.string()},
                         fmt::format("There is no audio for the transcript \"{}\".", text));
}

void findPacked(const fs::path& folder, CorpusListing& listing)
{
    for (const fs::path& archive : packedArchives(folder))
        listing.leaveOut(FindingKind::Packed, {{}, {}, archive.string()},
                         fmt::format("{} is not unpacked: add the corpus with --unpack.", archive.string()));
}

void requireUtterances(const CorpusListing& listing, const fs::path& folder)
{
    if (std::ranges::any_of(listing.sets, [](const CorpusSet& set) { return !set.utterances.empty(); }))
        return;
    const std::size_t packed = packedArchives(folder).size();
    const fs::path wav = folder / "wav";
    if (packed > 0)
        throw UserError(fmt::format("The audio in {} is still packed, in {} archives.", wav.string(), packed),
                        "Let Reblock unpack them: reblock corpus add NAME PATH --unpack");
    const bool encoding =
        std::ranges::count(listing.findings, FindingKind::InvalidUtf8, &CorpusFinding::kind) > 0;
    throw UserError(fmt::format("No transcribed audio in {}.", wav.string()),
                    encoding ? "Its texts are not UTF-8: convert them with `iconv -f GB18030 -t UTF-8`."
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

fs::path aishellFolder(const fs::path& root)
{
    for (const fs::path& folder : {root, root / "data_aishell"})
        if (fs::is_directory(folder / "wav") && fs::is_directory(folder / "transcript"))
            return folder;
    if (fs::exists(root / "data_aishell.tgz"))
        throw UserError(fmt::format("{} is still packed.", (root / "data_aishell.tgz").string()),
                        "Unpack it first: tar xzf data_aishell.tgz");
    throw UserError(fmt::format("{} does not look like AISHELL-1: there is no wav/ beside transcript/ in it.",
                                root.string()),
                    "Give the folder data_aishell, or another --kind.");
}

CorpusListing readAishell(const fs::path& root, const CorpusWork& work)
{
    const fs::path folder = aishellFolder(root);
    CorpusListing listing{folder, {}, {}};
    listing.headline = headlineOf(folder);
    const Transcripts transcripts = readTranscripts(folder / "transcript", listing);
    addSets(folder / "wav", transcripts, listing, work);
    requireUtterances(listing, folder);
    findPacked(folder, listing);
    if (listing.findings.empty() || listing.findings.back().kind != FindingKind::Packed)
        findTextsWithoutAudio(transcripts, folder / "transcript", listing);
    return listing;
}

} // namespace reblock
