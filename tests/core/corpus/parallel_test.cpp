#include "core/corpus/parallel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace reblock {

namespace {

TEST(ForEachParallel, DoesEachItemOnce)
{
    for (const std::size_t count : {0U, 1U, 63U, 5000U}) {
        std::vector<std::atomic<int>> done(count);

        forEachParallel(count, [&](std::size_t i) { ++done[i]; });

        for (const auto& times : done)
            EXPECT_EQ(times, 1);
    }
}

TEST(ForEachParallel, ThrowsWhatAnItemThrows)
{
    const auto failing = [](std::size_t i) {
        if (i == 700)
            throw std::runtime_error("item 700");
    };

    EXPECT_THROW(forEachParallel(5000, failing), std::runtime_error);
}

} // namespace

} // namespace reblock
