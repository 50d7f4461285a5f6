#pragma once

#include "core/layout/layout.h"
#include "core/options/decode_options.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// The workload of a decoding benchmark: from features to texts, loading and reading excluded.
struct DecodeBenchOptions {
    std::filesystem::path checkpoint;         ///< empty: random weights of `layout`
    std::vector<std::filesystem::path> audio; ///< with a checkpoint: one file a row
    Layout layout;                            ///< without: noise for features, about 2.8 tokens a second
    int vocabulary = 4233;
    int bands = 80;
    int batch = 1;      ///< rows, without a checkpoint
    double seconds = 5; ///< of each row, without a checkpoint
    int iterations = 8; ///< after one that is not counted
    DecodeOptions search;
    std::string device = "cpu";
    std::filesystem::path keep; ///< not empty: features and lengths go into this safetensors file
};

/// Real time factors: seconds of work per second of audio.
struct DecodeBenchResult {
    std::string name; ///< "decode attention BRA-E batch of 1"
    double median = 0;
    double minimum = 0;
    double maximum = 0;
    double audioSeconds = 0;             ///< of all rows together
    std::vector<std::vector<int>> texts; ///< token ids of each row
    std::int64_t recomputed = 0;         ///< rows decoded twice, since a decision was too close
};

/// Measures decoding one batch over and over.
/// Throws UserError: options out of range, a checkpoint or audio that cannot be read, audio at another
/// rate than the model's.
DecodeBenchResult benchDecode(const DecodeBenchOptions& options);

} // namespace reblock
