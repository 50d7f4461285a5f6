#include "core/base/files.h"

#include "core/base/error.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace reblock;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

int filesIn(const fs::path& folder)
{
    return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST(Files, ReadsBackWhatWasReplaced)
{
    const Scratch scratch;
    const std::string content("a\0b\n", 4);

    replaceFile(scratch / "x", "old");
    replaceFile(scratch / "x", content);

    EXPECT_EQ(readFile(scratch / "x"), content);
    EXPECT_EQ(filesIn(scratch.path()), 1) << "a temporary file was left";
}

TEST(Files, NamesAMissingFileAndAFolder)
{
    const Scratch scratch;

    EXPECT_THROW(readFile(scratch / "no"), UserError);
    EXPECT_THROW(readFile(scratch.path()), UserError);
    EXPECT_THROW(MappedFile(scratch / "no"), UserError);
}

TEST(Files, LeavesNothingOfAFileThatWasNotCommitted)
{
    const Scratch scratch;
    {
        PendingFile file(scratch / "x");
        file.write("abc", 3);
    }
    EXPECT_EQ(filesIn(scratch.path()), 0);
}

TEST(Files, KeepsTheOldFileWhenTheDiskIsFull)
{
    const Scratch scratch;
    replaceFile(scratch / "x", "old");

    // A limit on the file size stands for a full disk; it must not outlive this test
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            replaceFile(scratch / "x", std::string(5000, 'y'));
        } catch (const ResourceError&) {
            ::_exit(3);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);

    EXPECT_EQ(WEXITSTATUS(status), 3);
    EXPECT_EQ(readFile(scratch / "x"), "old");
    EXPECT_EQ(filesIn(scratch.path()), 1);
}

TEST(Files, SaysWhenAFolderCannotBeMade)
{
    const Scratch scratch;
    replaceFile(scratch / "file", "");

    EXPECT_THROW(makeFolders(scratch / "file" / "folder"), ResourceError);
    EXPECT_THROW(replaceFile(scratch / "none" / "x", ""), ResourceError);
}

TEST(Files, MapsBytesAndEmptyFiles)
{
    const Scratch scratch;
    replaceFile(scratch / "x", "abc");
    replaceFile(scratch / "empty", "");

    const MappedFile mapped(scratch / "x");
    ASSERT_EQ(mapped.bytes().size(), 3u);
    EXPECT_EQ(mapped.bytes()[2], std::byte{'c'});
    EXPECT_TRUE(MappedFile(scratch / "empty").bytes().empty());
}

TEST(FileLock, RefusesTheSecondHolderWithItsMessage)
{
    const Scratch scratch;
    {
        const FileLock first(scratch / "lock", "held");
        try {
            const FileLock second(scratch / "lock", "Another trainer writes here.");
            FAIL() << "two locks at once";
        } catch (const UserError& error) {
            EXPECT_THAT(error.what(), HasSubstr("Another trainer"));
        }
    }
    EXPECT_NO_THROW(FileLock(scratch / "lock", "held"));
}
