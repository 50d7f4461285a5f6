#pragma once

#include "core/audio/audio_file.h"

#include <filesystem>

namespace reblock {

/// Writes one channel of 16 bits as the name's ending says: .wav or .flac. The same samples give the same
/// bytes. Throws UserError for another ending, ResourceError: no space left, not writable.
void writeAudio16(const std::filesystem::path& path, const Audio16& audio);

} // namespace reblock
