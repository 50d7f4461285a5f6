#include "core/layout/presets.h"
#include "tests/app/gui/drafts/draft_fixture.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

namespace reblock {
namespace {

using testing::IsEmpty;

class DraftKeeperTest : public DraftTest {
protected:
    DraftKeeperTest()
    {
        open();
        EXPECT_TRUE(layout_->waitUntilLoaded());
    }

    /// Closes without a word and opens again.
    void reopen()
    {
        close();
        open();
        EXPECT_TRUE(layout_->waitUntilLoaded());
    }

    std::string history() const { return historyText(layout_->editor.state()); }
};

TEST_F(DraftKeeperTest, BringsBackTheDocumentWithStepsDoneAndUndone)
{
    for (int number = 1; number <= 9; ++number)
        layout_->edit(number);
    layout_->editor.undoStack().undo();
    layout_->editor.undoStack().undo();
    const std::string before = history();

    reopen();

    EXPECT_EQ(history(), before);
    EXPECT_EQ(layout_->editor.undoStack().index(), 7);
    EXPECT_TRUE(layout_->editor.undoStack().canRedo());
    while (layout_->editor.undoStack().canUndo())
        layout_->editor.undoStack().undo();
    EXPECT_EQ(layout_->editor.document(), LayoutDocument());
    EXPECT_THAT(layout_->problems, IsEmpty());
}

TEST_F(DraftKeeperTest, ForgetsUndoneStepsThatAnEditReplaces)
{
    for (int number = 1; number <= 4; ++number)
        layout_->edit(number);
    ASSERT_TRUE(layout_->waitUntilKept());
    layout_->editor.undoStack().undo();
    layout_->editor.undoStack().undo();
    layout_->edit(3);
    const std::string before = history();

    reopen();

    EXPECT_EQ(history(), before);
    EXPECT_EQ(layout_->editor.undoStack().count(), 3);
}

TEST_F(DraftKeeperTest, KeepsASweepThatBecomesOneStep)
{
    layout_->editor.apply(setLayoutName(layout_->editor.document(), "a"), QStringLiteral("name"));
    ASSERT_TRUE(layout_->waitUntilKept());
    layout_->editor.apply(setLayoutName(layout_->editor.document(), "ab"), QStringLiteral("name"));
    ASSERT_EQ(layout_->editor.undoStack().count(), 1);
    const std::string before = history();

    reopen();

    EXPECT_EQ(history(), before);
    EXPECT_EQ(layout_->editor.document().layout.name, "ab");
}

TEST_F(DraftKeeperTest, KeepsADraftThatCannotBeBuiltAndTextThatCannotBeRead)
{
    layout_->editor.apply(insertBlock(layout_->editor.document(), {Stack::Encoder, 0}, {}));
    layout_->keeper->setPending({PendingText::Kind::Notation, QStringLiteral("A*/层")});
    ASSERT_FALSE(layout_->editor.problems().empty()) << "the decoder is empty";
    const std::string before = history();
    close();

    open();
    const QSignalSpy pending(layout_->keeper.get(), &DraftKeeper::pendingRead);
    ASSERT_TRUE(layout_->waitUntilLoaded());

    EXPECT_EQ(history(), before);
    EXPECT_EQ(layout_->keeper->pending(),
              (PendingText{PendingText::Kind::Notation, QStringLiteral("A*/层")}));
    EXPECT_EQ(pending.count(), 1);
    EXPECT_TRUE(layout_->keeper->statusText().startsWith(QLatin1String("Draft kept ")));
    EXPECT_TRUE(layout_->keeper->statusText().endsWith(QLatin1String("(not saved)")));
}

TEST_F(DraftKeeperTest, KeepsTheDraftBeforeButNotWhatWasOnlyLookedAt)
{
    layout_->edit(1);
    ASSERT_TRUE(layout_->waitUntilKept());
    const qint64 first = layout_->keeper->draft();
    const std::string before = history();
    layout_->keeper->begin(documentFromLayout(*presetLayout("BR")), QStringLiteral("BR"));
    layout_->keeper->begin(documentFromLayout(*presetLayout("BRA-E")), QStringLiteral("BRA-E"));
    std::vector<DraftRow> drafts;
    QObject::connect(&layout_->store(), &LayoutStore::draftsRead, &layout_->editor,
                     [&](const std::vector<DraftRow>& rows) { drafts = rows; });
    ASSERT_TRUE(layout_->waitUntilKept());
    drafts.clear();
    layout_->store().readLists();
    ASSERT_TRUE(QTest::qWaitFor([&] { return drafts.size() == 2; })) << "BR was only looked at";
    EXPECT_EQ(drafts.front().name, "BRA-E");

    layout_->keeper->switchTo(first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return layout_->keeper->draft() == first; }));

    EXPECT_EQ(history(), before);
}

TEST_F(DraftKeeperTest, KnowsWhetherTheDraftIsWhatWasSaved)
{
    layout_->keeper->begin(documentFromLayout(*presetLayout("BR")), {});
    layout_->store().save({QStringLiteral("mine"), {}, {}, layout_->editor.document()});
    QSignalSpy saved(&layout_->store(), &LayoutStore::saved);
    ASSERT_TRUE(saved.wait());
    layout_->keeper->setBase(saved.front().front().value<DraftBase>());
    ASSERT_TRUE(QTest::qWaitFor([&] { return layout_->keeper->isSaved(); }));
    EXPECT_EQ(layout_->keeper->statusText(), "Saved as mine, version 1");

    layout_->edit(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !layout_->keeper->isSaved(); }));
    layout_->editor.undoStack().undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return layout_->keeper->isSaved(); }));

    reopen();
    EXPECT_TRUE(QTest::qWaitFor([&] { return layout_->keeper->isSaved(); }));
    EXPECT_EQ(layout_->keeper->base(), (DraftBase{layout_->keeper->base().layout, "mine", 1}));
}

} // namespace
} // namespace reblock
