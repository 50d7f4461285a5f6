#include "core/engine/decode/token_times.h"

namespace reblock {

namespace {

constexpr int kSubsampling = 4;
constexpr int kCentre = 3; ///< of the 7 feature frames that an encoder frame sees, counted from 0

} // namespace

double encoderFrameSeconds(const FeatureOptions& features, std::int64_t frame)
{
    const double centre = kCentre * features.hop + features.window / 2;
    return centre + static_cast<double>(frame * kSubsampling - kSubsampling / 2) * features.hop;
}

} // namespace reblock
