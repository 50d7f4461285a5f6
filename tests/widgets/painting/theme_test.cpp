#include "widgets/painting/theme.h"

#include "widgets/painting/icon.h"

#include <gtest/gtest.h>

#include <QGuiApplication>

namespace reblock {
namespace {

class ThemeTest : public testing::TestWithParam<ThemeKind> {
protected:
    const Theme& theme = themeOf(GetParam());
};

TEST_P(ThemeTest, TextCanBeReadOnEveryGround)
{
    for (const QColor& ground : {theme.window, theme.base, theme.alternate, theme.header, theme.button,
                                 theme.selection, theme.banner})
        EXPECT_GE(contrast(theme.text, ground), 4.5) << ground.name().toStdString();
    for (const QColor& ground : {theme.window, theme.base, theme.alternate, theme.header, theme.button})
        EXPECT_GE(contrast(theme.dimText, ground), 4.5) << ground.name().toStdString();
    for (const QColor& word : {theme.good, theme.warning, theme.bad, theme.accent})
        for (const QColor& ground : {theme.window, theme.base, theme.selection})
            EXPECT_GE(contrast(word, ground), 4.5)
                << word.name().toStdString() << " on " << ground.name().toStdString();
    EXPECT_GE(contrast(theme.accentText, theme.accent), 4.5);
}

TEST_P(ThemeTest, LinesOfRunsStandOutFromThePlot)
{
    for (const QColor& color : theme.series)
        EXPECT_GE(contrast(color, theme.base), 3.0) << color.name().toStdString();
}

TEST_P(ThemeTest, IsFoundAgainFromItsPalette)
{
    EXPECT_EQ(themeOf(paletteOf(theme)).kind, GetParam());
}

TEST_P(ThemeTest, GivesARunTheSameColourAlways)
{
    EXPECT_EQ(theme.seriesColor(3), theme.seriesColor(3));
    EXPECT_NE(theme.seriesColor(3), theme.seriesColor(4));
    EXPECT_EQ(theme.seriesColor(1), theme.seriesColor(9));
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeTest, testing::Values(ThemeKind::Light, ThemeKind::Dark));

TEST(Contrast, IsTwentyOneForBlackOnWhite)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-3);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 1e-9);
}

TEST(ThemedIcon, TakesThePalettesColour)
{
    QGuiApplication::setPalette(paletteOf(darkTheme()));
    const QImage image = themedIcon("stop").pixmap(24, 24).toImage();
    int lit = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            lit += image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).lightness() > 150;

    EXPECT_GT(lit, 10);
    EXPECT_TRUE(themedIcon("no such icon").isNull());
}

} // namespace
} // namespace reblock
