#include "core/corpus/corpus_listing.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/corpus/parallel.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace reblock {

namespace {

constexpr std::array kFirstSets{"train", "dev", "test"};

bool hasText(const std::string& text)
{
    const std::u32string points = codePoints(text);
    return !std::ranges::all_of(points, isSpace);
}

/// The reason why an utterance's audio cannot be used; empty: it can. Fills in its seconds.
std::string measure(Utterance& utterance)
{
    if (utterance.seconds > 0)
        return {};
    try {
        double seconds = 0;
        for (const auto& file : utterance.audio)
            seconds += readAudioInfo(file).duration().value;
        utterance.seconds = seconds;
    } catch (const Error& error) {
        return error.problem();
    }
    return {};
}

/// Why an utterance cannot be used, whatever its audio is like; empty: it can.
std::string problemOf(const Utterance& utterance, std::unordered_set<std::string>& ids)
{
    if (const auto at = invalidUtf8At(utterance.text))
        return fmt::format("Its transcript is not valid UTF-8 (byte {}).", *at + 1);
    if (!hasText(utterance.text))
        return "Its transcript is empty.";
    if (!ids.insert(utterance.id).second)
        return "Another utterance has the same id; this one is left out.";
    return {};
}

void finishSet(CorpusSet& set, CorpusListing& listing, std::unordered_set<std::string>& ids)
{
    std::vector<std::string> problems(set.utterances.size());
    forEachParallel(problems.size(), [&](std::size_t i) { problems[i] = measure(set.utterances[i]); });
    std::vector<Utterance> usable;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        Utterance& utterance = set.utterances[i];
        const std::string problem = problems[i].empty() ? problemOf(utterance, ids) : problems[i];
        if (problem.empty())
            usable.push_back(std::move(utterance));
        else
            listing.leaveOut(FindingKind::Unreadable, {set.name, utterance.id, utterance.audio.front()},
                             problem);
    }
    set.utterances = std::move(usable);
}

std::size_t rank(const CorpusSet& set)
{
    return static_cast<std::size_t>(std::ranges::find(kFirstSets, set.name) - kFirstSets.begin());
}

} // namespace

CorpusSet& CorpusListing::set(const std::string& name)
{
    const auto found = std::ranges::find(sets, name, &CorpusSet::name);
    if (found != sets.end())
        return *found;
    return sets.emplace_back(CorpusSet{name, {}});
}

void CorpusListing::leaveOut(FindingKind kind, const FindingPlace& place, const std::string& text)
{
    const bool harmless = kind == FindingKind::NoTranscript;
    findings.push_back({kind, harmless ? FindingWeight::Note : FindingWeight::Problem, true, place.set,
                        place.utterance, place.file, text});
}

void CorpusListing::note(FindingKind kind, const FindingPlace& place, const std::string& text)
{
    findings.push_back({kind, FindingWeight::Note, false, place.set, place.utterance, place.file, text});
}

void finishListing(CorpusListing& listing)
{
    std::unordered_set<std::string> ids;
    for (CorpusSet& set : listing.sets)
        finishSet(set, listing, ids);
    std::erase_if(listing.sets, [](const CorpusSet& set) { return set.utterances.empty(); });
    std::ranges::sort(listing.sets, [](const CorpusSet& a, const CorpusSet& b) {
        return std::pair(rank(a), a.name) < std::pair(rank(b), b.name);
    });
}

bool isAudioName(const std::filesystem::path& path)
{
    static const std::unordered_set<std::string> kExtensions{".wav", ".flac", ".ogg", ".opus", ".mp3",
                                                             ".aif", ".aiff", ".sph", ".au",   ".caf"};
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return kExtensions.contains(extension) && !path.filename().string().starts_with('.');
}

} // namespace reblock
