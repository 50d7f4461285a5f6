#pragma once

#include <cstdint>
#include <filesystem>

namespace reblock {

/// Samples per channel that a WAV file's header promises but the file is too short for. (libsndfile takes
/// such a file as if it ended where it should.) 0 where the file is whole, is no WAV of plain samples, was
/// streamed (a size of 2 GiB or more stands for "unknown"), or lacks fewer than 64 bytes: some writers
/// count the header in.
std::int64_t missingWavFrames(const std::filesystem::path& path);

} // namespace reblock
