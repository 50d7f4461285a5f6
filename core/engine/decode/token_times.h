#pragma once

#include "core/options/run_options.h"

#include <cstdint>

namespace reblock {

/// When an encoder frame begins, in seconds from the start of the sound: it stands for the four hops
/// around the centre of the seven feature frames that it sees.
double encoderFrameSeconds(const FeatureOptions& features, std::int64_t frame);

} // namespace reblock
