#include "widgets/layout_canvas/layout_canvas.h"

#include "tests/widgets/layout_canvas/canvas_pictures.h"
#include "widgets/layout_canvas/block_colors.h"
#include "widgets/layout_canvas/layout_scene.h"
#include "widgets/layout_canvas/minimap.h"
#include "widgets/painting/theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <gmock/gmock.h>

#include <cmath>

namespace reblock {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

class LayoutCanvasTest : public testing::Test {
protected:
    LayoutCanvasTest()
    {
        canvas.setAnimated(false);
        canvas.resize(700, 420);
        canvas.show();
        canvas.setPicture(mixedPicture());
        QCoreApplication::processEvents();
    }

    /// What is on screen, at that pixel ratio.
    QImage shot(double ratio = 1)
    {
        QImage image(canvas.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        static_cast<QWidget&>(canvas).render(&image);
        return image;
    }

    /// The colour on screen at a point of the scene.
    QColor colorAt(const QPointF& point, double ratio = 1)
    {
        const QPointF shown = canvas.viewportTransform().map(point) + QPointF(canvas.viewport()->pos());
        return shot(ratio).pixelColor((shown * ratio).toPoint());
    }

    void expectSane()
    {
        EXPECT_TRUE(std::isfinite(canvas.zoom()));
        EXPECT_GE(canvas.zoom(), 0.1);
        EXPECT_LE(canvas.zoom(), 4);
        const QRectF sight = canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
        for (const double number : {sight.left(), sight.top(), sight.width(), sight.height()}) {
            EXPECT_TRUE(std::isfinite(number));
            EXPECT_LT(std::abs(number), 1e6);
        }
    }

    LayoutCanvas canvas;
};

TEST_F(LayoutCanvasTest, StaysFiniteUnderAbsurdZooms)
{
    const QPointF middle(300, 200);
    for (const double factor : {kNan, kInf, -kInf, 1e300, 1e-300, 0.0, -5.0, 1.0}) {
        canvas.zoomAt(middle, factor);
        expectSane();
    }
    canvas.zoomAt({kNan, 3}, 2);
    canvas.zoomAt({1e300, -1e300}, 0.5);
    expectSane();
}

TEST_F(LayoutCanvasTest, StaysFiniteUnderAbsurdPans)
{
    canvas.zoomBy(3);
    for (const QPointF& by :
         {QPointF(kNan, 1), QPointF(kInf, -kInf), QPointF(1e300, -1e300), QPointF(0, 0)}) {
        canvas.panBy(by);
        expectSane();
    }
}

TEST_F(LayoutCanvasTest, KeepsThePointUnderThePointerWhileZooming)
{
    canvas.zoomBy(2);
    const QPointF pointer(200, 150);
    const QPointF before = canvas.viewportTransform().inverted().map(pointer);
    canvas.zoomAt(pointer, 1.5);
    const QPointF after = canvas.viewportTransform().inverted().map(pointer);
    EXPECT_NEAR(before.x(), after.x(), 1);
    EXPECT_NEAR(before.y(), after.y(), 1);
}

TEST_F(LayoutCanvasTest, FitsTheWholeDrawing)
{
    for (const CanvasPicture& picture : {longPicture(48), longPicture(200), foldedPicture()}) {
        canvas.setPicture(picture);
        canvas.fitAll();
        const QRectF sight = canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
        EXPECT_TRUE(sight.adjusted(-2, -2, 2, 2).contains(canvas.sceneRect()));
        EXPECT_LE(canvas.zoom(), 1);
    }
}

TEST_F(LayoutCanvasTest, WrapsForAnOverviewUntilItIsZoomedBack)
{
    canvas.setPicture(longPicture(200));
    const double width = canvas.sceneRect().width();
    canvas.fitAll();
    EXPECT_GT(canvas.sceneRect().width(), width);
    canvas.zoomBy(100);
    EXPECT_EQ(canvas.sceneRect().width(), width);
}

TEST_F(LayoutCanvasTest, FitsTheSelection)
{
    canvas.setPicture(longPicture(200));
    canvas.setSelected({{0, 150}, {0, 151}});
    canvas.fitSelection();
    const QRectF sight = canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
    EXPECT_TRUE(sight.contains(canvas.drawing().brickRect({0, 150})));
    EXPECT_TRUE(sight.contains(canvas.drawing().brickRect({0, 151})));
    EXPECT_EQ(canvas.zoom(), 2);
}

TEST_F(LayoutCanvasTest, WrapsAtTheViewsWidth)
{
    canvas.setPicture(longPicture(48));
    for (const int width : {400, 700, 1300}) {
        canvas.resize(width, 420);
        QCoreApplication::processEvents();
        EXPECT_EQ(canvas.sceneRect().width(), width - canvas.verticalScrollBar()->sizeHint().width());
        EXPECT_FALSE(canvas.horizontalScrollBar()->isVisible());
    }
}

TEST_F(LayoutCanvasTest, TellsOfAnotherSelectionOnce)
{
    QSignalSpy told(&canvas, &LayoutCanvas::selectionChanged);
    canvas.setSelected({{0, 2}, {0, 1}, {0, 2}});
    canvas.setSelected({{0, 1}, {0, 2}});
    EXPECT_EQ(told.count(), 1);
    EXPECT_THAT(canvas.selected(), testing::ElementsAre(CanvasPlace{0, 1}, CanvasPlace{0, 2}));
}

TEST_F(LayoutCanvasTest, SaysTheFocusedBrickAndChipToScreenReaders)
{
    EXPECT_FALSE(canvas.accessibleName().isEmpty());
    canvas.setFocused({0, 1});
    EXPECT_EQ(canvas.accessibleDescription(), "position 1: block B");
    canvas.setFocused({0, 1}, 0);
    EXPECT_EQ(canvas.accessibleDescription(), "bottleneck 64");
}

TEST_F(LayoutCanvasTest, PaintsBricksInTheirBlocksColourInBothThemes)
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        canvas.setPalette(paletteOf(*theme));
        const QRectF body = canvas.drawing().brickRect({0, 1});
        const QPointF corner = body.topLeft() + QPointF(6, 10);
        EXPECT_EQ(colorAt(corner), blockColor(1, *theme).ground);
        EXPECT_EQ(colorAt({2, 2}), theme->base);
    }
}

