#include "core/corpus/speaker_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace reblock {

namespace {

constexpr const char* kTrain = "train";

std::set<std::string> speakersOf(const CorpusSet& set)
{
    std::set<std::string> speakers;
    for (const Utterance& utterance : set.utterances)
        speakers.insert(utterance.speaker);
    return speakers;
}

std::vector<CorpusFinding> sharedSpeakers(const CorpusSet& one, const CorpusSet& other)
{
    const std::set<std::string> speakers = speakersOf(one), others = speakersOf(other);
    std::vector<std::string> shared;
    std::ranges::set_intersection(speakers, others, std::back_inserter(shared));
    if (shared.empty())
        return {};
    if (shared.size() == others.size())
        return {{FindingKind::SharedSpeaker,
                 FindingWeight::Note,
                 false,
                 other.name,
                 {},
                 {},
                 fmt::format("{} in {}, too: its error rates are of voices that were heard there.",
                             shared.size() == 1
                                 ? "The one speaker of " + other.name + " is"
                                 : fmt::format("All {} speakers of {} are", shared.size(), other.name),
                             one.name)}};
    const bool problem = one.name == kTrain || other.name == kTrain;
    std::vector<CorpusFinding> findings;
    for (const std::string& speaker : shared)
        findings.push_back({FindingKind::SharedSpeaker,
                            problem ? FindingWeight::Problem : FindingWeight::Note,
                            false,
                            other.name,
                            {},
                            {},
                            fmt::format("Speaker {} is in {} and in {}.", speaker, one.name, other.name)});
    return findings;
}

} // namespace

std::vector<CorpusFinding> checkSpeakers(const CorpusListing& listing)
{
    std::vector<CorpusFinding> findings;
    for (std::size_t i = 0; i < listing.sets.size(); ++i)
        for (std::size_t j = i + 1; j < listing.sets.size(); ++j)
            std::ranges::move(sharedSpeakers(listing.sets[i], listing.sets[j]), std::back_inserter(findings));
    return findings;
}

} // namespace reblock
