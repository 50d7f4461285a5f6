#include "core/score/score_units.h"

#include "core/base/error.h"
#include "core/score/breakdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reblock {

namespace {

constexpr std::array kUnitNames{"utterances", "speakers", "recordings"};

std::vector<ScoreUnit> speakerUnits(const ScoreReport& report)
{
    std::vector<ScoreUnit> units;
    for (const SpeakerScore& speaker : speakerScores(report)) {
        if (speaker.speaker.empty())
            throw UserError(
                fmt::format("{} of the utterances have no known speaker.", speaker.group.utterances),
                "Draw utterances instead, or use ids that begin with the speaker and a \"-\".");
        units.push_back({speaker.group.counts.errors(), speaker.group.counts.tokens});
    }
    return units;
}

} // namespace

BootstrapUnit bootstrapUnitFromName(const std::string& name)
{
    const auto found = std::ranges::find(kUnitNames, name);
    if (found == kUnitNames.end())
        throw UserError(fmt::format("The bootstrap cannot draw \"{}\".", name),
                        "It draws utterances, speakers or recordings.");
    return static_cast<BootstrapUnit>(found - kUnitNames.begin());
}

const char* bootstrapUnitName(BootstrapUnit unit)
{
    return kUnitNames[static_cast<std::size_t>(unit)];
}

std::vector<ScoreUnit> tokenUnits(const UtteranceScore& utterance)
{
    std::vector<ScoreUnit> units;
    std::int64_t inserted = 0;
    for (const AlignedToken& aligned : utterance.path) {
        if (aligned.move == AlignmentMove::Insertion) {
            ++inserted;
            continue;
        }
        units.push_back({inserted + (aligned.move == AlignmentMove::Correct ? 0 : 1), 1});
        inserted = 0;
    }
    if (!units.empty())
        units.back().errors += inserted;
    return units;
}

std::vector<ScoreUnit> scoreUnits(const ScoreReport& report, BootstrapUnit unit)
{
    if (unit == BootstrapUnit::Speakers)
        return speakerUnits(report);
    std::vector<ScoreUnit> units;
    for (const UtteranceScore& utterance : report.utterances) {
        if (unit == BootstrapUnit::Utterances) {
            units.push_back({utterance.counts.errors(), utterance.counts.tokens});
            continue;
        }
        const auto own = tokenUnits(utterance);
        units.insert(units.end(), own.begin(), own.end());
    }
    return units;
}

} // namespace reblock
