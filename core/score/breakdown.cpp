#include "core/score/breakdown.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace reblock {

namespace {

constexpr std::array kBandEnds{0, 5, 10, 15, 20, 30, 50}; // inclusive; one more band has no end

void add(ScoreGroup& group, const UtteranceScore& utterance)
{
    ++group.utterances;
    group.sentenceErrors += utterance.counts.errors() > 0;
    group.counts += utterance.counts;
}

std::string tokenAt(const std::vector<std::string>& tokens, int index)
{
    return index < 0 ? std::string() : tokens[static_cast<std::size_t>(index)];
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

} // namespace

std::vector<SpeakerScore> speakerScores(const ScoreReport& report)
{
    std::map<std::string, ScoreGroup> groups;
    for (const UtteranceScore& utterance : report.utterances)
        add(groups[utterance.speaker], utterance);
    std::vector<SpeakerScore> speakers;
    for (const auto& [speaker, group] : groups)
        speakers.push_back({speaker, group});
    return speakers;
}

std::vector<LengthScore> lengthScores(const ScoreReport& report)
{
    std::vector<LengthScore> bands(kBandEnds.size() + 1);
    for (std::size_t band = 0; band < kBandEnds.size(); ++band) {
        bands[band].to = kBandEnds[band];
        bands[band + 1].from = kBandEnds[band] + 1;
    }
    for (const UtteranceScore& utterance : report.utterances) {
        const auto end = std::ranges::lower_bound(kBandEnds, utterance.counts.tokens);
        add(bands[static_cast<std::size_t>(end - kBandEnds.begin())].group, utterance);
    }
    std::erase_if(bands, [](const LengthScore& band) { return band.group.utterances == 0; });
    return bands;
}

std::vector<Confusion> confusions(const ScoreReport& report)
{
    std::map<std::pair<std::string, std::string>, std::int64_t> counts;
    for (const UtteranceScore& utterance : report.utterances)
        for (const AlignedToken& token : utterance.path)
            if (token.move != AlignmentMove::Correct)
                ++counts[{tokenAt(utterance.reference, token.reference),
                          tokenAt(utterance.hypothesis, token.hypothesis)}];
    std::vector<Confusion> list;
    for (const auto& [pair, count] : counts)
        list.push_back({pair.first, pair.second, count});
    std::ranges::stable_sort(list, std::ranges::greater(), &Confusion::count);
    return list;
}

std::string speakerOfId(std::string_view id)
{
    if (const auto end = id.find_first_of("-_"); end != id.npos)
        return std::string(id.substr(0, end));
    for (std::size_t at = 0; at + 5 <= id.size(); ++at)
        if (id[at] == 'S' && std::ranges::all_of(id.substr(at + 1, 4), isDigit))
            return std::string(id.substr(at, 5));
    return {};
}

} // namespace reblock
