#include "widgets/layout_canvas/palette.h"

#include "widgets/layout_canvas/canvas_mime.h"
#include "widgets/painting/theme.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QMimeData>
#include <QTest>

namespace reblock {
namespace {

class LayoutPaletteTest : public testing::Test {
protected:
    LayoutPaletteTest()
    {
        palette.setBlocks({{0, "A", 0, "used 4 times"}, {0, "B", 1, {}}});
        palette.show();
        palette.setFocus();
        QObject::connect(&palette, &LayoutPalette::chosen, &palette,
                         [this](const CanvasDrop& drop) { chosen.push_back(drop); });
    }

    QListWidgetItem* item(const QString& text) { return palette.findItems(text, Qt::MatchExactly).value(0); }

    LayoutPalette palette;
    std::vector<CanvasDrop> chosen;
};

TEST_F(LayoutPaletteTest, OffersTheBlocksANewOneAndFiveCorrectors)
{
    int drops = 0;
    for (int i = 0; i < palette.count(); ++i)
        drops += LayoutPalette::dropOf(*palette.item(i)).has_value() ? 1 : 0;

    EXPECT_EQ(drops, 2 + 1 + 5);
    EXPECT_EQ(LayoutPalette::dropOf(*item("B"))->block, "B");
    EXPECT_EQ(LayoutPalette::dropOf(*item("+ new"))->block, "");
    EXPECT_EQ(LayoutPalette::dropOf(*item("own norms"))->corrector, 4);
}

TEST_F(LayoutPaletteTest, ChoosesByKey)
{
    palette.setCurrentItem(item("A"));
    QTest::keyClick(&palette, Qt::Key_Down);
    QTest::keyClick(&palette, Qt::Key_Return);
    palette.setCurrentItem(item("LoRA"));
    QTest::keyClick(&palette, Qt::Key_Enter, Qt::ShiftModifier | Qt::KeypadModifier);

    ASSERT_EQ(chosen.size(), 2u);
    EXPECT_EQ(chosen[0].block, "B");
    EXPECT_FALSE(chosen[0].allUses);
    EXPECT_EQ(chosen[1].what, CanvasDrop::What::PaletteCorrector);
    EXPECT_EQ(chosen[1].corrector, 2);
    EXPECT_TRUE(chosen[1].allUses);
}

TEST_F(LayoutPaletteTest, LeavesOutTheHeadingsOnTheWayDown)
{
    palette.setCurrentItem(item("+ new"));
    QTest::keyClick(&palette, Qt::Key_Down);

    EXPECT_EQ(palette.currentItem()->text(), "adaptor");
}

TEST_F(LayoutPaletteTest, CarriesWhatTheCanvasUnderstands)
{
    const QModelIndex index = palette.model()->index(palette.row(item("bottleneck")), 0);
    const std::unique_ptr<QMimeData> data(palette.model()->mimeData({index}));

    const auto drop = dropFromMime(*data);

    ASSERT_TRUE(drop.has_value());
    EXPECT_EQ(drop->corrector, 1);
}

TEST_F(LayoutPaletteTest, KeepsTheCurrentRowWhenABlockIsAdded)
{
    palette.setCurrentItem(item("B"));
    palette.setBlocks({{0, "A", 0, {}}, {0, "B", 1, {}}, {0, "C", 2, {}}});

    EXPECT_EQ(palette.currentItem()->text(), "B");
}

TEST_F(LayoutPaletteTest, TellsTheBlocksOfTheStacksApart)
{
    palette.setBlocks({{0, "A", 0, {}}, {1, "A", 6, {}}});

    const auto both = palette.findItems("A", Qt::MatchExactly);

    ASSERT_EQ(both.size(), 2);
    EXPECT_EQ(LayoutPalette::dropOf(*both[0])->blockStack, 0);
    EXPECT_EQ(LayoutPalette::dropOf(*both[1])->blockStack, 1);
    EXPECT_EQ(LayoutPalette::dropOf(*item("+ new"))->blockStack, -1);
    const std::unique_ptr<QMimeData> data(layoutMimeData(*LayoutPalette::dropOf(*both[1])));
    EXPECT_EQ(dropFromMime(*data)->blockStack, 1);
    EXPECT_EQ(palette.findItems("Decoder", Qt::MatchExactly).size(), 1);
}

TEST_F(LayoutPaletteTest, SaysWhatItsItemsAre)
{
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&palette);
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->text(QAccessible::Name), "Palette");
    EXPECT_EQ(item("A")->data(Qt::AccessibleTextRole), "Block A: used 4 times");
    EXPECT_EQ(item("A")->toolTip(), "Block A: used 4 times");
    EXPECT_FALSE(item("step")->toolTip().isEmpty());
}

} // namespace
} // namespace reblock
