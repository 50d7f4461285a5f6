#pragma once

#include <cstddef>
#include <span>

namespace reblock {

/// Sound to be played, one channel, at the rate it was opened for. Used in one thread.
class SoundSource {
public:
    virtual ~SoundSource() = default;

    /// Reads on from where the last call ended.
    ///
    /// mono      [N] filled with amplitude -1..1 as far as there is sound
    /// returns   samples read; 0 at the end
    /// throws    Error: the sound cannot be read
    virtual std::size_t read(std::span<float> mono) = 0;
};

} // namespace reblock
