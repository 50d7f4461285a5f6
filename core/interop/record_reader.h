#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace reblock {

/// Reads the records of an event file one after the other, never more than one at a time.
class RecordReader {
public:
    /// Throws UserError when the file cannot be opened.
    explicit RecordReader(std::filesystem::path path);

    /// The next record's bytes in `record`. False at the end: see problem().
    bool next(std::string& record);

    /// Why it ended before the file's end, as a sentence; empty where it did not, or where only the
    /// last record is cut short.
    const std::string& problem() const { return problem_; }

private:
    bool fail(const std::string& what);
    bool read(std::string& bytes, std::uint64_t size);

    std::filesystem::path path_;
    std::ifstream file_;
    std::uint64_t size_ = 0;
    std::uint64_t offset_ = 0; ///< of the present record
    std::string problem_;
};

} // namespace reblock
