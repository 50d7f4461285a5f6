#include "core/corpus/kaldi_table.h"

#include "core/corpus/table_file.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

using Row = KaldiTable::Row;

Row rowOf(const LineReader& lines, const std::string& set, CorpusListing& listing)
{
    auto [key, rest] = keyAndRest(lines.line());
    if (!invalidUtf8At(lines.line()))
        return {std::move(key), std::move(rest)};
    if (invalidUtf8At(key))
        key.clear();
    listing.leaveOut(FindingKind::InvalidUtf8, {set, key, lines.path().string()},
                     fmt::format("{} is not valid UTF-8.", lineName(lines.path(), lines.number())));
    return {std::move(key), {}, false};
}

void dropSecondRows(std::vector<Row>& rows, const std::string& file, const std::string& set,
                    FindingKind second, CorpusListing& listing)
{
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].key == rows[i - 1].key)
            listing.note(second, {set, rows[i].key, file}, "It has a second line there; the first is used.");
    const auto [begin, end] = std::ranges::unique(rows, {}, &Row::key);
    rows.erase(begin, end);
}

} // namespace

Row* KaldiTable::find(std::string_view key)
{
    const auto found =
        std::ranges::lower_bound(rows, key, {}, [](const Row& row) { return std::string_view(row.key); });
    return found != rows.end() && found->key == key ? &*found : nullptr;
}

KaldiTable readKaldiTable(const std::filesystem::path& file, const std::string& set, FindingKind second,
                          CorpusListing& listing)
{
    KaldiTable table;
    for (LineReader lines(file); lines.next();) {
        Row row = rowOf(lines, set, listing);
        if (!row.key.empty())
            table.rows.push_back(std::move(row));
    }
    if (!std::ranges::is_sorted(table.rows, {}, &Row::key))
        std::ranges::stable_sort(table.rows, {}, &Row::key);
    dropSecondRows(table.rows, file.string(), set, second, listing);
    return table;
}

} // namespace reblock
