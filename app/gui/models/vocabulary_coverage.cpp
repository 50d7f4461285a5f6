#include "app/gui/models/vocabulary_coverage.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace reblock {
namespace {

using Characters = std::map<char32_t, UnseenCharacter>;

/// "unseen.dev" has "unseen.train".
std::string trainingSetOf(const std::string& set)
{
    return set.substr(0, set.rfind('.') + 1) + "train";
}

std::vector<std::uint32_t> rowsOf(const UtteranceTable& table, std::size_t set)
{
    std::vector<std::uint32_t> rows;
    for (std::size_t at = 0; at < table.size(); ++at)
        if (const auto row = table.row(at); row.set == set && !row.leftOut)
            rows.push_back(static_cast<std::uint32_t>(at));
    return rows;
}

std::set<char32_t> charactersOf(const UtteranceTable& table, std::size_t set)
{
    std::set<char32_t> known;
    for (const std::uint32_t at : rowsOf(table, set))
        for (const char32_t c : codePoints(table.row(at).text))
            known.insert(c);
    return known;
}

void count(char32_t c, std::uint32_t row, Characters& unseen)
{
    UnseenCharacter& entry = unseen[c];
    ++entry.count;
    if (entry.rows.empty() || entry.rows.back() != row)
        entry.rows.push_back(row);
}

SetCoverage coverageOf(const UtteranceTable& table, std::size_t set, const std::set<char32_t>& known)
{
    SetCoverage coverage;
    coverage.set = QString::fromStdString(table.sets()[set]);
    coverage.trainingSet = QString::fromStdString(trainingSetOf(table.sets()[set]));
    Characters unseen;
    for (const std::uint32_t row : rowsOf(table, set))
        for (const char32_t c : codePoints(table.row(row).text)) {
            if (isSpace(c))
                continue;
            ++coverage.characters;
            if (!known.contains(c))
                count(c, row, unseen);
        }
    for (auto& [c, entry] : unseen) {
        entry.character = QString::fromUcs4(&c, 1);
        coverage.unseen += entry.count;
        coverage.list.push_back(std::move(entry));
    }
    std::ranges::stable_sort(coverage.list, std::greater(), &UnseenCharacter::count);
    return coverage;
}

} // namespace

double SetCoverage::covered() const
{
    return characters == 0 ? 1 : 1 - static_cast<double>(unseen) / static_cast<double>(characters);
}

std::vector<SetCoverage> vocabularyCoverage(const UtteranceTable& table)
{
    std::map<std::string, std::set<char32_t>> known;
    for (std::size_t set = 0; set < table.sets().size(); ++set)
        if (trainingSetOf(table.sets()[set]) == table.sets()[set])
            known[table.sets()[set]] = charactersOf(table, set);
    std::vector<SetCoverage> all;
    for (std::size_t set = 0; set < table.sets().size(); ++set) {
        const auto training = known.find(trainingSetOf(table.sets()[set]));
        if (training != known.end() && training->first != table.sets()[set])
            all.push_back(coverageOf(table, set, training->second));
    }
    return all;
}

} // namespace reblock
