#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace reblock {

/// Where training stands in its data: the next batch to be read.
struct DataPosition {
    std::int64_t epoch = 0; ///< from 0
    std::int64_t batch = 0; ///< within the epoch, from 0
    bool operator==(const DataPosition&) const = default;
};

constexpr DataPosition nextPosition(DataPosition position, std::int64_t batchesOfEpoch)
{
    return position.batch + 1 < batchesOfEpoch ? DataPosition{position.epoch, position.batch + 1}
                                               : DataPosition{position.epoch + 1, 0};
}

/// Utterances side by side, ready to become tensors.
struct FeatureBatch {
    std::int64_t rows = 0;                   ///< B
    std::int64_t frames = 0;                 ///< T, of the longest row
    std::int64_t bands = 0;                  ///< b
    std::int64_t targetLength = 0;           ///< L, of the longest text
    std::vector<float> features;             ///< [B,T,b], log-mel, zeros behind a row's end
    std::vector<std::int64_t> lengths;       ///< [B] frames
    std::vector<std::int64_t> targets;       ///< [B,L] tokens, -1 behind a row's end
    std::vector<std::int64_t> targetLengths; ///< [B]
    std::vector<std::string> ids;            ///< [B]
    std::vector<std::string> texts;          ///< [B] as in the corpus
    double audioSeconds = 0;                 ///< of all rows, without padding

    DataPosition position;           ///< in training
    std::int64_t batchesOfEpoch = 0; ///< in training
};

} // namespace reblock
