#include "core/base/process.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace reblock;

namespace {

/// Waits until a process that is not our child has gone.
void waitUntilGone(int pid)
{
    while (processStart(pid) != 0)
        ::sched_yield();
}

} // namespace

TEST(Process, KnowsItselfAndItsStart)
{
    EXPECT_EQ(ownPid(), ::getpid());
    EXPECT_GT(processStart(ownPid()), 0u);
    EXPECT_FALSE(hostName().empty());
    EXPECT_EQ(bootId().size(), 36u);
    EXPECT_EQ(programPath().filename(), "test_base");
}

TEST(Process, SaysZeroForANumberNobodyHas)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    ::waitpid(child, nullptr, 0);

    EXPECT_EQ(processStart(child), 0u);
}

TEST(Process, StartsAProgramThatIsNotItsChild)
{
    const Scratch scratch;

    const int pid = startDetached("/bin/sh", {"-c", "echo out; echo err >&2; cat"}, scratch / "log.txt");
    waitUntilGone(pid);

    EXPECT_EQ(readFile(scratch / "log.txt"), "out\nerr\n");
    EXPECT_EQ(::waitpid(pid, nullptr, 0), -1) << "the program is our child";
}

TEST(Process, SaysWhenAProgramIsNotThere)
{
    const Scratch scratch;

    EXPECT_THROW(startDetached(scratch / "no program", {}, scratch / "log.txt"), ResourceError);
    EXPECT_THROW(startDetached("/bin/true", {}, scratch / "no folder" / "log.txt"), ResourceError);
}
