#include "widgets/sound/sample_ring.h"

#include <algorithm>

namespace reblock {

std::size_t SampleRing::write(std::span<const float> samples)
{
    const std::size_t written = written_.load(std::memory_order_relaxed);
    const std::size_t room = samples_.size() - (written - taken_.load(std::memory_order_acquire));
    const std::size_t count = std::min(room, samples.size());
    for (std::size_t i = 0; i < count; ++i)
        samples_[(written + i) % samples_.size()] = samples[i];
    written_.store(written + count, std::memory_order_release);
    return count;
}

std::size_t SampleRing::read(std::span<float> samples)
{
    const std::size_t taken = taken_.load(std::memory_order_relaxed);
    const std::size_t there = written_.load(std::memory_order_acquire) - taken;
    const std::size_t count = std::min(there, samples.size());
    for (std::size_t i = 0; i < count; ++i)
        samples[i] = samples_[(taken + i) % samples_.size()];
    taken_.store(taken + count, std::memory_order_release);
    return count;
}

} // namespace reblock
