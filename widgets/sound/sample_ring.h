#pragma once

#include <atomic>
#include <cstddef>
#include <span>
#include <vector>

namespace reblock {

/// Samples on their way from one reading thread to one playing thread, without a lock. One stretch of
/// sound uses one ring: a seek or another sound begins a new one.
class SampleRing {
public:
    explicit SampleRing(std::size_t capacity) : samples_(capacity) {}

    /// Puts in what there is room for. Returns how many. The writing thread alone.
    std::size_t write(std::span<const float> samples);
    /// Takes out what is there, at most all of `samples`. Returns how many. The playing thread alone.
    std::size_t read(std::span<float> samples);

    /// Says that nothing more will be written. The writing thread.
    void finish() { finished_.store(true, std::memory_order_release); }
    bool isFinished() const { return finished_.load(std::memory_order_acquire); }

    /// All that was ever put in, in samples. Final once finished. Any thread.
    std::size_t written() const { return written_.load(std::memory_order_acquire); }

private:
    std::vector<float> samples_;
    std::atomic<std::size_t> written_ = 0;
    std::atomic<std::size_t> taken_ = 0;
    std::atomic<bool> finished_ = false;
};

} // namespace reblock
