#include "core/base/error.h"

#include "core/base/cancel_token.h"

#include <gmock/gmock.h>

using namespace reblock;
using testing::HasSubstr;

TEST(Error, JoinsProblemAndRemedyInOneText)
{
    const UserError error("No corpus named x.", "Add it with `reblock corpus add`.");

    EXPECT_STREQ(error.what(), "No corpus named x. Add it with `reblock corpus add`.");
    EXPECT_EQ(error.problem(), "No corpus named x.");
    EXPECT_EQ(error.remedy(), "Add it with `reblock corpus add`.");
}

TEST(Error, GivesEachKindItsExitCode)
{
    EXPECT_EQ(exitCode(UserError("x")), 2);
    EXPECT_EQ(exitCode(ResourceError("x")), 3);
    EXPECT_EQ(exitCode(Diverged("x")), 4);
    EXPECT_EQ(exitCode(Cancelled("x")), 5);
    EXPECT_EQ(exitCode(BugError("x")), 1);
    EXPECT_EQ(exitCode(std::runtime_error("x")), 1);
}

TEST(Error, NamesTheBrokenPromise)
{
    try {
        REBLOCK_CHECK(1 + 1 == 3);
        FAIL() << "did not throw";
    } catch (const BugError& error) {
        EXPECT_THAT(error.what(), HasSubstr("1 + 1 == 3"));
        EXPECT_THAT(error.what(), HasSubstr("error_test.cpp"));
    }
}

TEST(CancelToken, StopsEveryCopy)
{
    const CancelToken token;
    const CancelToken copy = token;
    EXPECT_NO_THROW(copy.throwIfCancelled());

    token.cancel();

    EXPECT_TRUE(copy.cancelled());
    EXPECT_THROW(copy.throwIfCancelled(), Cancelled);
}
