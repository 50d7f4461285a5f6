#include "app/gui/models/transcript_model.h"
#include "app/gui/pages/transcribe/transcribe_page.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/state_stack.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

namespace reblock {
namespace {

using testing::HasSubstr;

class TranscribePageTest : public GuiTest {
protected:
    TranscribePage& page() { return *window_->findChild<TranscribePage*>(); }

    void drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QDropEvent event(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
    }
};

TEST_F(TranscribePageTest, SaysThatARunIsNeededFirst)
{
    openWindow();
    ASSERT_TRUE(waitForRuns(0));

    drop({"/somewhere/a.wav"});

    EXPECT_EQ(window_->currentPage()->id(), "transcribe");
    EXPECT_THAT(page().state().errorText().toStdString(), HasSubstr("no run has a checkpoint yet"));
    EXPECT_THAT(page().openAction().toolTip().toStdString(), HasSubstr("Off: "));
}

TEST_F(TranscribePageTest, ShowsTextAndErrorsOfDroppedFiles)
{
    makeFakeRun(runsFolder(), {});
    setProgram("for f in \"$@\"; do case \"$f\" in *.wav) echo "
               "\"{\\\"file\\\":\\\"$f\\\",\\\"text\\\":\\\"one two\\\"}\";;"
               " *.pdf) echo \"{\\\"file\\\":\\\"$f\\\",\\\"error\\\":\\\"Not audio.\\\"}\";; esac; done");
    openWindow();
    ASSERT_TRUE(waitForRuns(1));

    drop({"/somewhere/a.wav", "/somewhere/b.pdf"});

    ASSERT_TRUE(
        QTest::qWaitFor([&] { return page().files().countOf(TranscriptRow::State::Failed) == 1; }, 20000));
    EXPECT_EQ(page().shownText(), "one two");
    EXPECT_EQ(page().files().rows()[1].error, "Not audio.");
    EXPECT_TRUE(page().copyAction().isEnabled());
    EXPECT_THAT(calls(), HasSubstr("transcribe"));
}

TEST_F(TranscribePageTest, AnswersEveryFileWhenTheEngineDies)
{
    makeFakeRun(runsFolder(), {});
    setProgram("echo 'Out of memory.' >&2; exit 3");
    openWindow();
    ASSERT_TRUE(waitForRuns(1));

    drop({"/somewhere/a.wav"});

    ASSERT_TRUE(
        QTest::qWaitFor([&] { return page().files().countOf(TranscriptRow::State::Failed) == 1; }, 20000));
    EXPECT_EQ(page().files().rows()[0].error, "Out of memory.");
}

} // namespace
} // namespace reblock
