// Start from a run's weights: the choice, what it hands to the Fork sheet, and a run dropped on a draft.
#include "app/gui/pages/layout/weights_dialog.h"

#include "app/gui/pages/layout/compare_actions.h"
#include "app/gui/pages/layout/compare_overlay.h"
#include "app/gui/pages/layout/cost_bar.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/run_sheet/fork_sheet.h"
#include "app/gui/services/layout_store.h"
#include "core/layout/fork_plan.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/layout_canvas/canvas_mime.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> entries(const QComboBox& box)
{
    std::vector<std::string> texts;
    for (int i = 0; i < box.count(); ++i)
        texts.push_back(box.itemText(i).toStdString());
    return texts;
}

QAction* entry(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions())
        if (action->text().startsWith(text))
            return action;
    return nullptr;
}

class WeightsTest : public GuiTest {
protected:
    /// A run folder with weights, as a table row.
    RunRow trained(const std::string& name, const std::string& layout,
                   const std::vector<std::string>& settings = {})
    {
        FakeRun run{.name = name, .layout = layout};
        run.settings = settings;
        RunRow row;
        row.id = ++rows_;
        row.name = QString::fromStdString(name);
        row.folder = QString::fromStdString(makeFakeRun(runsFolder(), run).string());
        row.hasCheckpoint = true;
        return row;
    }

    static LayoutDocument drawn(const std::string& notation)
    {
        return *readDocumentNotation(notation, {}).document;
    }

    /// A window with a draft and the runs made so far.
    LayoutPage& openPage(const std::string& draft)
    {
        MainWindow& window = openWindow();
        window.showPage("layout");
        EXPECT_TRUE(waitForRuns(rows_));
        auto* page = static_cast<LayoutPage*>(window.currentPage());
        if (!draft.empty())
            page->openArgument(QString::fromStdString(draft));
        return *page;
    }

    qint64 runCalled(const QString& name)
    {
        for (const RunRow& row : window_->runs().rows())
            if (row.name == name)
                return row.id;
        return 0;
    }

    /// From the Runs dock onto the drawing; the menu that opens there.
    QMenu* dropRun(LayoutPage& page, qint64 run)
    {
        QWidget* viewport = page.workspace().canvas().viewport();
        const std::unique_ptr<QMimeData> data(runsMimeData({run}));
        const QPoint at = viewport->rect().center();
        QDragEnterEvent enters(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enters);
        QDropEvent drops(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &drops);
        QApplication::processEvents();
        return page.findChild<QMenu*>("dropped run");
    }

    int rows_ = 0;
};

TEST_F(WeightsTest, OffersTheMeanAndEachTrainedPositionThatABlockReplaces)
{
    const WeightsDialog dialog({trained("old", "ABC+*4 / A*2")}, drawn("AB*2 / A*2"), 0);

    ASSERT_EQ(dialog.blockBoxes().size(), 3U);
    EXPECT_THAT(entries(*dialog.blockBoxes()[0]),
                ElementsAre("the mean of 2 trained positions", "what position 0 used (A)",
                            "what position 1 used (B)"));
    EXPECT_THAT(entries(*dialog.blockBoxes()[1]),
                ElementsAre("the mean of 4 trained positions", "what position 2 used (C)",
                            "what position 3 used (C)", "what position 4 used (C)",
                            "what position 5 used (C)"));
    EXPECT_EQ(dialog.blockBoxes()[2]->count(), 3);
    EXPECT_TRUE(dialog.goButton().isEnabled());
    EXPECT_EQ(dialog.init(), "mean");
}

TEST_F(WeightsTest, OffersNoChoiceWhereABlockReplacesOnePosition)
{
    const WeightsDialog dialog({trained("old", "ABC / A")}, drawn("ABC / A"), 0);

    EXPECT_THAT(entries(*dialog.blockBoxes()[1]), ElementsAre("what position 1 used (B)"));
}

TEST_F(WeightsTest, SaysTheChoiceAsTheForkCommandTakesIt)
{
    const Layout trainedLayout = *presetLayout("BRA-E");
    LayoutDocument document = drawn("XY+*3 / Z*2");
    const WeightsDialog dialog({trained("old", "BRA-E")}, document, 0);

    dialog.blockBoxes()[1]->setCurrentIndex(2);
    dialog.blockBoxes()[2]->setCurrentIndex(1);

    EXPECT_EQ(dialog.init(), "mean block=B:4 block=decoder:A:0");
    std::vector<std::string> words;
    for (const QString& word : dialog.init().split(QLatin1Char(' ')))
        words.push_back(word.toStdString());
    EXPECT_NO_THROW(
        requireForkFits(trainedLayout, forkedLayout(trainedLayout, document), forkInitFromTexts(words)));
}

