#pragma once

#include "core/engine/data/training_set.h"

#include <string>
#include <vector>

namespace reblock {

/// A sentence for each way in which a set is not used whole: too long, too short, unreadable, more
/// text than the audio can carry. Names the first few utterances.
std::vector<std::string> dataWarnings(const std::string& setName, const PreparedSet& set,
                                      const DataOptions& options);

} // namespace reblock
