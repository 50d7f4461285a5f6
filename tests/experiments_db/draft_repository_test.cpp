#include "experiments_db/draft_repository.h"

#include "experiments_db/layout_repository.h"
#include "experiments_db/statement.h"
#include "tests/support/memory_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class DraftRepositoryTest : public testing::Test {
protected:
    DraftRepositoryTest()
    {
        draft.name = "未命名";
        draft.document = "{}";
        draft.pendingKind = "notation";
        draft.pendingText = "A*";
        draft.steps = {"one", "two", "three"};
        draft.done = 2;
        draft.holder = "17 4";
        draft.updated = 5;
        draft.id = drafts.add(draft);
    }

    std::int64_t stepCount()
    {
        Statement select(memory.store.connection(), "SELECT count(*) FROM draft_steps");
        select.step();
        return select.int64(0);
    }

    MemoryStore memory;
    DraftRepository drafts{memory.store};
    StoredDraft draft;
};

TEST_F(DraftRepositoryTest, GivesBackADraftWithItsStepsDoneAndUndone)
{
    EXPECT_EQ(drafts.find(draft.id), draft);
    EXPECT_FALSE(drafts.find(DraftId(99)));
}

TEST_F(DraftRepositoryTest, WritesTheChangedStepsAlone)
{
    draft.document = "{1}";
    draft.steps = {"one", "two", "other"};
    draft.done = 3;
    drafts.keep(draft, 2);

    EXPECT_EQ(drafts.find(draft.id), draft);
    draft.steps = {"never written", "two", "other", "four"};
    drafts.keep(draft, 3);
    EXPECT_THAT(drafts.find(draft.id)->steps, ElementsAre("one", "two", "other", "four"));
    draft.steps = {"one"};
    drafts.keep(draft, 1);
    EXPECT_THAT(drafts.find(draft.id)->steps, ElementsAre("one"));
}

TEST_F(DraftRepositoryTest, IsThereAgainWhenItIsKeptAfterItWasRemoved)
{
    EXPECT_TRUE(drafts.remove(draft.id));
    EXPECT_FALSE(drafts.remove(draft.id));
    EXPECT_EQ(stepCount(), 0);

    drafts.keep(draft, 3);

    EXPECT_EQ(drafts.find(draft.id), draft);
}

TEST_F(DraftRepositoryTest, ListsTheOneEditedLastFirstWithoutSteps)
{
    StoredDraft later = draft;
    later.id = {};
    later.updated = 9;
    later.id = drafts.add(later);

    const auto all = drafts.list();

    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].id, later.id);
    EXPECT_THAT(all[0].steps, IsEmpty());
}

TEST_F(DraftRepositoryTest, IsTakenByOneProcessAlone)
{
    const StoredDraft seenByBoth = *drafts.find(draft.id);

    EXPECT_TRUE(drafts.claim(seenByBoth, "18 1"));
    EXPECT_FALSE(drafts.claim(seenByBoth, "19 1"));
    EXPECT_EQ(drafts.find(draft.id)->holder, "18 1");
}

TEST_F(DraftRepositoryTest, MixesNoHistoriesOfTwoProcesses)
{
    StoredDraft other = draft;
    other.holder = "18 1";
    other.steps = {"one", "other"};
    drafts.keep(other, 1);
    EXPECT_EQ(drafts.find(draft.id), other);

    draft.steps.push_back("four");
    drafts.keep(draft, 3);
    EXPECT_EQ(drafts.find(draft.id), draft);
}

TEST_F(DraftRepositoryTest, RemembersTheSavedLayoutItBeganAs)
{
    draft.baseLayout = LayoutRepository(memory.store).save("tiny", {0, "{}", "h", "", "", "", 1}).layout;
    draft.baseVersion = 1;

    drafts.keep(draft, draft.steps.size());

    EXPECT_EQ(drafts.find(draft.id), draft);
}

} // namespace reblock
