#pragma once

#include <cstdint>
#include <exception>
#include <string>

namespace reblock {

/// Memory of what the arithmetic runs on. On the CPU: this process's (core/base/memory.h).
struct DeviceMemory {
    std::int64_t held = 0; ///< bytes that this process uses now
    std::int64_t free = 0; ///< bytes that it can still take
};

/// device  "cpu" or "cuda:N"
DeviceMemory deviceMemory(const std::string& device);

/// The most this process used at a time. On a GPU its allocator counts; on the CPU look() has to be
/// called where much is held: freed memory is kept by the process, so that after each step is enough.
class PeakMemory {
public:
    explicit PeakMemory(std::string device);

    void look();
    std::int64_t bytes() const { return peak_; }

private:
    std::string device_;
    std::int64_t peak_ = 0;
};

/// True for the errors by which memory is refused: std::bad_alloc, LibTorch's of the CPU and the GPU.
bool saysOutOfMemory(const std::exception& error);

} // namespace reblock
