#pragma once

#include "core/base/units.h"
#include "core/features/lane_fft.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace reblock {

/// A room's impulse response made ready: cut 1 s behind its direct sound (its largest sample), or
/// before, where less than a millionth of its energy is left.
struct RoomResponse {
    std::vector<float> taps;
    std::size_t direct = 0; ///< which tap is the direct sound

    /// Throws UserError when all of it is silence.
    static RoomResponse fromRecording(std::span<const std::int16_t> recording, Hertz rate);
};

/// Lets sounds be heard in rooms: convolution by FFT, in blocks that lie side by side in the lanes of the
/// vector unit (overlap-save). One object serves any number of threads.
class RoomConvolver {
public:
    RoomConvolver();

    /// samples becomes what it would be in the room, as long as before. The direct sound stays where it
    /// was, so that times do not shift; the energy is kept. Silence stays silence.
    void apply(std::span<float> samples, const RoomResponse& room) const;

private:
    std::map<std::size_t, LaneTransform> transforms_; ///< by their number of points
};

} // namespace reblock
