#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace reblock {

/// The CRC-32C of bytes, masked as TensorFlow's record files want it.
std::uint32_t maskedCrc32c(std::string_view bytes);

/// A record: length, its checksum, the bytes, theirs.
/// source: TensorFlow, tfrecord
std::string tensorboardRecord(std::string_view bytes);

/// A number with its name in TensorBoard: "train/loss".
struct TaggedValue {
    std::string tag;
    double value = 0; ///< stored as float32
};

/// The record that begins an event file.
std::string versionRecord(double time);

/// The record of some numbers at one step.
/// time  wall seconds
std::string scalarsRecord(double time, std::int64_t step, std::span<const TaggedValue> values);

/// The record that says: started again, what was written for `step` and later counts no more.
std::string restartRecord(double time, std::int64_t step);

} // namespace reblock
