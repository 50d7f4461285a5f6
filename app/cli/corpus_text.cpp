#include "app/cli/corpus_text.h"

#include "app/cli/corpus_registry.h"
#include "app/cli/text_table.h"
#include "core/base/clock.h"
#include "core/base/json_values.h"
#include "core/corpus/demo_marker.h"
#include "core/corpus/expected_counts.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace reblock {

using nlohmann::ordered_json;

namespace {

constexpr std::size_t kShownOfAKind = 5;

bool isEqual(const StoredCorpusSet& set, const ExpectedCounts& expected)
{
    return set.utterances == expected.utterances &&
           set.characters == expected.characters.value_or(set.characters);
}

ordered_json expectedJson(const StoredCorpus& corpus, const StoredCorpusSet& set)
{
    const auto expected = expectedCounts(corpus.kind, set.name);
    if (!expected)
        return nullptr;
    return {{"utterances", expected->utterances},
            {"characters", valueOrNull(expected->characters)},
            {"equal", isEqual(set, *expected)}};
}

/// "  dev: 14,326 utterances, 205,341 characters: equal", a line for each set that has such counts.
std::string expectedText(const StoredCorpus& corpus)
{
    std::string text;
    for (const StoredCorpusSet& set : corpus.sets)
        if (const auto expected = expectedCounts(corpus.kind, set.name)) {
            text += fmt::format("  {}: {} utterances", set.name, groupedNumber(expected->utterances));
            if (expected->characters)
                text += fmt::format(", {} characters", groupedNumber(*expected->characters));
            text += isEqual(set, *expected) ? ": equal\n" : ": not what is here\n";
        }
    return text.empty() ? text : "AISHELL-1's own counts:\n" + text;
}

std::string plural(std::size_t count, const char* word)
{
    return fmt::format("{} {}{}", groupedNumber(static_cast<long long>(count)), word, count == 1 ? "" : "s");
}

/// "3 problems, 1 note", without what there is none of.
std::string weightsText(const std::vector<const CorpusFinding*>& findings)
{
    const auto problems = static_cast<std::size_t>(
        std::ranges::count(findings, FindingWeight::Problem, &CorpusFinding::weight));
    std::string text = problems > 0 ? plural(problems, "problem") : "";
    if (problems < findings.size())
        text += (text.empty() ? "" : ", ") + plural(findings.size() - problems, "note");
    return text;
}

std::string summary(const std::vector<CorpusFinding>& findings)
{
    std::vector<const CorpusFinding*> all;
    for (const CorpusFinding& finding : findings)
        all.push_back(&finding);
    const auto leftOut = std::ranges::count_if(findings, &CorpusFinding::blocking);
    std::string text = weightsText(all);
    if (leftOut > 0)
        text += fmt::format("; {} cannot be used and {} left out", leftOut, leftOut == 1 ? "is" : "are");
    return text + ".\n";
}

} // namespace

ordered_json corpusJson(const StoredCorpus& corpus, const std::vector<StoredExclusion>& excluded)
{
    ordered_json sets = ordered_json::object();
    for (const StoredCorpusSet& set : corpus.sets)
        sets[set.name] = {{"utterances", set.utterances},
                          {"seconds", set.seconds},
                          {"characters", set.characters},
                          {"excluded", set.excluded},
                          {"expected", expectedJson(corpus, set)}};
    return {{"name", corpus.name},
            {"kind", corpus.kind},
            {"path", corpus.path.string()},
            {"hash", corpus.hash},
            {"note", syntheticNote(corpus.path)},
            {"sets", sets},
            {"excluded", idsOf(excluded)}};
}

void addFindings(ordered_json& document, const std::vector<CorpusFinding>& findings)
{
    ordered_json rows = ordered_json::array(), counts = ordered_json::object();
    std::size_t problems = 0, leftOut = 0;
    for (const CorpusFinding& finding : findings) {
        rows.push_back({{"kind", findingKindWord(finding.kind)},
                        {"weight", findingWeightWord(finding.weight)},
                        {"blocking", finding.blocking},
                        {"set", finding.set},
                        {"utterance", finding.utterance},
                        {"file", finding.file},
                        {"text", finding.text}});
        counts[findingKindWord(finding.kind)] = counts.value(findingKindWord(finding.kind), 0) + 1;
        problems += finding.weight == FindingWeight::Problem ? 1 : 0;
        leftOut += finding.blocking ? 1 : 0;
    }
    document["findings"] = std::move(rows);
    document["counts"] = std::move(counts);
    document["problems"] = problems;
    document["notes"] = findings.size() - problems;
    document["left_out"] = leftOut;
}

std::string corpusText(const StoredCorpus& corpus)
{
    TextTable table({"set", ">utterances", ">duration", ">characters", ">excluded"});
    for (const StoredCorpusSet& set : corpus.sets)
        table.addRow({set.name, groupedNumber(set.utterances), durationText(set.seconds),
                      groupedNumber(set.characters), set.excluded == 0 ? "" : groupedNumber(set.excluded)});
    const std::string note = syntheticNote(corpus.path);
    return fmt::format("{} ({}, {}){}{}\n{}{}", corpus.name, corpus.kind, corpus.path.string(),
                       note.empty() ? "" : ": ", note, table.text(), expectedText(corpus));
}

std::string findingsText(const std::vector<CorpusFinding>& findings, const std::string& name)
{
    if (findings.empty())
        return "Nothing is wrong with it.\n";
    std::map<FindingKind, std::vector<const CorpusFinding*>> kinds;
    for (const CorpusFinding& finding : findings)
        kinds[finding.kind].push_back(&finding);
    std::string text = summary(findings);
    bool more = false;
    for (const auto& [kind, found] : kinds) {
        text += fmt::format("{} ({}):\n", findingKindTitle(kind), weightsText(found));
        for (std::size_t i = 0; i < std::min(kShownOfAKind, found.size()); ++i)
            text += fmt::format("  {}{}{}\n", found[i]->utterance, found[i]->utterance.empty() ? "" : ": ",
                                found[i]->text);
        if (found.size() > kShownOfAKind)
            text += fmt::format("  … and {} more\n", found.size() - kShownOfAKind);
        more = more || found.size() > kShownOfAKind;
    }
    if (more)
        text += fmt::format("All of them: reblock --json corpus check {}\n", name);
    return text;
}

} // namespace reblock
