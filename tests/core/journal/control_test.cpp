#include "core/journal/control.h"

#include "core/base/error.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <fstream>

namespace reblock {
namespace {

TEST(Control, KeepsARequestToStopUntilItIsCleared)
{
    const Scratch scratch;
    const RunFolder folder(scratch.path());
    EXPECT_FALSE(stopRequested(folder));

    requestStop(folder);
    EXPECT_TRUE(stopRequested(folder));

    clearRequests(folder);
    EXPECT_FALSE(stopRequested(folder));
    EXPECT_NO_THROW(clearRequests(folder));
}

TEST(Control, TakesAnythingElseForNoRequest)
{
    const Scratch scratch;
    const RunFolder folder(scratch.path());
    for (const char* content :
         {"", "{\"requ", "[]", "\"stop\"", R"({"request": 1})", R"({"request": "dance"})"}) {
        std::ofstream(folder.control()) << content;
        EXPECT_FALSE(stopRequested(folder)) << content;
    }
}

TEST(Control, SaysWhenARequestCannotBeWritten)
{
    const Scratch scratch;

    EXPECT_THROW(requestStop(RunFolder(scratch / "nowhere")), ResourceError);
}

} // namespace
} // namespace reblock
