#include "core/base/trn.h"

#include <gtest/gtest.h>

namespace reblock {

TEST(TrnLine, TakesTheLastParenthesesAsTheId)
{
    const auto line = trnLine(" 今 天 (天) 气 (S1-U2)\r\n");

    ASSERT_TRUE(line);
    EXPECT_EQ(line->text, "今 天 (天) 气");
    EXPECT_EQ(line->id, "S1-U2");
}

TEST(TrnLine, MayHaveNoText)
{
    const auto line = trnLine("(u1)");

    ASSERT_TRUE(line);
    EXPECT_EQ(line->text, "");
}

TEST(TrnLine, RefusesALineThatWasCutOff)
{
    EXPECT_FALSE(trnLine("今 天 (S1-U"));
    EXPECT_FALSE(trnLine("今 天"));
    EXPECT_FALSE(trnLine("今 天 ()"));
    EXPECT_FALSE(trnLine(""));
}

} // namespace reblock
