#include "core/corpus/corpus_listing.h"

#include "core/corpus/hash64.h"
#include "core/corpus/parallel.h"
#include "core/corpus/placed_findings.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <mutex>
#include <optional>
#include <unordered_set>
#include <utility>

namespace reblock {

namespace {

constexpr std::array kFirstSets{"train", "dev", "test"};

bool hasText(const std::string& text)
{
    const std::u32string points = codePoints(text);
    return !std::ranges::all_of(points, isSpace);
}

using Problem = std::optional<AudioProblem>;

/// Fills in the seconds where they are not known. Files of known length need only be there.
Problem measureAudio(Utterance& utterance, AudioMeasurer& measurer)
{
    const bool known = utterance.seconds > 0;
    double seconds = 0;
    for (const std::string& file : utterance.audio) {
        if (known) {
            if (Problem problem = AudioMeasurer::look(file))
                return problem;
            continue;
        }
        MeasuredAudio measured = measurer.measure(file);
        if (measured.problem)
            return std::move(measured.problem);
        seconds += measured.seconds;
    }
    if (!known && utterance.start >= seconds)
        return AudioProblem{
            FindingKind::BadSegment,
            fmt::format("It starts at {:.2f} s of a file of {:.2f} s.", utterance.start, seconds)};
    if (!known)
        utterance.seconds = seconds - utterance.start;
    return std::nullopt;
}

Problem textProblem(const std::string& text)
{
    if (const auto at = invalidUtf8At(text))
        return AudioProblem{FindingKind::InvalidUtf8,
                            fmt::format("Its transcript is not valid UTF-8 (byte {}).", *at + 1)};
    if (!hasText(text))
        return AudioProblem{FindingKind::EmptyTranscript, "Its transcript is empty."};
    return std::nullopt;
}

/// An utterance by its place among all of the corpus.
using Place = UtterancePlace;

struct PlacedProblem {
    Place place;
    AudioProblem problem;
};

/// What is wrong with single utterances.
class Inspection {
public:
    Inspection(CorpusListing& listing, AudioMeasurer& measurer) : listing_(listing), measurer_(measurer) {}

    void inspectAll(const CorpusWork& work)
    {
        std::vector<Place> places;
        for (std::size_t set = 0; set < listing_.sets.size(); ++set)
            for (std::size_t i = 0; i < listing_.sets[set].utterances.size(); ++i)
                places.push_back({set, i});
        forEachParallel(places.size(), work, [&](std::size_t i) { inspect(places[i]); });
        std::ranges::sort(problems_, {}, &PlacedProblem::place);
        findDuplicateIds(places);
    }

    /// Moves what cannot be used from the sets to the findings.
    void leaveOut()
    {
        std::ranges::sort(problems_, {}, &PlacedProblem::place);
        for (const auto& [place, problem] : problems_) {
            const Utterance& utterance = at(place);
            listing_.leaveOut(problem.kind,
                              {listing_.sets[place.set].name, utterance.id, utterance.audio.front()},
                              problem.text);
        }
        auto next = problems_.begin();
        for (std::size_t set = 0; set < listing_.sets.size(); ++set) {
            std::size_t position = 0;
            std::erase_if(listing_.sets[set].utterances, [&](const Utterance&) {
                const bool bad = next != problems_.end() && next->place == Place{set, position};
                next += bad ? 1 : 0;
                ++position;
                return bad;
            });
        }
    }

private:
    Utterance& at(const Place& place) { return listing_.sets[place.set].utterances[place.utterance]; }

    void inspect(const Place& place)
    {
        Utterance& utterance = at(place);
        Problem problem = measureAudio(utterance, measurer_);
        if (!problem)
            problem = textProblem(utterance.text);
        if (!problem)
            return;
        const std::lock_guard guard(lock_);
        problems_.push_back({place, std::move(*problem)});
    }

    /// Hashes first: 24 bytes an utterance, whatever the ids are like.
    void findDuplicateIds(const std::vector<Place>& places)
    {
        std::vector<std::pair<std::uint64_t, Place>> hashes;
        auto bad = problems_.cbegin();
        for (const Place& place : places) {
            if (bad != problems_.cend() && bad->place == place)
                ++bad;
            else
                hashes.emplace_back(hash64(at(place).id), place);
        }
        std::ranges::sort(hashes);
        std::vector<PlacedProblem> found;
        for (std::size_t i = 1; i < hashes.size(); ++i)
            if (hashes[i].first == hashes[i - 1].first &&
                at(hashes[i].second).id == at(hashes[i - 1].second).id)
                found.push_back(
                    {hashes[i].second,
                     {FindingKind::DuplicateId,
                      fmt::format("Another utterance, in {}, has the same id; this one is left out.",
                                  listing_.sets[hashes[i - 1].second.set].name)}});
        std::ranges::move(found, std::back_inserter(problems_));
    }

    CorpusListing& listing_;
    AudioMeasurer& measurer_;
    std::mutex lock_;
    std::vector<PlacedProblem> problems_; ///< guarded by lock_ while threads run
};

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

void finishListing(CorpusListing& listing, AudioMeasurer& measurer, const CorpusWork& work)
{
    Inspection inspection(listing, measurer);
    inspection.inspectAll(work);
    inspection.leaveOut();
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