TEST_F(LayoutCanvasTest, ShowsTextInStrongContrast)
{
    const QRectF body = canvas.drawing().brickRect({0, 0});
    const QImage image = shot(2);
    double best = 1;
    const QColor ground = blockColor(0, lightTheme()).ground;
    for (double x = body.left(); x < body.right(); x += 0.5)
        best =
            std::max(best, contrast(image.pixelColor((QPointF(x, body.center().y()) * 2).toPoint()), ground));
    EXPECT_GE(best, 4.5);
}

TEST_F(LayoutCanvasTest, IsDrawnAnewAtEveryPixelRatio)
{
    const QPointF corner = canvas.drawing().brickRect({0, 1}).topLeft() + QPointF(6, 10);
    for (const double ratio : {1.0, 1.25, 2.0}) {
        EXPECT_EQ(shot(ratio).size(), QSize(700, 420) * ratio);
        EXPECT_EQ(colorAt(corner, ratio), blockColor(1, lightTheme()).ground);
    }
    EXPECT_NE(shot(2).scaled(700, 420), shot(1).scaled(700, 420));
}

TEST_F(LayoutCanvasTest, WritesNoTextFromAfar)
{
    canvas.zoomAt({0, 0}, 0.3);
    const QRectF body = canvas.drawing().brickRect({0, 1});
    const QColor ground = blockColor(1, lightTheme()).ground;
    for (double x = body.left() + 6; x < body.right() - 6; x += 3)
        EXPECT_EQ(colorAt({x, body.center().y()}), ground);
}

TEST_F(LayoutCanvasTest, GreysTheLastValidPictureAndSaysWhy)
{
    CanvasPicture picture = mixedPicture();
    picture.greyed = true;
    picture.greyedText = "The text is faulty at line 3.";
    const QPointF corner = canvas.drawing().brickRect({0, 1}).topLeft() + QPointF(6, 40);
    canvas.setPicture(picture);
    const QColor pale = colorAt(corner);
    EXPECT_GT(pale.lightness(), blockColor(1, lightTheme()).ground.lightness());
    const auto labels = canvas.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->isVisible() && label->text().contains("line 3"); }));
}

