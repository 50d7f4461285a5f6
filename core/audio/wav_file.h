#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace reblock {

/// A whole WAV file: 16-bit PCM, one channel, a header of 44 bytes.
std::string wavFileContent(std::span<const std::int16_t> samples, Hertz rate);

/// How many samples such a file holds; absent where it is not there, not whole or not of that shape.
/// Reads the header alone.
std::optional<std::int64_t> wavFileSamples(const std::filesystem::path& file);

} // namespace reblock
