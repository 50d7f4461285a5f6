#include "app/cli/score_text.h"

#include "app/cli/text_table.h"
#include "core/score/breakdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reblock {

namespace {

constexpr std::size_t kWorst = 10;
constexpr std::size_t kConfusions = 10; // of each kind
constexpr int kLineColumns = 100;

std::optional<double> share(std::int64_t count, std::int64_t of)
{
    return of == 0 ? std::nullopt : std::optional(static_cast<double>(count) / static_cast<double>(of));
}

std::string intervalText(const std::optional<ScoreInterval>& interval)
{
    return interval
               ? fmt::format("95 % interval {:.2f} to {:.2f} %", 100 * interval->low, 100 * interval->high)
               : std::string();
}

std::string tableText(const ScoreReport& report)
{
    const ErrorCounts& counts = report.counts;
    TextTable table({"", ">count", ">rate", ""});
    const auto add = [&](const std::string& what, std::int64_t count, const std::string& note = {}) {
        table.addRow({what, groupedNumber(count), percentText(share(count, counts.tokens)), note});
    };
    add("errors", counts.errors(), intervalText(report.interval));
    add("substitutions", counts.substitutions);
    add("deletions", counts.deletions);
    add("insertions", counts.insertions);
    add("unit-cost errors", report.levenshteinErrors, "Levenshtein, as WeNet counts");
    const auto sentences = static_cast<std::int64_t>(report.utterances.size());
    table.addRow({"utterances with errors", groupedNumber(report.sentenceErrors),
                  percentText(share(report.sentenceErrors, sentences)),
                  fmt::format("of {}", groupedNumber(sentences))});
    table.addRow({"reference tokens", groupedNumber(counts.tokens), "",
                  report.mode == TokenMode::Char ? "characters" : "characters and words"});
    return table.text();
}

TextTable groupTable(const std::string& heading)
{
    return TextTable({heading, ">utterances", ">wrong", ">tokens", ">S", ">D", ">I", ">rate"});
}

void addGroup(TextTable& table, const std::string& name, const ScoreGroup& group)
{
    const ErrorCounts& counts = group.counts;
    table.addRow({name, groupedNumber(group.utterances), groupedNumber(group.sentenceErrors),
                  groupedNumber(counts.tokens), groupedNumber(counts.substitutions),
                  groupedNumber(counts.deletions), groupedNumber(counts.insertions),
                  percentText(counts.rate())});
}

std::string speakersText(const ScoreReport& report)
{
    TextTable table = groupTable("speaker");
    for (const SpeakerScore& speaker : speakerScores(report))
        addGroup(table, speaker.speaker.empty() ? "unknown" : speaker.speaker, speaker.group);
    return "\n" + table.text();
}

std::string lengthsText(const ScoreReport& report)
{
    TextTable table = groupTable("reference tokens");
    for (const LengthScore& band : lengthScores(report))
        addGroup(table,
                 !band.to                ? fmt::format("{} and more", band.from)
                 : *band.to == band.from ? std::to_string(band.from)
                                         : fmt::format("{}–{}", band.from, *band.to),
                 band.group);
    return "\n" + table.text();
}

/// "你 → 您 12, 他 → 她 7": substitutions, deletions and insertions, a line each.
std::string confusionsText(const ScoreReport& report)
{
    std::array<std::vector<std::string>, 3> kinds;
    for (const Confusion& confusion : confusions(report)) {
        const std::size_t kind = confusion.hypothesis.empty() ? 1 : confusion.reference.empty() ? 2 : 0;
        const std::string pair = kind == 0 ? confusion.reference + " → " + confusion.hypothesis
                                           : confusion.reference + confusion.hypothesis;
        if (kinds[kind].size() < kConfusions)
            kinds[kind].push_back(fmt::format("{} {}", pair, confusion.count));
    }
    std::string text = "\n";
    const std::array names{"substituted", "deleted", "inserted"};
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        if (!kinds[kind].empty())
            text += fmt::format("{:<12} {}\n", names[kind], fmt::join(kinds[kind], ", "));
    return text;
}

std::string padded(const std::string& text, int width)
{
    return text + std::string(static_cast<std::size_t>(std::max(0, width - displayWidth(text))), ' ');
}

/// One token of the alignment in the three lines.
using Column = std::array<std::string, 3>;

Column columnOf(const UtteranceScore& utterance, const AlignedToken& aligned)
{
    const auto token = [](const std::vector<std::string>& tokens, int index) {
        return index < 0 ? std::string("*") : tokens[static_cast<std::size_t>(index)];
    };
    const bool correct = aligned.move == AlignmentMove::Correct;
    return {token(utterance.reference, aligned.reference), token(utterance.hypothesis, aligned.hypothesis),
            correct ? std::string() : std::string(1, static_cast<char>(aligned.move))};
}

std::string linesText(const Column& lines)
{
    std::string text;
    const std::array names{"REF", "HYP", "   "};
    for (std::size_t row = 0; row < lines.size(); ++row) {
        std::string line = fmt::format("  {}  {}", names[row], lines[row]);
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string worstText(const ScoreReport& report)
{
    std::vector<const UtteranceScore*> worst;
    for (const UtteranceScore& utterance : report.utterances)
        if (utterance.counts.errors() > 0)
            worst.push_back(&utterance);
    const auto errors = [](const UtteranceScore* utterance) { return utterance->counts.errors(); };
    std::ranges::stable_sort(worst, std::greater<>(), errors);
    std::string text;
    for (const UtteranceScore* utterance : std::span(worst).first(std::min(kWorst, worst.size())))
        text += fmt::format("\n{}  {} error{}, {} tokens, {}\n", utterance->id, utterance->counts.errors(),
                            utterance->counts.errors() == 1 ? "" : "s", utterance->counts.tokens,
                            percentText(utterance->counts.rate())) +
                alignmentText(*utterance);
    return text;
}

} // namespace

std::string percentText(const std::optional<double>& fraction)
{
    return fraction ? fmt::format("{:.2f} %", 100 * *fraction) : "-";
}

std::string alignmentText(const UtteranceScore& utterance)
{
    std::string text;
    Column lines;
    int columns = 0;
    for (const AlignedToken& aligned : utterance.path) {
        const Column column = columnOf(utterance, aligned);
        const int width = std::max(displayWidth(column[0]), displayWidth(column[1])) + 1;
        if (columns + width > kLineColumns) {
            text += linesText(lines);
            lines = {};
            columns = 0;
        }
        for (std::size_t row = 0; row < lines.size(); ++row)
            lines[row] += padded(column[row], width);
        columns += width;
    }
    return text + linesText(lines);
}

std::string scoreText(const ScoreReport& report, bool details)
{
    if (!details)
        return tableText(report);
    return tableText(report) + speakersText(report) + lengthsText(report) + confusionsText(report) +
           worstText(report);
}

} // namespace reblock
