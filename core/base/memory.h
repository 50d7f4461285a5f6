#pragma once

#include <cstdint>
#include <string>

namespace reblock {

/// Bytes of memory that this process holds for itself now; files mapped into memory do not count, the
/// system takes those back when it needs them.
std::int64_t ownMemoryBytes();

/// Bytes that this process can still take: what the machine has free, less where a limit of the
/// process (ulimit -v) or of its control group (a container's memory) is nearer.
std::int64_t freeMemoryBytes();

/// "512 MB", "1.3 GB": for people, in powers of ten.
std::string memoryText(double bytes);

} // namespace reblock
