#include "core/base/process.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "experiments_db/draft_repository.h"
#include "experiments_db/layout_repository.h"
#include "tests/app/gui/drafts/draft_fixture.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

namespace reblock {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

LayoutDocument preset(const char* name)
{
    return documentFromLayout(*presetLayout(name));
}

/// The store's thread alone.
class LayoutStoreTest : public testing::Test {
protected:
    LayoutStoreTest() { openStore(); }

    void openStore()
    {
        feed = std::make_unique<StoreFeed>();
        QObject::connect(feed.get(), &StoreFeed::failed, feed.get(),
                         [this](const QString& text) { problem = text.toStdString(); });
        QSignalSpy answered(&store(), &LayoutStore::noDraft);
        QSignalSpy read(&store(), &LayoutStore::draftRead);
        feed->open(QString::fromStdString(file.string()));
        EXPECT_TRUE(QTest::qWaitFor([&] { return answered.count() + read.count() > 0; }));
        hasDraft = read.count() > 0;
    }
    LayoutStore& store() { return feed->layouts(); }

    DraftBase save(const QString& name, const LayoutDocument& document)
    {
        QSignalSpy saved(&store(), &LayoutStore::saved);
        store().save({name, QStringLiteral("why"), QStringLiteral("first"), document});
        return saved.wait() ? saved.front().front().value<DraftBase>() : DraftBase{};
    }
    std::vector<SavedLayoutRow> layouts()
    {
        QSignalSpy read(&store(), &LayoutStore::layoutsRead);
        QSignalSpy answered(&store(), &LayoutStore::draftsRead); // comes after it, and of readLists() alone
        store().readLists();
        return answered.wait() ? read.back().front().value<std::vector<SavedLayoutRow>>()
                               : std::vector<SavedLayoutRow>{};
    }
    std::vector<LayoutVersionRow> versions(qint64 layout)
    {
        layouts(); // answers to what was asked before are here
        QSignalSpy read(&store(), &LayoutStore::versionsRead);
        store().readVersions(layout);
        return read.wait() ? read.back().at(1).value<std::vector<LayoutVersionRow>>()
                           : std::vector<LayoutVersionRow>{};
    }
    LayoutDraft draft(qint64 id, const char* name)
    {
        LayoutDraft whole;
        whole.id = id;
        whole.document = preset(name);
        return whole;
    }

