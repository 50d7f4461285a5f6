#include "app/gui/models/utterance_table.h"

#include <QString>

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>
#include <unordered_set>

namespace reblock {
namespace {

constexpr char kFileEnd = '\0';
constexpr char kRowEnd = '\n';
constexpr char kFieldEnd = '\x1f';

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool isWide(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

std::string foldedForSearch(std::string_view text)
{
    const std::string folded = isAscii(text)
                                   ? lowerAscii(text)
                                   : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                                         .toCaseFolded()
                                         .toStdString();
    std::string result;
    result.reserve(folded.size());
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const bool after = !result.empty() && isWide(result.back());
        const std::size_t next = folded.find_first_not_of(' ', i);
        if (folded[i] == ' ' && (after || (next != std::string::npos && isWide(folded[next]))))
            continue;
        result.push_back(folded[i]);
    }
    return result;
}

std::uint16_t UtteranceTable::setNumber(std::string_view set)
{
    const auto found = std::ranges::find(sets_, set);
    if (found == sets_.end()) {
        sets_.emplace_back(set);
        return static_cast<std::uint16_t>(sets_.size() - 1);
    }
    return static_cast<std::uint16_t>(found - sets_.begin());
}

void UtteranceTable::add(std::string_view set, const Utterance& utterance)
{
    Column column;
    column.set = setNumber(set);
    column.seconds = utterance.seconds;
    column.start = utterance.start;
    column.end = utterance.end;
    append(column, utterance);
}

void UtteranceTable::addLeftOut(const std::vector<CorpusFinding>& findings)
{
    if (std::ranges::none_of(findings, &CorpusFinding::blocking))
        return;
    finish(); // to know which ids are there
    std::unordered_set<std::string> added;
    for (const CorpusFinding& finding : findings) {
        const std::string& id = finding.utterance;
        if (!finding.blocking || id.empty() || find(id) || !added.insert(id).second)
            continue;
        Utterance utterance;
        utterance.id = id;
        if (!finding.file.empty())
            utterance.audio.push_back(finding.file);
        Column column;
        column.set = setNumber(finding.set);
        column.seconds = std::numeric_limits<double>::quiet_NaN();
        column.leftOut = true;
        append(column, utterance);
    }
}

void UtteranceTable::append(Column column, const Utterance& utterance)
{
    column.begin = shown_.size();
    column.folded = folded_.size();
    column.id = static_cast<std::uint32_t>(utterance.id.size());
    column.speaker = static_cast<std::uint32_t>(utterance.speaker.size());
    column.text = static_cast<std::uint32_t>(utterance.text.size());
    shown_ += utterance.id + utterance.speaker + utterance.text;
    const std::size_t files = shown_.size();
    for (const std::string& file : utterance.audio)
        shown_ += file + kFileEnd;
    column.files = static_cast<std::uint32_t>(shown_.size() - files);
    folded_ += foldedForSearch(utterance.id) + kFieldEnd + foldedForSearch(utterance.speaker) + kFieldEnd +
               foldedForSearch(utterance.text) + kRowEnd;
    columns_.push_back(column);
}

void UtteranceTable::finish()
{
    byId_.resize(columns_.size());
    std::iota(byId_.begin(), byId_.end(), 0U);
    std::ranges::stable_sort(byId_, {}, [this](std::uint32_t at) { return row(at).id; });
}

UtteranceTable::Row UtteranceTable::row(std::size_t at) const
{
    const Column& column = columns_[at];
    const std::string_view all(shown_);
    const std::size_t speaker = column.begin + column.id;
    return {all.substr(column.begin, column.id),
            all.substr(speaker, column.speaker),
            all.substr(speaker + column.speaker, column.text),
            column.set,
            column.seconds,
            column.leftOut};
}

UtteranceTable::Sound UtteranceTable::sound(std::size_t at) const
{
    const Column& column = columns_[at];
    std::string_view rest = std::string_view(shown_).substr(
        column.begin + column.id + column.speaker + column.text, column.files);
    Sound sound{{}, column.start, column.end};
    while (!rest.empty()) {
        const std::size_t end = rest.find(kFileEnd);
        sound.files.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
    return sound;
}

std::optional<std::size_t> UtteranceTable::find(std::string_view id) const
{
    const auto idOf = [this](std::uint32_t at) { return row(at).id; };
    const auto found = std::ranges::lower_bound(byId_, id, {}, idOf);
    if (found == byId_.end() || idOf(*found) != id)
        return std::nullopt;
    return *found;
}

std::vector<bool> UtteranceTable::rowsWith(std::string_view word) const
{
    std::vector<bool> found(columns_.size());
    const char* begin = folded_.data();
    const char* end = begin + folded_.size();
    std::size_t row = 0;
    for (const char* at = begin; at < end;) {
        const void* hit = memmem(at, static_cast<std::size_t>(end - at), word.data(), word.size());
        if (hit == nullptr)
            break;
        const auto place = static_cast<std::uint64_t>(static_cast<const char*>(hit) - begin);
        while (row + 1 < columns_.size() && columns_[row + 1].folded <= place)
            ++row;
        found[row] = true;
        at = row + 1 < columns_.size() ? begin + columns_[row + 1].folded : end;
    }
    return found;
}

std::vector<std::uint32_t> UtteranceTable::match(std::string_view query) const
{
    std::vector<bool> kept(columns_.size(), true);
    for (std::size_t at = query.find_first_not_of(' '); at < query.size();) {
        const std::size_t end = std::min(query.find(' ', at), query.size());
        const std::vector<bool> found = rowsWith(foldedForSearch(query.substr(at, end - at)));
        for (std::size_t i = 0; i < kept.size(); ++i)
            kept[i] = kept[i] && found[i];
        at = query.find_first_not_of(' ', end);
    }
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i])
            rows.push_back(static_cast<std::uint32_t>(i));
    return rows;
}

} // namespace reblock