TEST_F(LayoutCanvasTest, SaysARefusalWithinTheView)
{
    canvas.showRefusal({1, 5}, "Decoder blocks need cross-attention: A has none.");
    EXPECT_EQ(canvas.refusalText(), "Decoder blocks need cross-attention: A has none.");
    for (const QLabel* label : canvas.findChildren<QLabel*>())
        EXPECT_TRUE(!label->isVisible() || canvas.rect().contains(label->geometry()));
}

TEST_F(LayoutCanvasTest, ShowsTheMinimapWhereSomethingIsOutOfSight)
{
    auto* minimap = canvas.findChild<Minimap*>();
    canvas.setPicture(longPicture(200));
    EXPECT_TRUE(minimap->isVisible());
    canvas.setMinimapShown(false);
    EXPECT_FALSE(minimap->isVisible());
    canvas.setMinimapShown(true);
    canvas.setPicture(foldedPicture());
    EXPECT_FALSE(minimap->isVisible());
}

TEST_F(LayoutCanvasTest, LooksElsewhereByTheMinimap)
{
    auto* minimap = canvas.findChild<Minimap*>();
    canvas.setPicture(longPicture(200));
    const int before = canvas.verticalScrollBar()->value();
    QTest::mouseClick(minimap, Qt::LeftButton, {}, QPoint(minimap->width() / 2, minimap->height() - 8));
    EXPECT_GT(canvas.verticalScrollBar()->value(), before);
}

TEST_F(LayoutCanvasTest, KeepsLettersAsTextInSvg)
{
    QTemporaryDir folder;
    const QString file = folder.filePath("layout.svg");
    QString problem;
    canvas.setPalette(paletteOf(darkTheme()));
    canvas.setSelected({{0, 2}});
    ASSERT_TRUE(canvas.saveSvg(file, &problem)) << problem.toStdString();

    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&written);
    QStringList texts;
    QString title;
    QString description;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            if (reader.name() == QLatin1String("text"))
                texts << reader.readElementText().trimmed();
            else if (reader.name() == QLatin1String("title"))
                title = reader.readElementText();
            else if (reader.name() == QLatin1String("desc"))
                description = reader.readElementText();
        }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_EQ(texts.count("A"), 10);
    EXPECT_EQ(texts.count("B"), 4);
    EXPECT_GE(texts.count("ad"), 3);
    EXPECT_TRUE(texts.contains(QString::fromUtf8("×4")));
    EXPECT_FALSE(title.isEmpty());
    EXPECT_THAT(description.toStdString(), testing::HasSubstr("Encoder, 12 positions"));
}

TEST_F(LayoutCanvasTest, SavesTheWholeDrawingAsALightPng)
{
    QTemporaryDir folder;
    const QString file = folder.filePath("layout.png");
    canvas.setPicture(longPicture(48));
    canvas.setPalette(paletteOf(darkTheme()));
    canvas.setSelected({{0, 0}});
    ASSERT_TRUE(canvas.savePng(file, 2, nullptr));

    const QImage image(file);
    EXPECT_EQ(image.size(), (canvas.sceneRect().size() * 2).toSize());
    EXPECT_EQ(image.pixelColor(2, 2), lightTheme().base);
    const QPointF corner = canvas.drawing().brickRect({0, 1}).topLeft() + QPointF(6, 10);
    EXPECT_EQ(image.pixelColor((corner * 2).toPoint()), blockColor(1, lightTheme()).ground);
}

TEST_F(LayoutCanvasTest, SaysWhyAFileCannotBeWritten)
{
    QString problem;
    EXPECT_FALSE(canvas.saveSvg("/no/such/folder/layout.svg", &problem));
    EXPECT_THAT(problem.toStdString(), testing::HasSubstr("/no/such/folder/layout.svg"));
    problem.clear();
    EXPECT_FALSE(canvas.savePng("/no/such/folder/layout.png", kNan, &problem));
    EXPECT_FALSE(problem.isEmpty());
}

} // namespace
} // namespace reblock
