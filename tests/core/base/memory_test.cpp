#include "core/base/memory.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace reblock {
namespace {

constexpr std::int64_t kMega = 1'000'000;

TEST(Memory, CountsWhatThisProcessTakes)
{
    const std::int64_t before = ownMemoryBytes();
    std::vector<char> block(64 * kMega, 1);

    EXPECT_GE(ownMemoryBytes() - before, 60 * kMega) << int{block.back()};
    EXPECT_GT(freeMemoryBytes(), 0);
}

TEST(Memory, IsLimitedByTheProcessesAddresses)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the address sanitizer cannot run with few addresses";
#endif
    const pid_t child = ::fork();
    if (child == 0) {
        const std::int64_t unlimited = freeMemoryBytes();
        const rlimit limit{2'000'000'000, 2'000'000'000};
        ::setrlimit(RLIMIT_AS, &limit);
        const std::int64_t limited = freeMemoryBytes();
        std::_Exit(limited <= 2'000 * kMega && limited <= unlimited + kMega && limited > 0 ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
}

TEST(Memory, IsToldInPowersOfTen)
{
    EXPECT_EQ(memoryText(512e6), "512 MB");
    EXPECT_EQ(memoryText(1.34e9), "1.3 GB");
}

} // namespace
} // namespace reblock
