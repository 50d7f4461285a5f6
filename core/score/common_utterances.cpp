#include "core/score/common_utterances.h"

#include "core/base/error.h"
#include "core/score/breakdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace reblock {

namespace {

using Texts = std::unordered_map<std::string, const Transcript*>;

Texts byId(const Transcripts& transcripts)
{
    Texts texts;
    for (const Transcript& line : transcripts.lines)
        texts.emplace(foldedId(line.id), &line);
    return texts;
}

/// The pairs of one system, by folded id.
struct Decoded {
    Texts references;
    Texts hypotheses; ///< only those with a reference
};

Decoded decodedBy(const SystemTexts& system)
{
    Decoded decoded{byId(system.reference), byId(system.hypothesis)};
    std::erase_if(decoded.hypotheses,
                  [&](const auto& text) { return !decoded.references.contains(text.first); });
    return decoded;
}

std::string countsText(const std::vector<SystemTexts>& systems, const std::vector<Decoded>& decoded)
{
    std::string text;
    for (std::size_t i = 0; i < systems.size(); ++i)
        text += fmt::format("{}{} has {}", i == 0 ? "" : ", ", systems[i].name, decoded[i].hypotheses.size());
    return text;
}

/// Folded ids that every system has, in the order of the first reference.
std::vector<std::string> commonIds(const SystemTexts& first, const std::vector<Decoded>& decoded)
{
    std::vector<std::string> ids;
    for (const Transcript& line : first.reference.lines) {
        const std::string id = foldedId(line.id);
        if (std::ranges::all_of(decoded, [&](const Decoded& one) { return one.hypotheses.contains(id); }))
            ids.push_back(id);
    }
    return ids;
}

void requireSameReferences(const NamedReport& first, const NamedReport& other)
{
    for (std::size_t i = 0; i < first.report.utterances.size(); ++i)
        if (first.report.utterances[i].reference != other.report.utterances[i].reference)
            throw UserError(fmt::format("{} and {} have different references of the utterance {}.",
                                        first.name, other.name, first.report.utterances[i].id),
                            "Score both against the same transcripts.");
}

} // namespace

CommonScores scoreCommonUtterances(const std::vector<SystemTexts>& systems, TokenMode mode, bool commonOnly)
{
    std::vector<Decoded> decoded;
    std::unordered_set<std::string> all, any;
    for (const SystemTexts& system : systems) {
        decoded.push_back(decodedBy(system));
        for (const auto& [id, line] : decoded.back().references)
            all.insert(id);
        for (const auto& [id, line] : decoded.back().hypotheses)
            any.insert(id);
    }
    const std::vector<std::string> common = commonIds(systems.front(), decoded);
    if (common.empty())
        throw UserError(fmt::format("No utterance is common to all: {}.", countsText(systems, decoded)),
                        "Name results of the same set, with the same utterance ids.");
    if (common.size() < any.size() && !commonOnly)
        throw UserError(fmt::format("The systems have decoded different utterances: {}; {} are common.",
                                    countsText(systems, decoded), common.size()),
                        "Decode the rest, or compare the common ones with --common.");

    CommonScores scores{{}, any.size() - common.size(), all.size() - any.size()};
    for (std::size_t i = 0; i < systems.size(); ++i) {
        std::vector<ScorePair> pairs;
        for (const std::string& id : common) {
            const Transcript& reference = *decoded[i].references.at(id);
            pairs.push_back({decoded.front().references.at(id)->id, reference.text,
                             decoded[i].hypotheses.at(id)->text, speakerOfId(reference.id)});
        }
        scores.systems.push_back({systems[i].name, alignPairs(pairs, mode)});
        requireSameReferences(scores.systems.front(), scores.systems.back());
    }
    return scores;
}

} // namespace reblock
