#include "core/corpus/audio_check.h"

#include "core/corpus/hash64.h"
#include "core/corpus/listening.h"
#include "core/corpus/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

namespace reblock {

namespace {

constexpr double kMostClipped = 0.001;           ///< share of samples
constexpr double kMostDifference = 0.05;         ///< seconds between a given duration and the file's …
constexpr double kMostRelativeDifference = 0.01; ///< … and, both, as a share of it

/// A sound to read, and what is kept of it.
struct Sound {
    UtterancePlace place;
    std::uint32_t audio = 0; ///< which of the utterance's files
    std::int32_t rate = 0;   ///< 0: it could not be opened
    std::uint64_t hash = 0;  ///< 0: not to be compared
};

std::vector<Sound> soundsOf(const CorpusListing& listing, HeardSounds which)
{
    std::unordered_set<std::uint64_t> heard;
    std::vector<Sound> sounds;
    for (std::size_t set = 0; set < listing.sets.size(); ++set)
        for (std::size_t i = 0; i < listing.sets[set].utterances.size(); ++i) {
            const std::vector<std::string>& files = listing.sets[set].utterances[i].audio;
            for (std::uint32_t file = 0; file < files.size(); ++file)
                if (which == HeardSounds::OfEachUtterance || heard.insert(hash64(files[file])).second)
                    sounds.push_back({{set, i}, file});
        }
    return sounds;
}

void findDuration(PlacedFindings& findings, const Sound& sound, const SoundFacts& facts)
{
    const Utterance& utterance = findings.at(sound.place);
    if (utterance.segment() || utterance.audio.size() != 1)
        return;
    const double difference = std::abs(utterance.seconds - facts.fileSeconds);
    if (difference > kMostDifference && difference > kMostRelativeDifference * facts.fileSeconds)
        findings.add(sound.place, FindingKind::DurationDiffers, FindingWeight::Problem,
                     fmt::format("It is said to last {:.2f} s, but its file has {:.2f} s.", utterance.seconds,
                                 facts.fileSeconds));
}

void findInSound(PlacedFindings& findings, Sound& sound)
{
    const Utterance& utterance = findings.at(sound.place);
    const SoundFacts facts = listenTo(utterance.audio[sound.audio], utterance.start, utterance.end);
    sound.rate = facts.rate;
    if (facts.problem)
        return findings.add(sound.place, facts.problem->kind, FindingWeight::Problem, facts.problem->text,
                            sound.audio);
    sound.hash = facts.silent ? 0 : facts.hash; // all silence is alike
    if (facts.silent)
        findings.add(sound.place, FindingKind::Silent, FindingWeight::Problem,
                     "Its audio is silent throughout.", sound.audio);
    if (facts.clipped > kMostClipped)
        findings.add(sound.place, FindingKind::Clipped, FindingWeight::Note,
                     fmt::format("{:.1f} % of its samples are clipped.", 100 * facts.clipped), sound.audio);
    findDuration(findings, sound, facts);
}

std::string withoutSpaces(std::string text)
{
    std::erase(text, ' ');
    return text;
}

void findEqualSounds(PlacedFindings& findings, std::vector<Sound>& sounds)
{
    std::ranges::sort(sounds, {}, [](const Sound& sound) { return std::pair(sound.hash, sound.place); });
    const Sound* first = nullptr;
    for (const Sound& sound : sounds) {
        if (!first || sound.hash == 0 || sound.hash != first->hash) {
            first = &sound;
            continue;
        }
        const Utterance& one = findings.at(first->place);
        const bool sameText = withoutSpaces(one.text) == withoutSpaces(findings.at(sound.place).text);
        findings.add(sound.place, FindingKind::DuplicateAudio, FindingWeight::Problem,
                     fmt::format("It sounds as {} in {} does, sample by sample, with {} text.", one.id,
                                 findings.listing().sets[first->place.set].name,
                                 sameText ? "the same" : "another"));
    }
}

/// A note where audio comes at several rates, leading to one of the rarest.
std::vector<CorpusFinding> ratesNote(const PlacedFindings& findings, const std::vector<Sound>& sounds)
{
    std::map<int, std::pair<std::int64_t, const Sound*>> rates; // how many, and the first
    for (const Sound& sound : sounds)
        if (sound.rate > 0) {
            auto& [count, first] = rates.try_emplace(sound.rate, 0, &sound).first->second;
            ++count;
        }
    if (rates.size() < 2)
        return {};
    std::string list;
    for (const auto& [rate, files] : rates)
        list += fmt::format("{}{} Hz ({} files)", list.empty() ? "" : ", ", rate, files.first);
    const auto rarest =
        std::ranges::min_element(rates, {}, [](const auto& rate) { return rate.second.first; });
    const Sound& example = *rarest->second.second;
    const Utterance& utterance = findings.at(example.place);
    return {{FindingKind::MixedRates,
             FindingWeight::Note,
             false,
             {},
             {},
             utterance.audio[example.audio],
             fmt::format("Audio comes at several rates: {}; all is resampled to the model's.", list)}};
}

} // namespace

std::vector<CorpusFinding> checkAudio(PlacedFindings& findings, HeardSounds which, const CorpusWork& work)
{
    std::vector<Sound> sounds = soundsOf(findings.listing(), which);
    forEachParallel(sounds.size(), work, [&](std::size_t i) { findInSound(findings, sounds[i]); });
    std::vector<CorpusFinding> general = ratesNote(findings, sounds);
    if (which == HeardSounds::OfEachUtterance)
        findEqualSounds(findings, sounds);
    return general;
}

} // namespace reblock
