#pragma once

#include "core/layout/layout.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace reblock {

/// What a checkpoint says of itself: enough, with its weights, to transcribe.
struct CheckpointInfo {
    Layout layout;
    std::vector<std::string> tokens; ///< the vocabulary, by id
    FeatureOptions features;         ///< dither is not kept
    std::int64_t step = 0;
};

/// The metadata of a `reblock-checkpoint/1` file.
std::map<std::string, std::string> metadataFromInfo(const CheckpointInfo& info);

/// `source` names the file in messages. Throws UserError: another format, something missing or broken.
CheckpointInfo infoFromMetadata(const std::map<std::string, std::string>& metadata,
                                const std::string& source);

} // namespace reblock
