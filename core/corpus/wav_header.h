#pragma once

#include <cstdint>
#include <filesystem>

namespace reblock {

/// How many bytes of sound a RIFF WAVE file lacks that its header promises: above 0 where a download or a
/// copy was cut off, which libsndfile passes over. 0 for whole files, for other formats, for headers that
/// give no length (streams), and where the file cannot be read.
std::uint64_t missingWavBytes(const std::filesystem::path& path);

} // namespace reblock
