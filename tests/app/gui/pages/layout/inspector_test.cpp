#include "app/gui/pages/layout/corrector_row.h"
#include "app/gui/pages/layout/inspector_block.h"
#include "app/gui/pages/layout/inspector_correctors.h"
#include "app/gui/pages/layout/inspector_difference.h"
#include "app/gui/pages/layout/inspector_fields.h"
#include "app/gui/pages/layout/inspector_model.h"
#include "app/gui/pages/layout/inspector_pane.h"
#include "app/gui/pages/layout/inspector_position.h"
#include "tests/app/gui/pages/layout/layout_parts.h"
#include "widgets/forms/off_reason.h"

#include <QCheckBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace reblock {
namespace {

class InspectorTest : public LayoutPartsTest {
protected:
    InspectorTest()
    {
        pane.resize(260, 900);
        pane.show();
    }

    InspectorPosition& part() { return pane.positionPart(); }
    static void choose(ChoiceField& field, const QString& text)
    {
        const int index = field.findText(text);
        ASSERT_GE(index, 0) << text.toStdString();
        field.setCurrentIndex(index);
        Q_EMIT field.activated(index);
    }

    InspectorPane pane{editor, comparison};
};

TEST_F(InspectorTest, EditsTheModelWhereNothingIsSelected)
{
    open("BR");

    pane.modelPart().field("model.dim").setValue(512);
    pane.modelPart().nameField().setText("mine");
    pane.modelPart().nameField().setModified(true);
    QTest::keyClick(&pane.modelPart().nameField(), Qt::Key_Return);

    EXPECT_EQ(layout().model.dim, 512);
    EXPECT_EQ(layout().name, "mine");
    EXPECT_EQ(steps(), 2);
}

TEST_F(InspectorTest, TakesASweepOfAFieldAsOneStep)
{
    open("BR");
    NumberField& ffn = pane.modelPart().field("model.ffn");

    for (int i = 0; i < 5; ++i)
        ffn.stepBy(1);
    Q_EMIT ffn.sweepEnded();
    ffn.stepBy(-1);

    EXPECT_EQ(layout().model.ffn, 2048 + 4 * 64);
    EXPECT_EQ(steps(), 2);
}

TEST_F(InspectorTest, StepsHeadsToTheNextThatDividesTheWidth)
{
    open("BR");

    pane.modelPart().field("model.heads").stepBy(1);
    EXPECT_EQ(layout().model.heads, 8);
    pane.modelPart().field("model.heads").stepBy(-2);

    EXPECT_EQ(layout().model.heads, 2);
}

TEST_F(InspectorTest, ShowsTheOldValueWhereAnEditIsRefused)
{
    open("BR");
    QSignalSpy refused(&editor, &LayoutEditor::refused);

    pane.modelPart().field("model.heads").setValue(7);

    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(pane.modelPart().field("model.heads").value(), 4);
}

TEST_F(InspectorTest, SaysWhatAPositionUsesAndCosts)
{
    open("(A+B+C+)*4 / A*6");

    editor.setSelection(encoder({4}));

    EXPECT_EQ(part().blockField().currentText(), "B");
    EXPECT_EQ(part().usedAtText(), "1, 4, 7, 10");
    EXPECT_TRUE(part().costText().startsWith("65,792 parameters")) << part().costText().toStdString();
}

TEST_F(InspectorTest, ChoosesAnotherBlockAndAnOwnPart)
{
    open("ABB / A*6");
    editor.setSelection(encoder({1}));

    choose(part().partField(Part::Ffn), "own");
    EXPECT_EQ(position(Stack::Encoder, 1).attention.name, "B");
    EXPECT_NE(position(Stack::Encoder, 1).ffn.name, "B");
    choose(part().blockField(), "A");

    EXPECT_EQ(position(Stack::Encoder, 1).ffn.name, "A");
    EXPECT_EQ(steps(), 2);
}

TEST_F(InspectorTest, LetsADecoderBorrowAnEncodersBlock)
{
    open("AB / AB");
    editor.setSelection({{Stack::Decoder, 0}});

    choose(part().partField(Part::Attention), "enc B");

    EXPECT_TRUE(position(Stack::Decoder, 0).attention.inEncoder);
    EXPECT_EQ(part().partField(Part::Cross).findText("enc B"), -1);
}

TEST_F(InspectorTest, MarksWhatDiffersAmongSeveral)
{
    open("A+b32A+b64B / A*6");

    editor.setSelection(encoder({0, 1}));
    EXPECT_EQ(part().blockField().currentText(), "A");
    ASSERT_EQ(part().correctors().rows().size(), 1u);
    EXPECT_EQ(part().correctors().rows()[0]->widthField().text(), "mixed");
    editor.setSelection(encoder({0, 2}));

    EXPECT_EQ(part().blockField().currentIndex(), -1);
    EXPECT_TRUE(part().correctors().rows().empty());
    EXPECT_TRUE(part().correctors().stateText().contains("mixed"));
}

TEST_F(InspectorTest, ChangesACorrectorOfAllSelectedInOneStep)
{
    open("A+b32A+b64B / A*6");
    editor.setSelection(encoder({0, 1}));

    part().correctors().rows()[0]->widthField().setValue(16);

    EXPECT_EQ(std::get<Bottleneck>(position(Stack::Encoder, 0).correctors[0]).width, 16);
    EXPECT_EQ(std::get<Bottleneck>(position(Stack::Encoder, 1).correctors[0]).width, 16);
    EXPECT_EQ(steps(), 1);
    EXPECT_EQ(editor.selection(), encoder({0, 1}));
}

TEST_F(InspectorTest, AddsAndRemovesCorrectors)
{
    open("AB / A*6");
    editor.setSelection(encoder({1}));

    part().correctors().addButton().menu()->actions()[2]->trigger();
    ASSERT_EQ(part().correctors().rows().size(), 1u);
    part().correctors().rows()[0]->targetsButton().menu()->actions()[0]->trigger();
    EXPECT_EQ(std::get<Lora>(position(Stack::Encoder, 1).correctors[0]).targets.size(), 5u);
    part().correctors().addButton().menu()->actions()[4]->trigger();
    EXPECT_TRUE(position(Stack::Encoder, 1).norms && position(Stack::Encoder, 1).norms->own);
    part().correctors().rows()[0]->removeButton().click();

    EXPECT_TRUE(position(Stack::Encoder, 1).correctors.empty());
    EXPECT_EQ(steps(), 4);
}

TEST_F(InspectorTest, ChangesAllBlocksOfTheSelectionInOneStep)
{
    open("ABC / A*6");
    editor.setSelection(encoder({0, 2}));

    part().blockPart().headsField().setValue(8);
    part().blockPart().frozenField().click();

    EXPECT_EQ(layout().encoder.block("A").shape.heads, 8);
    EXPECT_EQ(layout().encoder.block("B").shape.heads, 4);
    EXPECT_TRUE(layout().encoder.block("C").shape.frozen);
    EXPECT_EQ(steps(), 2);
    EXPECT_EQ(editor.selection(), encoder({0, 2}));
}

TEST_F(InspectorTest, SaysWhyAButtonIsOff)
{
    open("AAB / A*6");

    editor.setSelection(encoder({0}));
    EXPECT_TRUE(part().ownCopyButton().isEnabled());
    part().ownCopyButton().click();
    EXPECT_NE(position(Stack::Encoder, 0).ffn.name, position(Stack::Encoder, 1).ffn.name);

    EXPECT_EQ(offReason(&part().ownCopyButton()), "no other position uses these blocks");
}

TEST_F(InspectorTest, ListsWhatBlocksARunAndMendsIt)
{
    QSignalSpy wanted(&pane, &InspectorPane::positionWanted);
    ASSERT_EQ(pane.problems().problems().size(), 2u); // both stacks are empty

    pane.problems().problems()[0].go();
    EXPECT_EQ(wanted.count(), 1);
    pane.problems().problems()[0].fix();
    pane.problems().problems()[0].fix();

    EXPECT_TRUE(editor.problems().empty());
    EXPECT_EQ(pane.problems().summaryText(), "Valid. Nothing blocks a run.");
}

TEST_F(InspectorTest, SaysTheDifferenceInWords)
{
    comparison.choosePreset("BR");
    open("BRA-E");

    EXPECT_TRUE(QTest::qWaitFor([&] {
        const QString text = pane.difference().text();
        return text.contains("+789,504 parameters") && text.contains("12 position(s) with other correctors");
    })) << pane.difference().text().toStdString();
}

TEST_F(InspectorTest, FitsADockOf260Pixels)
{
    for (const char* layout : {"BR", "A|B+b64+r8+n / A*6"}) {
        open(layout);
        for (const PositionSet& selection : {PositionSet{}, encoder({0}), PositionSet{{Stack::Decoder, 0}}}) {
            editor.setSelection(selection);

            EXPECT_LE(pane.widget()->minimumSizeHint().width(), 244) << layout;
        }
    }
}

TEST_F(InspectorTest, NamesEveryControl)
{
    open("A|B+b64+r8+n / A*6");
    editor.setSelection(encoder({0}));

    for (const QWidget* widget : pane.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QPushButton*>(widget);
        const bool field =
            qobject_cast<const NumberField*>(widget) || qobject_cast<const ChoiceField*>(widget) ||
            qobject_cast<const TextField*>(widget) || qobject_cast<const QToolButton*>(widget) || button;
        if (field && widget->isVisible()) {
            EXPECT_FALSE(widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                << widget->metaObject()->className();
        }
    }
}

} // namespace
} // namespace reblock
