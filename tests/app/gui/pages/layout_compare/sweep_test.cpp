#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/layout/sweep_dialog.h"
#include "app/gui/pages/layout/sweep_form.h"
#include "app/gui/pages/layout/sweep_model.h"
#include "app/gui/services/layout_store.h"
#include "app/gui/services/store_feed.h"
#include "core/layout/presets.h"
#include "tests/support/scratch.h"
#include "widgets/forms/off_reason.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace reblock {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class SweepDialogTest : public testing::Test {
protected:
    SweepDialogTest()
    {
        QSignalSpy opened(&feed.layouts(), &LayoutStore::noDraft);
        feed.open(QString::fromStdString((scratch / "reblock.sqlite").string()));
        EXPECT_TRUE(opened.wait());
        dialog = std::make_unique<SweepDialog>(*presetLayout("BR"), CostOptions{}, feed.layouts());
    }

    std::string summary() const { return dialog->summary().text().toStdString(); }
    QString cell(int row, int column) const { return dialog->model().index(row, column).data().toString(); }
    void tick(const QString& pattern)
    {
        dialog->form().patterns().findItems(pattern, Qt::MatchExactly).front()->setCheckState(Qt::Checked);
    }

    Scratch scratch;
    StoreFeed feed;
    std::unique_ptr<SweepDialog> dialog;
};

TEST_F(SweepDialogTest, ListsWhatComesOfTheAxesWithItsCost)
{
    EXPECT_EQ(summary(), "8 layout(s) · 8 combination(s)");
    EXPECT_EQ(cell(1, SweepModel::Name), "CYCLE-1 adaptor");
    EXPECT_EQ(cell(1, SweepModel::Stacks), "A+*12 / A*6");
    EXPECT_EQ(cell(1, SweepModel::Parameters), "8,781,842");
    EXPECT_EQ(cell(1, SweepModel::Change), "−71.1 %");
}

TEST_F(SweepDialogTest, FollowsEveryChangeOfAnAxis)
{
    QAbstractItemModelTester rules(&dialog->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    tick("SEQUENCE");
    EXPECT_EQ(summary(), "14 layout(s) · 16 combination(s) · 2 combination(s) repeat a layout above");
    dialog->form().encoderPositions().setText("4, 12");
    EXPECT_THAT(summary(), HasSubstr("CYCLE-6 needs 6 positions, the encoder has 4"));
    dialog->form().correctors().setText("r8，b64");
    dialog->form().places().setText("first-3 every-second");
    EXPECT_EQ(cell(0, SweepModel::Name), "SEQUENCE-1 r8 first-3 e4");
}

TEST_F(SweepDialogTest, SaysWhichWordIsNotPossibleAndThenSavesNothing)
{
    dialog->form().correctors().setText("none, adapter");
    EXPECT_THAT(summary(), StartsWith("\"adapter\" is not possible here."));
    EXPECT_FALSE(dialog->saveButton().isEnabled());
    EXPECT_FALSE(offReason(&dialog->saveButton()).isEmpty());
    dialog->form().correctors().setText("none");
    dialog->form().blocks().setText("two");
    EXPECT_THAT(summary(), HasSubstr("whole numbers"));
    dialog->form().blocks().setText("2");
    EXPECT_TRUE(dialog->saveButton().isEnabled());
    dialog->prefix().setText(" ");
    EXPECT_FALSE(dialog->saveButton().isEnabled());
}

TEST_F(SweepDialogTest, CopiesTheListWithPlainNumbers)
{
    dialog->form().blocks().setText("1");
    dialog->form().correctors().setText("adaptor");
    dialog->copyButton().click();
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_THAT(lines[0].toStdString(), StartsWith("Name\tStacks\tParameters\t"));
    EXPECT_THAT(lines[1].toStdString(), StartsWith("CYCLE-1 adaptor\tA+*12 / A*6\t8781842\t-0.71"));
}

TEST_F(SweepDialogTest, SavesEachLayoutUnderAName)
{
    dialog->form().blocks().setText("1, 3");
    QSignalSpy saved(&feed.layouts(), &LayoutStore::saved);
    dialog->saveButton().click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved.count() == 4; }));
    QSignalSpy read(&feed.layouts(), &LayoutStore::layoutsRead);
    feed.layouts().readLists();
    ASSERT_TRUE(read.wait());
    const auto rows = read.front().front().value<std::vector<SavedLayoutRow>>();
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0].name, "BR CYCLE-1 adaptor");
    EXPECT_EQ(rows[0].layout, "A+*12 / A*6");
    EXPECT_EQ(summary(), "Saved 4 layout(s) under names that begin with BR.");
}

} // namespace
} // namespace reblock
