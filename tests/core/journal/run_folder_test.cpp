#include "core/journal/run_folder.h"

#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RunFolder, FindsItsOwnJournalFirstThenThoseOfDecodesAndAnalyses)
{
    const Scratch scratch;
    const RunFolder folder(scratch / "run");
    EXPECT_THAT(folder.journals(), IsEmpty());
    const auto second = folder.decodes() / "test.ctc_greedy.best" / "events.jsonl";
    const auto first = folder.analyses() / "cka" / "events.jsonl";
    for (const auto& journal : {second, first, folder.journal()}) {
        std::filesystem::create_directories(journal.parent_path());
        std::ofstream file(journal);
    }
    std::filesystem::create_directories(folder.decodes() / "empty");

    EXPECT_THAT(folder.journals(), ElementsAre(folder.journal(), first, second));
}

TEST(RunFolder, IsThereOnceItHasItsConfiguration)
{
    const Scratch scratch;
    const RunFolder folder(scratch.path());
    EXPECT_FALSE(folder.exists());

    std::ofstream(folder.configuration()) << "{}";

    EXPECT_TRUE(folder.exists());
}

TEST(RunFolder, SharesTheCacheOfItsProject)
{
    const Scratch scratch;
    const RunFolder folder(scratch / "runs" / "first");
    EXPECT_EQ(folder.cache(), folder.root() / "cache");

    std::ofstream(scratch / "reblock.sqlite");
    std::filesystem::create_directories(folder.root());

    EXPECT_EQ(folder.cache(), scratch / "cache");
}

} // namespace
} // namespace reblock
