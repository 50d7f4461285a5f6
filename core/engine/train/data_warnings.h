#pragma once

#include "core/engine/data/sound_changes.h"
#include "core/engine/data/training_set.h"

#include <string>
#include <vector>

namespace reblock {

/// A sentence for each way in which a set is not used whole: too long, too short, unreadable, more
/// text than the audio can carry. Names the first few utterances.
std::vector<std::string> dataWarnings(const std::string& setName, const PreparedSet& set,
                                      const DataOptions& options);

/// A sentence for recordings that changed since an earlier run heard them, and for noise or room files
/// that are no use.
std::vector<std::string> audioWarnings(const AudioCache& audio, const TrainingSound& sound);

} // namespace reblock
