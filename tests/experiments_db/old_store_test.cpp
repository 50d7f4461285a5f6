#include "core/base/files.h"
#include "experiments_db/corpus_repository.h"
#include "experiments_db/ingest.h"
#include "experiments_db/layout_repository.h"
#include "experiments_db/migrator.h"
#include "experiments_db/run_repository.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace reblock {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A store as schema version 1 kept it, with what a user had in it.
class OldStoreTest : public testing::Test {
protected:
    OldStoreTest()
    {
        Connection old(file);
        old.execute(readFile(REBLOCK_FIXTURES "/store/version1.sql").c_str());
    }

    Scratch scratch;
    std::filesystem::path file = scratch / "reblock.sqlite";
};

TEST_F(OldStoreTest, KeepsItsCorporaAndRuns)
{
    Store store(file);

    EXPECT_EQ(schemaVersion(store.connection()), storeMigrations().back().version);
    const CorpusRepository corpora(store);
    ASSERT_THAT(corpora.list(), SizeIs(2));
    const StoredCorpus samples = corpora.get("样本");
    EXPECT_EQ(samples.kind, "aishell");
    EXPECT_EQ(samples.path, scratch / "aishell1_samples");
    ASSERT_THAT(samples.sets, SizeIs(3));
    EXPECT_EQ(samples.sets[0].utterances, 8);
    EXPECT_EQ(samples.sets[0].characters, 106);
    EXPECT_EQ(samples.sets[0].excluded, 0);
    EXPECT_THAT(RunRepository(store).list(), SizeIs(1));
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".v1.backup"));
}

TEST_F(OldStoreTest, CanLeaveUtterancesOutOnceItIsUpToDate)
{
    Store store(file);
    CorpusRepository corpora(store);
    const CorpusId id = corpora.get("样本").id;
    EXPECT_THAT(corpora.excluded(id), IsEmpty());

    EXPECT_EQ(corpora.exclude(id, std::array{StoredExclusion{"BAC009S0150W0121", "train"}}), 1);

    EXPECT_THAT(corpora.excluded(id), ElementsAre(StoredExclusion{"BAC009S0150W0121", "train"}));
    EXPECT_EQ(corpora.get("样本").sets[0].excluded, 1);
}

TEST_F(OldStoreTest, OfVersionTwoCanSaveLayoutsWhichARebuildKeeps)
{
    {
        Connection old(file);
        migrate(old, storeMigrations().first(2));
        ASSERT_EQ(schemaVersion(old), 2);
    }
    Store store(file);
    LayoutRepository layouts(store);
    EXPECT_THAT(layouts.list(), IsEmpty());
    layouts.save("tiny", {0, "{}", "hash", "", "note", "first", 5});

    Ingest(store).rebuild(scratch / "runs");

    EXPECT_EQ(layouts.version("tiny").note, "note");
    EXPECT_THAT(CorpusRepository(store).list(), SizeIs(2));
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".v2.backup"));
}

} // namespace reblock
