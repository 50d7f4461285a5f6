#pragma once

#include <string>
#include <vector>

namespace reblock {

/// A table for a terminal: columns as wide as their longest cell, two spaces between them, text to
/// the left and numbers to the right.
class TextTable {
public:
    /// A heading that begins with ">" stands for a column of numbers: {"run", ">parameters"}.
    explicit TextTable(std::vector<std::string> headings);

    /// As many cells as headings.
    void addRow(std::vector<std::string> cells);
    /// Headings and rows, each line with its newline.
    std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
    std::vector<bool> right_;
};

/// Columns that a text takes on a terminal: Chinese characters take two.
int displayWidth(const std::string& utf8);

/// "8,781,842".
std::string groupedNumber(long long number);

} // namespace reblock
