#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/layout/library_actions.h"
#include "app/gui/pages/layout/library_dialog.h"
#include "app/gui/pages/layout/library_files.h"
#include "app/gui/pages/layout/library_save.h"
#include "app/gui/pages/layout/library_versions.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/layout/presets.h"
#include "tests/app/gui/drafts/draft_fixture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

namespace reblock {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class LibraryTest : public DraftTest {
protected:
    LibraryTest()
    {
        open();
        library_ = new LibraryActions(
            {layout_->editor, *layout_->keeper, layout_->store(), runs_, canvas_, &undo_}, &page_);
        QObject::connect(library_, &LibraryActions::failed, &page_,
                         [this](const QString& text) { problem_ = text.toStdString(); });
        EXPECT_TRUE(layout_->waitUntilLoaded());
    }

    LayoutEditor& editor() { return layout_->editor; }
    DraftKeeper& keeper() { return *layout_->keeper; }
    QString path(const char* name) const { return QString::fromStdString((scratch_ / name).string()); }

    void saveAs(const QString& name, int version)
    {
        library_->saveAs->trigger();
        library_->saveDialog().nameField().setText(name);
        library_->saveDialog().noteField().setText(QStringLiteral("note %1").arg(version));
        library_->saveDialog().saveButton().click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return keeper().base().version == version; }));
    }
    /// The row of that name in a group of the list; nullptr: not there yet.
    static QTreeWidgetItem* rowIn(const QTreeWidget& tree, const QString& group, const QString& name)
    {
        for (QTreeWidgetItem* item : tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive))
            for (const QTreeWidgetItem* above = item->parent(); above != nullptr; above = above->parent())
                if (above->text(0) == group)
                    return item;
        return nullptr;
    }
    static QTreeWidgetItem* waitForRow(const QTreeWidget& tree, const QString& group, const QString& name)
    {
        QTreeWidgetItem* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] { return (found = rowIn(tree, group, name)) != nullptr; }))
            << name.toStdString();
        return found;
    }
    QTreeWidgetItem* waitForSaved(const QString& name)
    {
        return waitForRow(library_->openDialog().tree(), QStringLiteral("Saved layouts"), name);
    }
    /// The versions dialog, opened and filled.
    LibraryVersions& openVersions()
    {
        library_->versions->trigger();
        LibraryVersions& dialog = library_->versionsDialog();
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.tree().topLevelItemCount() > 0; }));
        return dialog;
    }

    QWidget page_;
    LayoutCanvas canvas_;
    RunListModel runs_;
    QUndoStack undo_;
    LibraryActions* library_ = nullptr;
    std::string problem_;
};

TEST_F(LibraryTest, OpensAPresetFromTheList)
{
    library_->open->trigger();
    QTreeWidget& tree = library_->openDialog().tree();
    tree.setCurrentItem(waitForRow(tree, QStringLiteral("Presets"), QStringLiteral("BRA-E")));
    library_->openDialog().openButton().click();

    EXPECT_EQ(editor().document(), documentFromLayout(*presetLayout("BRA-E")));
    EXPECT_EQ(keeper().name(), "BRA-E");
    EXPECT_EQ(editor().undoStack().count(), 0);
}

TEST_F(LibraryTest, SavesVersionsWithNotesAndOpensAnEarlierOne)
{
    library_->openPreset(QStringLiteral("BR"));
    saveAs(QStringLiteral("mine"), 1);
    layout_->edit(1);
    saveAs(QStringLiteral("mine"), 2);

    library_->open->trigger();
    QTreeWidget& tree = library_->openDialog().tree();
    waitForSaved(QStringLiteral("mine"))->setExpanded(true);
    tree.setCurrentItem(waitForSaved(QStringLiteral("Version 1")));
    library_->openDialog().openButton().click();

    EXPECT_EQ(editor().document(), documentFromLayout(*presetLayout("BR")));
    EXPECT_EQ(keeper().base().version, 1);
}

TEST_F(LibraryTest, RestoresAVersionAsOneUndoStep)
{
    library_->openPreset(QStringLiteral("BR"));
    saveAs(QStringLiteral("mine"), 1);
    layout_->edit(1);
    layout_->edit(2);
    const LayoutDocument edited = editor().document();

    LibraryVersions& dialog = openVersions();
    EXPECT_EQ(dialog.versionNote().text(), "note 1");
    dialog.restoreButton().click();

    EXPECT_EQ(editor().document(), documentFromLayout(*presetLayout("BR")));
    EXPECT_EQ(editor().undoStack().undoText(), "Restore version 1 of mine");
    editor().undoStack().undo();
    EXPECT_EQ(editor().document(), edited);
}

