#include "widgets/painting/theme.h"
#include "widgets/painting/window_style.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyleOption>

namespace reblock {
namespace {

constexpr QRect kBox(0, 0, 80, 24);

class WindowStyleTest : public testing::Test {
protected:
    template <class Draw>
    bool hasRing(Draw draw)
    {
        QImage image(kBox.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        draw(painter);
        return image.pixelColor(kBox.width() / 2, 1) == themeOf(QApplication::palette()).accent;
    }

    bool pushHasRing(QStyleOptionButton::ButtonFeature feature, QStyle::State state)
    {
        QStyleOptionButton option;
        option.rect = kBox;
        option.palette = QApplication::palette();
        option.features = feature;
        option.state = QStyle::State_Enabled | state;
        return hasRing(
            [&](QPainter& painter) { style.drawControl(QStyle::CE_PushButton, &option, &painter, nullptr); });
    }

    bool toolHasRing(QStyle::State state)
    {
        QStyleOptionToolButton option;
        option.rect = kBox;
        option.palette = QApplication::palette();
        option.state = QStyle::State_Enabled | state;
        return hasRing([&](QPainter& painter) {
            style.drawComplexControl(QStyle::CC_ToolButton, &option, &painter, nullptr);
        });
    }

    WindowStyle style;
};

TEST_F(WindowStyleTest, RingsAFlatButtonWithTheKeyboard)
{
    EXPECT_TRUE(pushHasRing(QStyleOptionButton::Flat, QStyle::State_HasFocus));
    EXPECT_FALSE(pushHasRing(QStyleOptionButton::Flat, QStyle::State_None));
    EXPECT_FALSE(pushHasRing(QStyleOptionButton::None, QStyle::State_HasFocus));
}

TEST_F(WindowStyleTest, RingsAToolButtonWithoutAFrameWithTheKeyboard)
{
    EXPECT_TRUE(toolHasRing(QStyle::State_HasFocus | QStyle::State_AutoRaise));
    EXPECT_FALSE(toolHasRing(QStyle::State_AutoRaise));
}

} // namespace
} // namespace reblock
