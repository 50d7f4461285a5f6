#include "core/base/memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <malloc.h>
#include <optional>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>

namespace reblock {

namespace {

constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();

/// Pages of /proc/self/statm: all addresses, resident, resident and shared with files.
struct Pages {
    std::int64_t addresses = 0;
    std::int64_t resident = 0;
    std::int64_t shared = 0;
};

Pages ownPages()
{
    Pages pages;
    std::ifstream("/proc/self/statm") >> pages.addresses >> pages.resident >> pages.shared;
    return pages;
}

std::int64_t pageBytes()
{
    return ::sysconf(_SC_PAGESIZE);
}

/// The number in a file that holds nothing else; "max" is none.
std::optional<std::int64_t> numberIn(const std::string& path)
{
    std::int64_t number = 0;
    return std::ifstream(path) >> number ? std::optional(number) : std::nullopt;
}

std::int64_t machineFree()
{
    std::ifstream file("/proc/meminfo");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string name;
        std::int64_t kilobytes = 0;
        if (words >> name >> kilobytes && name == "MemAvailable:")
            return kilobytes * 1024;
    }
    return kUnlimited;
}

std::int64_t addressesFree()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return kUnlimited;
    return static_cast<std::int64_t>(limit.rlim_cur) - ownPages().addresses * pageBytes();
}

/// Of the group this process is in, in either version's files. What is used counts cached files too,
/// which the system can take back: so its own share is taken instead.
std::int64_t groupFree()
{
    for (const char* path : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"})
        if (const auto limit = numberIn(path))
            return *limit - ownMemoryBytes();
    return kUnlimited;
}

/// Freed by the program, not yet given back to the system.
std::int64_t heapFree()
{
#if defined(__GLIBC__)
    return static_cast<std::int64_t>(::mallinfo2().fordblks);
#else
    return 0;
#endif
}

} // namespace

std::int64_t ownMemoryBytes()
{
    const Pages pages = ownPages();
    return (pages.resident - pages.shared) * pageBytes();
}

std::int64_t freeMemoryBytes()
{
    const std::int64_t room = std::min({machineFree(), addressesFree(), groupFree()});
    return std::max<std::int64_t>(0, room) + heapFree();
}

std::string memoryText(double bytes)
{
    return bytes < 1e9 ? fmt::format("{:.0f} MB", bytes / 1e6) : fmt::format("{:.1f} GB", bytes / 1e9);
}

} // namespace reblock
