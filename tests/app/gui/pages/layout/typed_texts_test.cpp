#include "app/gui/pages/layout/faulty_line_edit.h"
#include "app/gui/pages/layout/json_mirror.h"
#include "app/gui/pages/layout/mirror_place.h"
#include "app/gui/pages/layout/notation_line.h"
#include "app/gui/pages/layout/problem_list_view.h"
#include "app/gui/pages/layout/text_fix.h"
#include "app/gui/pages/layout/typed_problem.h"
#include "tests/app/gui/pages/layout/layout_parts.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace reblock {
namespace {

using testing::HasSubstr;

class NotationLineTest : public LayoutPartsTest {
protected:
    void type(const QString& text)
    {
        line.edit().selectAll();
        QTest::keyClicks(&line.edit(), text);
    }

    NotationLine line{editor};
};

TEST_F(NotationLineTest, TakesWhatIsTypedAsOneStep)
{
    open("BR");

    type("A+*12 / A*6");
    EXPECT_EQ(steps(), 0);
    QTest::keyClick(&line.edit(), Qt::Key_Return);

    EXPECT_EQ(steps(), 1);
    EXPECT_EQ(editor.cost().total(), 8781842);
    editor.undoStack().undo();
    EXPECT_EQ(line.edit().text(), "A*12 / A*6");
}

TEST_F(NotationLineTest, KeepsTheLayoutAndMarksThePlaceOfAFault)
{
    open("BR");
    QSignalSpy faulty(&line, &NotationLine::textFaulty);
    QSignalSpy mended(&line, &NotationLine::textMended);

    type("A*12 / A*x");
    QTest::keyClick(&line.edit(), Qt::Key_Return);

    EXPECT_EQ(steps(), 0);
    EXPECT_GE(faulty.count(), 1);
    EXPECT_EQ(line.edit().fault(), 9);
    EXPECT_THAT(line.problemText().toStdString(), HasSubstr("column 10"));
    mended.clear();
    QTest::keyClick(&line.edit(), Qt::Key_Escape);
    EXPECT_EQ(mended.count(), 1);
    EXPECT_EQ(line.edit().text(), "A*12 / A*6");
}

TEST_F(NotationLineTest, LeavesUndoToTheLayoutWhereNothingIsTyped)
{
    open("BR");
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();

    QApplication::sendEvent(&line.edit(), &undo);
    EXPECT_FALSE(undo.isAccepted());
    type("A");
    QKeyEvent again(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    again.ignore();
    QApplication::sendEvent(&line.edit(), &again);

    EXPECT_TRUE(again.isAccepted());
}

TEST_F(NotationLineTest, SaysThatTheNotationCannotSayALayout)
{
    open("BR");

    editor.apply(addCorrector(editor.document(), encoder({1}), Adaptor{.activation = Activation::Gelu}));

    EXPECT_EQ(line.edit().text(), "");
    EXPECT_EQ(line.edit().placeholderText(), "–");
    EXPECT_THAT(line.edit().toolTip().toStdString(), HasSubstr("cannot say"));
}

class JsonMirrorTest : public LayoutPartsTest {
protected:
    JsonMirrorTest()
    {
        open("BRA-E");
        mirror.show();
    }

    void type(QString text)
    {
        mirror.text().selectAll();
        mirror.text().insertPlainText(text);
    }
    QString shown() const { return mirror.text().toPlainText(); }
    bool hasSettled()
    {
        return QTest::qWaitFor(
            [this] { return shown() == QString::fromStdString(mirrorText(editor.document())); });
    }

    JsonMirror mirror{editor};
};

TEST_F(JsonMirrorTest, FollowsTheLayout)
{
    ASSERT_TRUE(hasSettled());

    editor.apply(setLayoutName(editor.document(), "mine"));

    EXPECT_TRUE(hasSettled());
    EXPECT_TRUE(shown().contains("\"name\": \"mine\""));
    EXPECT_TRUE(mirror.problems().empty());
}

TEST_F(JsonMirrorTest, TakesWhatIsTypedAtEnter)
{
    ASSERT_TRUE(hasSettled());

    type(shown().replace("\"times\": 6", "\"times\": 3"));
    EXPECT_EQ(steps(), 0);
    QTest::keyClick(&mirror.text(), Qt::Key_Return);

    EXPECT_EQ(steps(), 1);
    EXPECT_EQ(layout().decoder.positions.size(), 3u);
}

TEST_F(JsonMirrorTest, ListsEveryFaultWithItsFix)
{
    ASSERT_TRUE(hasSettled());
    QSignalSpy mended(&mirror, &JsonMirror::textMended);

    type(shown()
             .replace("\"times\": 6", "\"times\": 0")
             .replace("\"kind\": \"adaptor\"", "\"kind\": \"adaptor\", \"activtion\": 1"));
    const std::vector<ListedProblem> listed = mirror.listedProblems();
    QTest::keyClick(&mirror.text(), Qt::Key_Return);

    EXPECT_EQ(steps(), 0);
    EXPECT_GE(listed.size(), 2u);
    const auto hasFix = [&](const QString& label) {
        return std::ranges::any_of(listed, [&](const ListedProblem& each) { return each.fixText == label; });
    };
    EXPECT_TRUE(hasFix("Write 1"));
    EXPECT_TRUE(hasFix("Write \"activation\""));
    EXPECT_FALSE(mirror.text().extraSelections().isEmpty());
    QTest::keyClick(&mirror.text(), Qt::Key_Escape);
    EXPECT_TRUE(hasSettled());
    EXPECT_EQ(mended.count(), 1);
}

TEST_F(JsonMirrorTest, TakesAFixAtAPressOfItsButton)
{
    ASSERT_TRUE(hasSettled());
    type(shown().replace("\"times\": 6", "\"times\": 0"));
    const QList<QPushButton*> buttons = mirror.findChildren<QPushButton*>();
    const auto fix = std::ranges::find(buttons, QString("Write 1"), &QPushButton::text);
    ASSERT_NE(fix, buttons.end());

    (*fix)->click();

    EXPECT_EQ(layout().decoder.positions.size(), 1u);
    EXPECT_TRUE(mirror.problems().empty());
}

TEST(MirrorPlace, FindsThePositionInsideRepeatsAndGroups)
{
    const QString text = "{\"encoder\": {\"stack\": [{\"block\": \"A\", \"times\": 2}, "
                         "{\"group\": [{\"block\": \"B\"}, {\"block\": \"C\"}], \"times\": 2}]}}";
    const auto at = [&](int index) {
        return text.mid(offsetOfPosition(text, {Stack::Encoder, index}).value_or(0), 13);
    };

    EXPECT_EQ(at(1), "{\"block\": \"A\"");
    EXPECT_EQ(at(2), "{\"block\": \"B\"");
    EXPECT_EQ(at(5), "{\"block\": \"C\"");
    EXPECT_FALSE(offsetOfPosition(text, {Stack::Encoder, 6}));
    EXPECT_FALSE(offsetOfPosition("{", {Stack::Encoder, 0}));
}

TEST(TextFix, MendsEachFaultOfAFile)
{
    const std::string text = R"({"format": "reblock-layout/9", "nam": "x",
 "encoder": {"blocks": {"Z": {"heads": 8}}, "stack": [{"block": "A", "times": 2000}]},
 "decoder": {"stack": []}})";
    std::string mended = text;
    for (int i = 0; i < 10; ++i) {
        const LayoutReading reading = readLayoutJson(mended);
        if (reading.layout)
            break;
        const auto fix = textFix(QString::fromStdString(mended), reading.problems.front());
        ASSERT_TRUE(fix) << reading.problems.front().text();
        mended = fix->text.toStdString();
    }

    const LayoutReading reading = readLayoutJson(mended);
    ASSERT_TRUE(reading.layout);
    EXPECT_EQ(reading.layout->name, "x");
    EXPECT_EQ(reading.layout->encoder.positions.size(), 1000u);
    EXPECT_EQ(reading.layout->decoder.positions.size(), 1u);
}

TEST(TypedProblem, CountsColumnsInCharacters)
{
    const QString text = QStringLiteral("一\n😀bc");

    EXPECT_EQ(offsetInText(text, 2, 2), 4);
    EXPECT_EQ(offsetInText(text, 9, 1), text.size());
}

} // namespace
} // namespace reblock
