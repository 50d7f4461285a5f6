#include "app/gui/models/transcript_model.h"
#include "app/gui/pages/transcribe/transcribe_page.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/services/appearance.h"
#include "app/gui/window_actions.h"
#include "tests/app/gui/gui_fixture.h"

#include <QAction>
#include <QFileInfo>
#include <QTest>

#include <set>

namespace reblock {
namespace {

/// Draws every page and the Run sheet in both languages and themes. With REBLOCK_PICTURES=FOLDER in
/// the environment the pictures are kept there for eyes.
class PicturesTest : public GuiTest {
protected:
    /// The sample of resources/samples, with the words and times a trained run gave.
    void transcribeSample()
    {
        setProgram(
            "for f in \"$@\"; do case \"$f\" in *.flac) printf '%s\\n' "
            "\"{\\\"file\\\":\\\"$f\\\",\\\"text\\\":"
            "\\\"seven three zero "
            "one\\\",\\\"segments\\\":[{\\\"start\\\":0.183,\\\"end\\\":1.983,\\\"text\\\":\\\"seven three"
            " zero "
            "one\\\",\\\"tokens\\\":[{\\\"token\\\":\\\"seven\\\",\\\"start\\\":0.183,\\\"end\\\":0.6},{"
            "\\\"token\\\":"
            "\\\"three\\\",\\\"start\\\":0.823,\\\"end\\\":1.2},{\\\"token\\\":\\\"zero\\\",\\\"start\\\":1."
            "503,\\\"end\\\":1.8},"
            "{\\\"token\\\":\\\"one\\\",\\\"start\\\":1.903,\\\"end\\\":2.2}]}]}\";; esac; done");
        auto& page = *window_->findChild<TranscribePage*>();
        page.takeFiles(
            {QFileInfo(REBLOCK_RESOURCES "/samples/jackson_seven_three_zero_one.flac").absoluteFilePath()});
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return !page.shownText().isEmpty() && !std::isnan(page.files().rows().front().seconds); },
            20000));
    }

    void draw(QWidget& widget, const QString& name)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return window_->isLoaded(); }, 20000));
        QApplication::processEvents();
        const QImage image = widget.grab().toImage();
        EXPECT_GT(coloursOf(image), 8U) << name.toStdString();
        const QString folder = qEnvironmentVariable("REBLOCK_PICTURES");
        if (!folder.isEmpty())
            image.save(folder + '/' + name + ".png");
    }

    static std::size_t coloursOf(const QImage& image)
    {
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2)
                colours.insert(image.pixel(x, y));
        return colours.size();
    }
};

TEST_F(PicturesTest, AreDrawnInBothLanguagesAndThemes)
{
    addCorpus();
    makeFakeRun(runsFolder(), {.steps = 1200});
    makeFakeRun(runsFolder(), {.name = "BR-1", .layout = "BR", .steps = 800, .scale = 1.4, .end = "paused"});
    MainWindow& window = openWindow();
    ASSERT_TRUE(waitForRuns(2));
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.runSheet().draft().vocabulary > 0; }, 20000));

    transcribeSample();
    for (const bool dark : {false, true}) {
        (dark ? window.actions().dark : window.actions().light)->trigger();
        (dark ? window.actions().chinese : window.actions().english)->trigger();
        const QString suffix = dark ? "-zh-dark" : "-en-light";
        for (Page* page : window.pages()) {
            window.showPage(page->id());
            draw(window, page->id() + suffix);
        }
        window.openRunSheet();
        draw(window.runSheet(), "run-sheet" + suffix);
        window.runSheet().hide();
    }
}

} // namespace
} // namespace reblock