TEST_F(WeightsTest, NamesTheBlockThatOnlyLendsItsNorms)
{
    LayoutDocument document = drawn("ABC / A");
    document.layout.encoder.positions[1].norms = NormSource{false, "C"};
    const auto starts = blockStarts(*presetLayout("BRA-E"), document);

    const auto lender = std::ranges::find(starts, QString("C"), &BlockStart::name);
    ASSERT_NE(lender, starts.end());
    EXPECT_THAT(lender->positions, ElementsAre(4, 5, 6, 7, 8, 9, 10, 11));
}

TEST_F(WeightsTest, TakesTheRunsShapeWhereTheDraftSaysNothing)
{
    const std::vector<std::string> small{"model.dim=128", "model.ffn=512"};
    LayoutDocument document = drawn("AB+*3 / A*2");
    const WeightsDialog dialog({trained("small", "A+*6 / A*2", small)}, document, 0);

    EXPECT_EQ(dialog.problemText(), QString());
    EXPECT_EQ(dialog.shapeText(), "The layout takes the run's shape: model.dim 128, model.ffn 512.");
    EXPECT_TRUE(dialog.goButton().isEnabled());
    const QString folder = QString::fromStdString((scratch_ / "layouts").string());
    const QString said = forkArgument(dialog.trained(), document, folder);
    EXPECT_EQ(said, "AB+*3 / AA");

    document.layout.encoder.blocks[0].shape.frozen = true;
    const QString file = forkArgument(dialog.trained(), document, folder);
    EXPECT_TRUE(file.endsWith(".json"));
    EXPECT_NO_THROW(
        requireForkFits(dialog.trained(), forkLayoutFromArgument(file.toStdString(), dialog.trained())));
}

TEST_F(WeightsTest, SaysWhyTheWeightsCannotFitAndKeepsTheButtonOff)
{
    LayoutDocument wide = drawn("AB / A");
    wide.layout.model.dim = 512;
    const WeightsDialog dialog({trained("old", "BRA-E"), trained("other", "BR")}, wide, 1);

    EXPECT_THAT(dialog.problemText().toStdString(), HasSubstr("model.dim is 96 there and 512 here"));
    EXPECT_FALSE(dialog.goButton().isEnabled());
    EXPECT_EQ(offReason(&dialog.goButton()), dialog.problemText());
    EXPECT_TRUE(dialog.blockBoxes().empty());
}

TEST_F(WeightsTest, BeginsAnewForAnotherRun)
{
    const RunRow fits = trained("fits", "BRA-E");
    const RunRow other = trained("other", "BRA-E", {"model.heads=8"});
    const WeightsDialog newest({fits, other}, drawn("AB / A"), 0);
    EXPECT_EQ(newest.run(), other.id);
    WeightsDialog dialog({fits, other}, drawn("AB / A"), fits.id);
    EXPECT_EQ(dialog.run(), fits.id);
    dialog.blockBoxes()[0]->setCurrentIndex(1);

    dialog.runBox().setCurrentIndex(1);

    EXPECT_EQ(dialog.run(), other.id);
    EXPECT_EQ(dialog.init(), "mean");
    EXPECT_THAT(dialog.shapeText().toStdString(), HasSubstr("model.heads 8"));
}

TEST_F(WeightsTest, SaysThatThereIsNoRunToStartFrom)
{
    const WeightsDialog dialog({}, drawn("A / A"), 0);

    EXPECT_EQ(offReason(&dialog.goButton()), "there is no run with a checkpoint");
}

