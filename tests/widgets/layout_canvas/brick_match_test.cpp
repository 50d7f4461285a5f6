#include "widgets/layout_canvas/brick_match.h"

#include "tests/widgets/layout_canvas/canvas_pictures.h"

#include <gmock/gmock.h>

#include <random>
#include <set>

namespace reblock {
namespace {

using testing::ElementsAre;

std::vector<int> match(const char* before, const char* after)
{
    return matchBricks(letterPicture(before).stacks[0].bricks, letterPicture(after).stacks[0].bricks);
}

TEST(BrickMatch, GivesAnInsertedBrickNoneToGoOnFrom)
{
    EXPECT_THAT(match("ABC", "ABXC"), ElementsAre(0, 1, -1, 2));
}

TEST(BrickMatch, FollowsAMovedBrick)
{
    EXPECT_THAT(match("ABCD", "BCAD"), ElementsAre(1, 2, 0, 3));
}

TEST(BrickMatch, KeepsTheItemOfABrickThatChangedInPlace)
{
    auto before = letterPicture("ABC").stacks[0].bricks;
    auto after = before;
    after[1].chips.push_back({"ad", "adaptor", 0});
    EXPECT_THAT(matchBricks(before, after), ElementsAre(0, 1, 2));
    after[1].label = "Z";
    EXPECT_THAT(matchBricks(before, after), ElementsAre(0, 1, 2));
}

TEST(BrickMatch, TakesNoBrickTwiceInAnyPairOfRows)
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string before;
        std::string after;
        for (std::size_t i = random() % 12; i > 0; --i)
            before += static_cast<char>('A' + random() % 4);
        for (std::size_t i = random() % 12; i > 0; --i)
            after += static_cast<char>('A' + random() % 4);
        std::set<int> taken;
        const auto found = match(before.c_str(), after.c_str());
        ASSERT_EQ(found.size(), after.size());
        for (const int one : found)
            if (one >= 0) {
                EXPECT_LT(one, static_cast<int>(before.size()));
                EXPECT_TRUE(taken.insert(one).second) << before << " → " << after;
            }
    }
}

} // namespace
} // namespace reblock
