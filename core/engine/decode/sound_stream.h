#pragma once

#include "core/base/cancel_token.h"
#include "core/base/units.h"

#include <filesystem>
#include <functional>
#include <span>

namespace reblock {

/// Reads an audio file of any length, rate and number of channels piece by piece, with bounded memory.
///
/// rate      what comes out, whatever the file's own
/// cancel    looked at before each piece
/// sink      given the next samples, 16-bit scale
/// progress  told how much of the file is done, 0..1
/// returns   the sound's duration
/// throws    UserError as AudioFile does; Cancelled; whatever sink throws
Seconds readSound(const std::filesystem::path& file, Hertz rate, const CancelToken& cancel,
                  const std::function<void(std::span<const float>)>& sink,
                  const std::function<void(double share)>& progress);

} // namespace reblock
