#include "core/engine/data/prefetcher.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

#include <memory>

namespace reblock {
namespace {

std::function<std::optional<int>()> countTo(int last)
{
    return [last, next = 1]() mutable { return next > last ? std::nullopt : std::optional(next++); };
}

TEST(Prefetcher, GivesItemsInOrderAndThenNothing)
{
    Prefetcher<int> numbers(countTo(100), 3);

    for (int i = 1; i <= 100; ++i)
        EXPECT_EQ(numbers.next(), i);
    EXPECT_EQ(numbers.next(), std::nullopt);
    EXPECT_EQ(numbers.next(), std::nullopt);
}

TEST(Prefetcher, PassesAnErrorOnBehindWhatWasMadeBefore)
{
    Prefetcher<int> numbers(
        [next = 1]() mutable -> std::optional<int> {
            if (next == 3)
                throw UserError("no third");
            return next++;
        },
        8);

    EXPECT_EQ(numbers.next(), 1);
    EXPECT_EQ(numbers.next(), 2);
    EXPECT_THROW(numbers.next(), UserError);
}

TEST(Prefetcher, StopsWhenItGoesThoughNobodyTakesItsItems)
{
    const auto numbers = std::make_unique<Prefetcher<int>>(countTo(1000000), 2);

    EXPECT_EQ(numbers->next(), 1);
}

} // namespace
} // namespace reblock
