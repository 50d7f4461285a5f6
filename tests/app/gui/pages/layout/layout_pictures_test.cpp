#include "app/gui/pages/layout/compare_actions.h"
#include "app/gui/pages/layout/compare_overlay.h"
#include "app/gui/pages/layout/layout_host.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "app/gui/window_actions.h"
#include "core/layout/presets.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/layout_canvas/layout_canvas.h"
#include "widgets/layout_canvas/layout_scene.h"

#include <QAction>
#include <QTest>

#include <set>

namespace reblock {
namespace {

constexpr char kMixed[] = "(A+r8B+b64C+)*4 / A+s*6";

/// Draws the Layout page as it is found in use. With REBLOCK_PICTURES=FOLDER in the environment the
/// pictures are kept there for eyes.
class LayoutPicturesTest : public GuiTest {
protected:
    LayoutPicturesTest()
    {
        MainWindow& window = openWindow();
        window.resize(1280, 800);
        window.showPage("layout");
        page = static_cast<LayoutPage*>(window.currentPage());
        EXPECT_TRUE(waitForRuns(0));
        canvas().setAnimated(false);
        page->workspace().focusCanvas();
    }

    LayoutCanvas& canvas() { return page->workspace().canvas(); }

    void open(const QString& layout, bool unfolded = false)
    {
        page->openArgument(layout);
        if (unfolded)
            page->unfold();
    }

    void compareWith(const QString& preset)
    {
        page->comparing().show(preset, *presetLayout(preset.toStdString()));
        EXPECT_TRUE(QTest::qWaitFor([&] { return window_->isLoaded(); }, 20000));
    }

    void draw(const QString& name)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return window_->isLoaded(); }, 20000));
        for (int turn = 0; turn < 3; ++turn)
            QApplication::processEvents();
        const QImage image = window_->grab().toImage();
        EXPECT_EQ(image.size(), window_->size() * image.devicePixelRatio()) << name.toStdString();
        EXPECT_GT(coloursOf(canvas().grab().toImage()), 8U) << name.toStdString();
        const QString folder = qEnvironmentVariable("REBLOCK_PICTURES");
        if (!folder.isEmpty())
            image.save(folder + "/layout-" + name + ".png");
    }

    static std::size_t coloursOf(const QImage& image)
    {
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2)
                colours.insert(image.pixel(x, y));
        return colours.size();
    }

    LayoutPage* page = nullptr;
};

TEST_F(LayoutPicturesTest, ShowEveryKindOfLayout)
{
    draw("empty");
    open("BRA-E");
    draw("bra-e-folded");
    open("BRA-E", true);
    draw("bra-e-unrolled");
    open("ALBERT-attention", true);
    draw("albert-attention");
    open(kMixed, true);
    draw("cycle-3-mixed");
}

TEST_F(LayoutPicturesTest, ShowADiffAndWhereEverythingFits)
{
    open("(A+r8B+b64C+)*3ABBAC / A*6");
    compareWith("CYCLE-3");
    canvas().fitAll();
    draw("diff");

    window_->resize(1024, 700);
    draw("diff-small");
    page->editor().setSelection({{Stack::Encoder, 1}});
    draw("selected-small");
    EXPECT_EQ(window_->size(), QSize(1024, 700)); // nothing on the page asks for more
}

TEST_F(LayoutPicturesTest, ShowARefusedDrop)
{
    open(kMixed, true);
    CanvasDrop drop;
    drop.positions = {{0, 0}};
    drop.to = {1, 2};
    const CanvasAnswer answer = page->workspace().host().ask(drop);
    ASSERT_FALSE(answer.allowed);
    QApplication::processEvents();

    canvas().drawing().setGhost(answer.lines, canvas().drawing().brickRect({1, 2}).center(), true);

    draw("refused-drop");
    canvas().drawing().clearDrop();
    canvas().showRefusal({1, 2}, answer.lines.join(' '));
    draw("refused");
}

TEST_F(LayoutPicturesTest, ShowTheDarkThemeInChinese)
{
    window_->actions().dark->trigger();
    window_->actions().chinese->trigger();
    open(kMixed, true);
    draw("zh-dark");
    compareWith("CYCLE-3");
    draw("zh-dark-diff");
    open("ALBERT-attention", true);
    draw("zh-dark-albert-attention");
    window_->actions().light->trigger();
    draw("zh-light");
}

} // namespace
} // namespace reblock
