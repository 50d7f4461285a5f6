#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// An array as NumPy keeps it in a .npy file, values as double whatever the file holds.
struct NpyArray {
    std::vector<std::int64_t> shape;
    std::vector<double> values; ///< row-major
};

/// Writes float32 values, row-major, little-endian, version 1.0. Throws ResourceError.
void writeNpy(const std::filesystem::path& path, std::span<const float> values,
              const std::vector<std::int64_t>& shape);

/// Reads float32, float64, int32 and int64, row-major, little-endian.
/// Throws UserError: not a .npy file, another type, cut short.
NpyArray readNpy(const std::filesystem::path& path);

} // namespace reblock