TEST_F(WeightsTest, HandsTheChoiceToTheForkSheet)
{
    trained("old", "BRA-E");
    LayoutPage& page = openPage("AB+*3 / A*2");
    ASSERT_TRUE(page.weightsAction().isEnabled()) << offReason(&page.weightsAction()).toStdString();

    page.weightsAction().trigger();
    auto* dialog = page.findChild<WeightsDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->blockBoxes()[1]->setCurrentIndex(1);
    dialog->goButton().click();

    ForkSheet& sheet = window_->forkSheet();
    ASSERT_TRUE(sheet.isVisible());
    EXPECT_EQ(sheet.draft().layout, "AB+*3 / AA");
    EXPECT_EQ(sheet.draft().init, "mean block=B:3");
    EXPECT_TRUE(sheet.layoutProblemText().isEmpty()) << sheet.layoutProblemText().toStdString();
    EXPECT_THAT(sheet.commandLine().toStdString(),
                HasSubstr("--layout 'AB+*3 / AA' --init mean --init block=B:3"));
    sheet.hide();
}

TEST_F(WeightsTest, IsOffWhileNoRunIsTrained)
{
    LayoutPage& page = openPage("AB / A");

    EXPECT_EQ(offReason(&page.weightsAction()), "no run has a checkpoint yet");
}

TEST_F(WeightsTest, ARunDroppedOnADraftComparesAndOffersItsLayoutAndItsWeights)
{
    trained("old", "BRA-E");
    LayoutPage& page = openPage("AB+*3 / A*2");

    QMenu* menu = dropRun(page, runCalled("old"));

    EXPECT_TRUE(page.comparing().overlay().isShown());
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 3);
    EXPECT_EQ(menu->activeAction(), menu->actions()[0]);
    menu->actions()[2]->trigger();
    auto* dialog = page.findChild<WeightsDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->run(), runCalled("old"));
    EXPECT_EQ(page.editor().undoStack().count(), 0);
    dialog->reject();
}

TEST_F(WeightsTest, ARunDroppedOnADraftOpensItsLayoutWhereThatIsChosen)
{
    trained("old", "A+*6 / A*2");
    LayoutPage& page = openPage("AB / A");

    dropRun(page, runCalled("old"))->actions()[1]->trigger();

    EXPECT_EQ(documentNotation(page.editor().document()), "A+*6 / AA");
    EXPECT_FALSE(page.comparing().overlay().isShown());
}

TEST_F(WeightsTest, ADroppedRunWithoutACheckpointSaysSo)
{
    makeFakeRun(runsFolder(), {.name = "young", .steps = 0, .end = ""});
    ++rows_;
    LayoutPage& page = openPage("AB / A");

    const QMenu* menu = dropRun(page, runCalled("young"));

    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(offReason(menu->actions()[2]), "this run has no checkpoint yet");
    EXPECT_TRUE(menu->actions()[1]->isEnabled());
}

TEST_F(WeightsTest, ARunDroppedWhereNothingIsDrawnOpensItsLayout)
{
    trained("old", "A+*6 / A*2");
    LayoutPage& page = openPage({});

    EXPECT_EQ(dropRun(page, runCalled("old")), nullptr);

    EXPECT_EQ(documentNotation(page.editor().document()), "A+*6 / AA");
}

TEST_F(WeightsTest, TheCostBarCountsAgainstARunAPresetOrASavedLayout)
{
    trained("old", "A+*6 / A*2");
    LayoutPage& page = openPage("AB / A");
    LayoutStore& store = window_->feed().layouts();
    QSignalSpy read(&store, &LayoutStore::layoutsRead);
    store.save({"kept", {}, {}, drawn("ABC / A")});
    CostBar& bar = page.workspace().costBar();
    QMenu* menu = bar.comparisonButton().menu();
    const auto choose = [&](const QString& group, const QString& text) {
        Q_EMIT menu->aboutToShow();
        QAction* action = entry(*entry(*menu, group)->menu(), text);
        ASSERT_NE(action, nullptr) << text.toStdString();
        action->trigger();
    };

    choose("With a &run", "old");
    EXPECT_EQ(page.workspace().comparison().name(), "old");
    choose("With a &preset", "BR");
    EXPECT_EQ(bar.comparisonButton().text(), "Against BR");
    Q_EMIT menu->aboutToShow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !entry(*menu, "With a &saved")->menu()->isEmpty(); }, 20000));
    choose("With a &saved", "kept");
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.workspace().comparison().name() == "kept"; }, 20000));
    EXPECT_FALSE(page.comparing().overlay().isShown());
    EXPECT_EQ(menu->actions().size(), 3); // those of the last time are gone
    EXPECT_EQ(menu->findChildren<QMenu*>().size(), 3);
}

} // namespace
} // namespace reblock
