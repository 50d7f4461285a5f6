#include "app/cli/corpus_text.h"

#include "app/cli/text_table.h"
#include "core/base/clock.h"
#include "core/corpus/demo_marker.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace reblock {

using nlohmann::ordered_json;

ordered_json corpusJson(const StoredCorpus& corpus)
{
    ordered_json sets = ordered_json::object();
    for (const StoredCorpusSet& set : corpus.sets)
        sets[set.name] = {
            {"utterances", set.utterances}, {"seconds", set.seconds}, {"characters", set.characters}};
    return {{"name", corpus.name},
            {"kind", corpus.kind},
            {"path", corpus.path.string()},
            {"hash", corpus.hash},
            {"note", syntheticNote(corpus.path)},
            {"sets", sets}};
}

ordered_json findingsJson(const std::vector<CorpusFinding>& findings)
{
    ordered_json rows = ordered_json::array();
    for (const CorpusFinding& finding : findings)
        rows.push_back({{"kind", findingKindWord(finding.kind)},
                        {"weight", findingWeightWord(finding.weight)},
                        {"blocking", finding.blocking},
                        {"set", finding.set},
                        {"utterance", finding.utterance},
                        {"file", finding.file},
                        {"text", finding.text}});
    return rows;
}

std::string corpusText(const StoredCorpus& corpus)
{
    TextTable table({"set", ">utterances", ">duration", ">characters"});
    for (const StoredCorpusSet& set : corpus.sets)
        table.addRow({set.name, groupedNumber(set.utterances), durationText(set.seconds),
                      groupedNumber(set.characters)});
    const std::string note = syntheticNote(corpus.path);
    return fmt::format("{} ({}, {}){}{}\n{}", corpus.name, corpus.kind, corpus.path.string(),
                       note.empty() ? "" : ": ", note, table.text());
}

std::string findingsText(const std::vector<CorpusFinding>& findings, std::size_t most)
{
    if (findings.empty())
        return "Nothing is wrong with it.\n";
    const auto leftOut = std::ranges::count_if(findings, &CorpusFinding::blocking);
    std::string text =
        leftOut == 0 ? "Worth knowing:\n" : fmt::format("{} utterances cannot be used:\n", leftOut);
    for (std::size_t i = 0; i < std::min(most, findings.size()); ++i) {
        const CorpusFinding& finding = findings[i];
        text +=
            fmt::format("  {}{}{}\n", finding.utterance, finding.utterance.empty() ? "" : ": ", finding.text);
    }
    if (findings.size() > most)
        text += fmt::format("  … and {} more: reblock --json corpus check NAME\n", findings.size() - most);
    return text;
}

} // namespace reblock
