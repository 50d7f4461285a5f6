#include "core/base/parallel.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

#include <atomic>
#include <vector>

namespace reblock {
namespace {

TEST(OnThreads, CallsEachOnce)
{
    for (const int threads : {0, 1, 2, 7}) {
        std::vector<std::atomic<int>> calls(100);

        onThreads(threads, calls.size(), [&](std::size_t i) { ++calls[i]; });

        for (const std::atomic<int>& count : calls)
            EXPECT_EQ(count, 1) << threads;
    }
    onThreads(4, 0, [](std::size_t) { ADD_FAILURE(); });
}

TEST(OnThreads, ThrowsOnWhatACallThrewAndTellsOnce)
{
    for (const int threads : {1, 3}) {
        std::atomic<int> told{0};

        EXPECT_THROW(onThreads(
                         threads, 50, [](std::size_t) { throw UserError("no"); }, [&] { ++told; }),
                     UserError);

        EXPECT_EQ(told, 1);
    }
}

} // namespace
} // namespace reblock
