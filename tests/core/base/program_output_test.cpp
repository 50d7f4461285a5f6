#include "core/base/program_output.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

TEST(ProgramOutput, KeepsBothStreamsAndTheExitCode)
{
    const ProgramOutput result = outputOf("/bin/sh", {"-c", "printf out; printf wrong >&2; exit 3"});

    EXPECT_EQ(result.output, "out");
    EXPECT_EQ(result.errors, "wrong");
    EXPECT_EQ(result.exitCode, 3);
}

TEST(ProgramOutput, HoldsMoreThanAPipeDoes)
{
    const ProgramOutput result =
        outputOf("/bin/sh", {"-c", "head -c 1000000 /dev/zero; head -c 500000 /dev/zero >&2"});

    EXPECT_EQ(result.output.size(), 1000000U);
    EXPECT_EQ(result.errors.size(), 500000U);
}

TEST(ProgramOutput, GivesTheProgramNoInputAndItsWordsAsTheyAre)
{
    const ProgramOutput result = outputOf("/bin/sh", {"-c", "cat; printf '%s' \"$1\"", "sh", "a 'b' $c\n"});

    EXPECT_EQ(result.output, "a 'b' $c\n");
    EXPECT_EQ(result.exitCode, 0);
}

TEST(ProgramOutput, TellsOfASignal)
{
    EXPECT_EQ(outputOf("/bin/sh", {"-c", "kill -9 $$"}).exitCode, 128 + 9);
}

TEST(ProgramOutput, FindsProgramsInThePathAndNoOthers)
{
    ASSERT_TRUE(findProgram("sh"));
    EXPECT_EQ(findProgram("sh")->filename(), "sh");
    EXPECT_FALSE(findProgram("no-such-program-anywhere"));
    EXPECT_THROW(outputOf("/no/such/program", {}), ResourceError);
}

} // namespace
} // namespace reblock
