#pragma once

#include "core/corpus/corpus.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// The utterances of a corpus to look through: all texts in two blocks of memory (one to show, one
/// folded to search), about 250 bytes an utterance. Filled by one thread, then never changed.
class UtteranceTable {
public:
    /// Views live as long as the table.
    struct Row {
        std::string_view id;
        std::string_view speaker;
        std::string_view text;
        std::uint16_t set = 0; ///< place in sets()
        double seconds = 0;    ///< not a number for an utterance that was left out
        bool leftOut = false;  ///< the corpus cannot use it
    };

    /// Files of an utterance, one after the other, or a part of its one file.
    struct Sound {
        std::vector<std::string> files; ///< absolute; empty: not known
        double start = 0;               ///< seconds into the one file
        double end = 0;                 ///< 0: to its end
    };

    void add(std::string_view set, const Utterance& utterance);
    /// The utterances that the corpus could not use, so that what was found about them has a row.
    void addLeftOut(const std::vector<CorpusFinding>& findings);
    /// Call once, after the last add: find() works from then on.
    void finish();

    std::size_t size() const { return columns_.size(); }
    Row row(std::size_t at) const;
    Sound sound(std::size_t at) const;
    const std::vector<std::string>& sets() const { return sets_; }
    std::optional<std::size_t> find(std::string_view id) const;

    /// Rows in which each word of the query occurs in id, speaker or text, in order. Upper and lower
    /// case are the same, and spaces between Chinese characters do not count. Empty query: all rows.
    std::vector<std::uint32_t> match(std::string_view query) const;

private:
    struct Column {
        std::uint64_t begin = 0; ///< in shown_: id, speaker, text, files, one after the other
        std::uint64_t folded = 0;
        std::uint32_t id = 0; ///< bytes
        std::uint32_t speaker = 0;
        std::uint32_t text = 0;
        std::uint32_t files = 0;
        double seconds = 0;
        double start = 0;
        double end = 0;
        std::uint16_t set = 0;
        bool leftOut = false;
    };

    std::uint16_t setNumber(std::string_view set);
    void append(Column column, const Utterance& utterance);
    std::vector<bool> rowsWith(std::string_view word) const;

    std::string shown_;
    std::string folded_; ///< each row ends in a line end
    std::vector<Column> columns_;
    std::vector<std::uint32_t> byId_;
    std::vector<std::string> sets_;
};

/// A text as match() compares it: case folded, without spaces beside letters beyond ASCII.
std::string foldedForSearch(std::string_view text);

} // namespace reblock
