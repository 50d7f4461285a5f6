#pragma once

#include "core/corpus/corpus_listing.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// A Kaldi table: "KEY the rest" a line. Rows are sorted by key, each key once.
struct KaldiTable {
    struct Row {
        std::string key;
        std::string rest;
        bool usable = true; ///< false: not valid UTF-8, already among the findings
    };
    std::vector<Row> rows;

    Row* find(std::string_view key);
};

/// Reads a table. Lines that are not valid UTF-8 and second lines of one key become findings of the set.
///
/// second  what a second line of a key is
KaldiTable readKaldiTable(const std::filesystem::path& file, const std::string& set, FindingKind second,
                          CorpusListing& listing);

} // namespace reblock
