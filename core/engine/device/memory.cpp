#include "core/engine/device/memory.h"

#include "core/base/memory.h"

#include <ATen/DeviceAccelerator.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <new>

namespace reblock {

namespace {

constexpr auto kAllPools = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);

c10::CachingDeviceAllocator::DeviceStats gpuStats(const c10::Device& device)
{
    return at::getDeviceAllocator(device.type())->getDeviceStats(device.index());
}

} // namespace

DeviceMemory deviceMemory(const std::string& name)
{
    const c10::Device device(name);
    if (device.is_cpu())
        return {ownMemoryBytes(), freeMemoryBytes()};
    const auto stats = gpuStats(device);
    const std::int64_t held = stats.allocated_bytes[kAllPools].current;
    const auto [free, total] = at::getDeviceAllocator(device.type())->getMemoryInfo(device.index());
    return {held, static_cast<std::int64_t>(free) + stats.reserved_bytes[kAllPools].current - held};
}

PeakMemory::PeakMemory(std::string device) : device_(std::move(device))
{
    const c10::Device gpu(device_);
    if (!gpu.is_cpu())
        at::getDeviceAllocator(gpu.type())->resetPeakStats(gpu.index());
    look();
}

void PeakMemory::look()
{
    const c10::Device device(device_);
    const std::int64_t bytes =
        device.is_cpu() ? ownMemoryBytes() : gpuStats(device).reserved_bytes[kAllPools].peak;
    peak_ = std::max(peak_, bytes);
}

bool saysOutOfMemory(const std::exception& error)
{
    if (dynamic_cast<const std::bad_alloc*>(&error) || dynamic_cast<const c10::OutOfMemoryError*>(&error))
        return true;
    const auto* library = dynamic_cast<const c10::Error*>(&error);
    if (!library)
        return false;
    const std::string text = library->what_without_backtrace();
    return text.find("out of memory") != std::string::npos ||
           text.find("DefaultCPUAllocator") != std::string::npos;
}

} // namespace reblock