    Scratch scratch;
    std::filesystem::path file = scratch / "reblock.sqlite";
    std::unique_ptr<StoreFeed> feed;
    std::string problem;
    bool hasDraft = false;
};

TEST_F(LayoutStoreTest, SavesVersionsAsTheCommandLineFindsThem)
{
    EXPECT_EQ(save(QStringLiteral("复用"), preset("BR")).version, 1);
    const DraftBase second = save(QStringLiteral("复用"), preset("BRA-E"));
    EXPECT_EQ(second.version, 2);
    EXPECT_EQ(save(QStringLiteral("复用"), preset("BRA-E")).version, 2) << "nothing new";

    ASSERT_THAT(layouts(), SizeIs(1));
    EXPECT_EQ(layouts().front().layout, "A+*12 / A*6");
    ASSERT_THAT(versions(second.layout), SizeIs(2));
    EXPECT_EQ(versions(second.layout).back().document, preset("BR"));
    Store other(file);
    const StoredLayoutVersion stored = LayoutRepository(other).version("复用");
    EXPECT_EQ(stored.hash, layoutHash(*presetLayout("BRA-E")));
    EXPECT_EQ(stored.note, "why");
    EXPECT_EQ(stored.origin, "first");
}

TEST_F(LayoutStoreTest, RefusesToSaveWhatCannotBeBuilt)
{
    QSignalSpy failed(&store(), &LayoutStore::failed);
    store().save({QStringLiteral("mine"), {}, {}, LayoutDocument{}});

    ASSERT_TRUE(failed.wait());
    EXPECT_THAT(problem, HasSubstr("The encoder has no positions"));
    EXPECT_THAT(layouts(), SizeIs(0));
}

TEST_F(LayoutStoreTest, ChangesNotesAndNamesAndBringsBackWhatWasRemoved)
{
    const DraftBase mine = save(QStringLiteral("mine"), preset("BR"));
    store().setNote(mine.layout, QStringLiteral("for the phone"));
    store().setVersionNote(mine.layout, 1, QStringLiteral("first"));
    store().rename(mine.layout, QStringLiteral("phone"));
    ASSERT_THAT(layouts(), SizeIs(1));
    EXPECT_EQ(layouts().front().note, "for the phone");
    EXPECT_EQ(layouts().front().name, "phone");
    EXPECT_EQ(versions(mine.layout).front().note, "first");

    store().setRemoved(mine.layout, true);
    EXPECT_THAT(layouts(), SizeIs(0));
    store().setRemoved(mine.layout, false);
    EXPECT_THAT(layouts(), SizeIs(1));
}

TEST_F(LayoutStoreTest, WritesTheNewestStateOfEachDraftWhenManyCome)
{
    QSignalSpy kept(&store(), &LayoutStore::draftKept);
    for (int i = 0; i < 100; ++i) {
        store().keepDraft(draft(7, i % 2 == 0 ? "BR" : "BRA-E"));
        store().keepDraft(draft(8, "BR"));
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return store().isKept(); }));

    EXPECT_LE(kept.count(), 4) << "states in between are left out";
    Store other(file);
    EXPECT_EQ(DraftRepository(other).find(DraftId(7))->document, documentText(preset("BRA-E")));
    EXPECT_TRUE(DraftRepository(other).find(DraftId(8)));
}

TEST_F(LayoutStoreTest, WritesWhatIsWaitingBeforeItCloses)
{
    for (const char* name : {"BR", "BRA-E", "BR-8h"})
        store().keepDraft(draft(7, name));
    feed.reset();

    Store other(file);
    EXPECT_EQ(DraftRepository(other).find(DraftId(7))->document, documentText(preset("BR-8h")));
}

TEST_F(LayoutStoreTest, LeavesADraftAloneThatAnotherProcessHasOpen)
{
    store().keepDraft(draft(7, "BR"));
    feed.reset();
    openStore();
    EXPECT_TRUE(hasDraft) << "this process has it open itself";
    feed.reset();
    {
        Store other(file);
        const std::string first = "1 " + std::to_string(processStart(1)); // the system's own is alive
        DraftRepository drafts(other);
        EXPECT_TRUE(drafts.claim(*drafts.find(DraftId(7)), first));
    }

    openStore();

    EXPECT_FALSE(hasDraft);
    QSignalSpy drafts(&store(), &LayoutStore::draftsRead);
    store().readLists();
    ASSERT_TRUE(drafts.wait());
    EXPECT_TRUE(drafts.back().front().value<std::vector<DraftRow>>().at(0).openElsewhere);
    QSignalSpy failed(&store(), &LayoutStore::failed);
    store().readDraft(7);
    ASSERT_TRUE(failed.wait());
    EXPECT_FALSE(hasDraft);
}

TEST_F(LayoutStoreTest, SaysWhatIsWrongWithABrokenDraftAndListsTheOthers)
{
    store().keepDraft(draft(7, "BR"));
    feed.reset();
    {
        Store other(file);
        StoredDraft broken = *DraftRepository(other).find(DraftId(7));
        broken.id = DraftId(8);
        broken.document = "{";
        broken.updated += 1;
        DraftRepository(other).add(broken);
    }

    openStore();

    EXPECT_FALSE(problem.empty());
    QSignalSpy drafts(&store(), &LayoutStore::draftsRead);
    store().readLists();
    ASSERT_TRUE(drafts.wait());
    EXPECT_THAT(drafts.back().front().value<std::vector<DraftRow>>(), SizeIs(2));
}

} // namespace
} // namespace reblock
