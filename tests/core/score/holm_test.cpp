#include "core/score/holm.h"

#include "tests/core/score/scoring_fixture.h"

#include <gtest/gtest.h>

namespace reblock {

namespace {

std::vector<std::optional<double>> values(const nlohmann::json& list)
{
    return {list.begin(), list.end()};
}

} // namespace

TEST(Holm, GivesTheGoldenValues)
{
    const nlohmann::json cases = scoringFixture("significance.json").at("holm");
    ASSERT_EQ(cases.size(), 3u);
    for (const auto& [name, golden] : cases.items()) {
        const auto adjusted = holmAdjusted(values(golden.at("p")));
        const auto wanted = values(golden.at("adjusted"));
        ASSERT_EQ(adjusted.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            EXPECT_NEAR(*adjusted[i], *wanted[i], 1e-12 * *wanted[i]) << name;
    }
}

TEST(Holm, DoesNotCountMissingValues)
{
    const std::vector<std::optional<double>> p{0.01, std::nullopt, 0.04};

    const auto adjusted = holmAdjusted(p);

    EXPECT_DOUBLE_EQ(*adjusted[0], 0.02);
    EXPECT_FALSE(adjusted[1]);
    EXPECT_DOUBLE_EQ(*adjusted[2], 0.04);
}

TEST(Holm, HasNothingToDoWithoutTests)
{
    EXPECT_TRUE(holmAdjusted({}).empty());
}

} // namespace reblock