TEST_F(LibraryTest, ChangesTheNotesOfALayoutAndOfAVersion)
{
    library_->openPreset(QStringLiteral("BR"));
    saveAs(QStringLiteral("mine"), 1);
    LibraryVersions& dialog = openVersions();

    dialog.versionNote().setText(QStringLiteral("第一"));
    Q_EMIT dialog.versionNote().editingFinished();
    dialog.layoutNote().setText(QStringLiteral("for the phone"));
    Q_EMIT dialog.layoutNote().editingFinished();

    EXPECT_TRUE(
        QTest::qWaitFor([&] { return dialog.tree().topLevelItem(0)->text(4) == QStringLiteral("第一"); }));
    library_->open->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] {
        const auto* item =
            rowIn(library_->openDialog().tree(), QStringLiteral("Saved layouts"), QStringLiteral("mine"));
        return item != nullptr && item->text(3) == QLatin1String("for the phone");
    }));
}

TEST_F(LibraryTest, RemovesASavedLayoutAndBringsItBack)
{
    library_->openPreset(QStringLiteral("BR"));
    saveAs(QStringLiteral("mine"), 1);
    library_->open->trigger();
    LibraryDialog& dialog = library_->openDialog();
    dialog.tree().setCurrentItem(waitForSaved(QStringLiteral("mine")));

    dialog.removeButton().click();
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return rowIn(dialog.tree(), QStringLiteral("Saved layouts"), QStringLiteral("mine")) == nullptr;
    }));
    undo_.undo();

    waitForSaved(QStringLiteral("mine"));
}

TEST_F(LibraryTest, GoesBackToADraftThatWasKept)
{
    layout_->edit(1);
    const LayoutDocument first = editor().document();
    library_->openPreset(QStringLiteral("BR"));

    library_->open->trigger();
    QTreeWidget& tree = library_->openDialog().tree();
    tree.setCurrentItem(waitForRow(tree, QStringLiteral("Drafts"), QStringLiteral("Draft without a name")));
    library_->openDialog().openButton().click();

    ASSERT_TRUE(QTest::qWaitFor([&] { return editor().document() == first; }));
    EXPECT_TRUE(editor().undoStack().canUndo());
}

TEST_F(LibraryTest, SaysWhyALayoutCannotBeSaved)
{
    EXPECT_EQ(offReason(library_->save), "no layout is open");
    layout_->edit(1);
    EXPECT_THAT(offReason(library_->save).toStdString(), StartsWith("the draft cannot be built yet"));
    library_->openPreset(QStringLiteral("BR"));
    EXPECT_EQ(offReason(library_->save), "");
    library_->save->trigger();
    library_->saveDialog().nameField().setText(QStringLiteral("a:b"));
    EXPECT_FALSE(library_->saveDialog().saveButton().isEnabled());
}

TEST_F(LibraryTest, ReadsBackWhatItExported)
{
    library_->openPreset(QStringLiteral("BRA-E"));
    layout_->edit(2);
    const LayoutDocument document = editor().document();
    for (const char* name : {"布局.json", "notation.txt"}) {
        library_->exportTo(path(name));
        EXPECT_EQ(readLayoutFile(path(name)).layout.encoder, document.layout.encoder) << name;
    }
    library_->exportTo(path("drawing.svg"));
    library_->exportTo(path("drawing.png"));
    EXPECT_THAT(readFile(scratch_ / "drawing.svg"), HasSubstr("<svg"));
    EXPECT_TRUE(std::filesystem::exists(scratch_ / "drawing.png"));
    EXPECT_THAT(problem_, IsEmpty());

    library_->openFile(path("布局.json"));
    EXPECT_EQ(editor().document(), document);
    EXPECT_EQ(keeper().name(), "布局");
}

TEST_F(LibraryTest, SaysWhatIsWrongWithAFileAndKeepsTheOpenLayout)
{
    library_->openPreset(QStringLiteral("BR"));
    replaceFile(scratch_ / "bad.json", R"({"format": "reblock-layout/1"})");

    library_->openFile(path("bad.json"));

    EXPECT_THAT(problem_, HasSubstr("bad.json"));
    EXPECT_EQ(editor().document(), documentFromLayout(*presetLayout("BR")));
    library_->openFile(path("missing.json"));
    EXPECT_THAT(problem_, HasSubstr("missing.json"));
}

} // namespace
} // namespace reblock
