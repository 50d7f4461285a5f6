#pragma once

#include "core/base/files.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// One array of a safetensors file: row-major, little-endian.
struct SafetensorsEntry {
    std::string name;
    std::string type; ///< F64, F32, F16, BF16, I64, I32, I16, I8, U8, BOOL
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// A safetensors file mapped into memory, its header checked against its size.
/// source: https://huggingface.co/docs/safetensors; files of Python's `safetensors` are read
class SafetensorsFile {
public:
    /// Throws UserError: not there, no such file, cut short, overlapping or misplaced arrays.
    explicit SafetensorsFile(const std::filesystem::path& path);

    /// In the order of their bytes. Valid while this object lives.
    const std::vector<SafetensorsEntry>& entries() const { return entries_; }
    /// The array of that name, or null.
    const SafetensorsEntry* find(const std::string& name) const;
    const std::map<std::string, std::string>& metadata() const { return metadata_; }

private:
    void parse(const std::string& header, std::size_t dataStart, const std::string& path);

    MappedFile file_;
    std::vector<SafetensorsEntry> entries_;
    std::map<std::string, std::string> metadata_;
};

/// Writes a file that Python's `safetensors` reads; it appears under its name complete or not at all.
/// Throws ResourceError: disk full, not writable. Throws BugError: a size that does not fit its shape.
void writeSafetensors(const std::filesystem::path& path, const std::vector<SafetensorsEntry>& entries,
                      const std::map<std::string, std::string>& metadata = {});

/// Bytes of one element; 0 for an unknown type.
std::size_t safetensorsTypeSize(const std::string& type);

} // namespace reblock
