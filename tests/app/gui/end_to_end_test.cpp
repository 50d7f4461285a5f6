#include "app/gui/models/transcript_model.h"
#include "app/gui/pages/transcribe/transcribe_page.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/window_actions.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/option_form.h"

#include <QAction>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>

namespace reblock {
namespace {

/// The window with the real programs: the corpus that registers itself, launch, close while it trains,
/// reopen, stop, continue, decode, transcribe.
class EndToEndTest : public GuiTest {
protected:
    void SetUp() override
    {
        program_ = QFileInfo(REBLOCK_PROGRAMS "/reblock").absoluteFilePath();
        if (!QFileInfo::exists(program_) || !QFileInfo::exists(REBLOCK_PROGRAMS "/reblock-engine"))
            GTEST_SKIP() << "reblock and reblock-engine are not built";
        digits_ = QFileInfo(REBLOCK_RESOURCES "/digits").absoluteFilePath();
        openWindow();
        ASSERT_TRUE(waitForRuns(0));
    }

    const RunRow& run() const { return window_->runs().rows().front(); }

    bool waitForState(RunState state)
    {
        return QTest::qWaitFor([&] { return window_->runs().rowCount() == 1 && run().state == state; },
                               120000);
    }

    void launch(const QString& steps)
    {
        RunSheet& sheet = window_->runSheet();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !sheet.draft().corpus.name.isEmpty(); }, 20000));
        sheet.setLayoutText("BR");
        sheet.options().setValue("train.max_steps", steps);
        sheet.options().setValue("train.evaluate_every", "10 steps");
        EXPECT_TRUE(sheet.launchButton().isEnabled()) << sheet.launchButton().toolTip().toStdString();
        QObject::connect(&window_->jobs(), &JobLauncher::failed,
                         [](const QString& text) { ADD_FAILURE() << text.toStdString(); });
        sheet.launch();
    }
};

TEST_F(EndToEndTest, DoesTheMainJob)
{
    launch("60");
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_->runs().rowCount() == 1 && run().step > 0; }, 60000));
    closeWindow();
    openWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_->runs().rowCount() == 1 && run().step >= 11; }, 120000));
    window_->hub().setCurrentRun(run().id, nullptr);
    QApplication::processEvents();

    window_->actions().stop->trigger();
    ASSERT_TRUE(waitForState(RunState::Paused));
    window_->actions().train->trigger();
    ASSERT_TRUE(waitForState(RunState::Finished));
    EXPECT_EQ(run().step, 60);

    window_->actions().decode->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return run().test.known(); }, 120000));
    EXPECT_LE(run().test.low, run().test.rate);

    auto& page = *window_->findChild<TranscribePage*>();
    page.takeFiles(
        {QFileInfo(REBLOCK_RESOURCES "/samples/jackson_seven_three_zero_one.flac").absoluteFilePath()});
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return page.files().countOf(TranscriptRow::State::Done) == 1; }, 120000));
}

} // namespace
} // namespace reblock
