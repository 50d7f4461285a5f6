#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/layout/compare_dialog.h"
#include "app/gui/pages/layout/compare_marks.h"
#include "app/gui/pages/layout/compare_overlay.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/layout_workspace.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Layout parse(const std::string& text)
{
    return *readNotation(text).layout;
}

/// "0 added", "3 was at 1": the marks of encoder positions.
std::vector<std::string> marksOf(const LayoutDocument& open, const Layout& other)
{
    std::vector<std::string> out;
    for (const auto& [position, mark] : DocumentComparison(open, other).marks().marks)
        out.push_back(std::to_string(position.index) + " " + mark.text.toStdString());
    return out;
}

std::vector<std::string> marksOf(const std::string& open, const std::string& other)
{
    return marksOf(documentFromLayout(parse(open + " / A")), parse(other + " / A"));
}

TEST(CompareMarks, SayWhatIsAddedMovedReTiedOrCorrected)
{
    EXPECT_THAT(marksOf("DABCABC", "ABCABC"), ElementsAre("0 added"));
    EXPECT_THAT(marksOf("ACDB+A", "AB+CDA"), ElementsAre("3 was at 1"));
    EXPECT_THAT(marksOf("ABAAAB", "ABABAB"), ElementsAre("3 B → A"));
    EXPECT_THAT(marksOf("ABAB+r8AB", "ABABAB"), ElementsAre("3 +r8"));
    EXPECT_THAT(marksOf("ABAA+AB", "ABABAB"), ElementsAre("3 B → A; +ad"));
    EXPECT_THAT(marksOf("ABAB+r8AB", "ABAB+AB"), ElementsAre("3 ad → r8"));
    EXPECT_THAT(marksOf("ABABAB", "ABAB+b16AB"), ElementsAre("3 −b16"));
    EXPECT_THAT(marksOf("ABAB", "ABAB"), IsEmpty());
}

TEST(CompareMarks, SpeakOfBlocksByTheAuthorsNames)
{
    LayoutDocument open = documentFromLayout(parse("ABAAAB / A"));
    const auto rename = [&open](const std::string& from, const std::string& to) {
        open = renameBlock(open, Stack::Encoder, from, to).after;
    };
    rename("A", "low");
    rename("B", "high");
    EXPECT_THAT(marksOf(open, parse("ABABAB / A")), ElementsAre("3 high → low"));
    EXPECT_THAT(marksOf(open, parse("ABACAB / A")), ElementsAre("3 C′ → low"));
}

TEST(CompareMarks, PutRemovedPositionsWhereTheyWere)
{
    const LayoutMarks marks =
        DocumentComparison(documentFromLayout(parse("ABAB / A")), parse("ABC+AB / A")).marks();
    EXPECT_THAT(marks.marks, IsEmpty());
    ASSERT_THAT(marks.removed, SizeIs(1));
    EXPECT_EQ(marks.removed[0].before, 2);
    EXPECT_EQ(marks.removed[0].position, 2);
    EXPECT_EQ(marks.removed[0].label, "C′");
    EXPECT_EQ(marks.removed[0].text, "removed, was at 2");
}

TEST(CompareMarks, DrawTheOtherLayoutToo)
{
    const DocumentComparison comparison(documentFromLayout(parse("ACDB+A / A")), parse("AB+CDA / AA"));
    const LayoutMarks marks = comparison.otherMarks();
    ASSERT_THAT(marks.marks, SizeIs(2));
    EXPECT_EQ(marks.marks.at({Stack::Encoder, 1}).text, "now at 3");
    EXPECT_EQ(marks.marks.at({Stack::Decoder, 1}).mark, CanvasMark::Removed);
}

TEST(CompareMarks, AreWordsToo)
{
    const DocumentComparison comparison(documentFromLayout(*presetLayout("BR-8h")), parse("A*13 / A*6"));
    EXPECT_EQ(comparison.sentences(),
              QStringList({"model.heads: 4 → 8", "Encoder position 12 of the other: removed: A"}));
}

TEST(CompareOverlay, FollowsEditsUntilItIsTakenAway)
{
    LayoutEditor editor;
    editor.apply(
        replaceDocument(editor.document(), documentFromLayout(parse("AAA / A")), {"Open %1", {"x"}}));
    CompareOverlay overlay(editor);
    QSignalSpy changes(&overlay, &CompareOverlay::changed);

    overlay.show(QStringLiteral("BR"), parse("AAA / A"));
    EXPECT_TRUE(overlay.isComparing());
    EXPECT_EQ(overlay.summary(), "Comparing with BR…");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !overlay.isComparing(); }));
    EXPECT_TRUE(overlay.marks().empty());
    EXPECT_EQ(overlay.summary(), "The same layout as BR. Esc ends the comparison.");

    editor.apply(addCorrector(editor.document(), {{Stack::Encoder, 1}}, Adaptor{}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !overlay.marks().empty(); }));
    EXPECT_EQ(overlay.marks().marks.at({Stack::Encoder, 1}).mark, CanvasMark::Corrected);
    EXPECT_EQ(overlay.summary(), "Against BR: 1 difference(s). Esc takes the marks away.");

    overlay.clear();
    EXPECT_TRUE(overlay.marks().empty());
    EXPECT_FALSE(overlay.isShown());
    EXPECT_EQ(changes.count(), 4); // begun, the same, edited, ended
}

TEST(CompareOverlay, TellsOnlyOfTheLayoutThatWasChosenLast)
{
    LayoutEditor editor;
    editor.open({documentFromLayout(parse("AAA / A")), {}, 0});
    CompareOverlay overlay(editor);
    QSignalSpy found(&overlay, &CompareOverlay::found);

    overlay.show(QStringLiteral("other"), parse("ABC / A"));
    overlay.show(QStringLiteral("BR"), parse("AAA / A"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !overlay.isComparing(); }));

    EXPECT_EQ(overlay.summary(), "The same layout as BR. Esc ends the comparison.");
    EXPECT_EQ(found.count(), 1);
}

TEST(CompareOverlay, GoesAwayWhileItIsStillComparing)
{
    LayoutEditor editor;
    editor.open({documentFromLayout(parse("(ABC)*40 / A")), {}, 0});
    auto overlay = std::make_unique<CompareOverlay>(editor);
    overlay->show(QStringLiteral("other"), parse("(ABCD)*40 / A"));
    QTest::qWait(60); // the pause is over

    overlay.reset();

    EXPECT_TRUE(QThreadPool::globalInstance()->waitForDone(20000));
    QApplication::processEvents();
}

TEST(CompareDialog, DrawsBothUnfoldedAndSaysTheirDifferences)
{
    CompareDialog dialog(documentFromLayout(*presetLayout("BRA-E")), QStringLiteral("CYCLE-3"),
                         *presetLayout("CYCLE-3"));
    dialog.show();
    EXPECT_THAT(dialog.openCanvas().picture().stacks[0].bricks, SizeIs(12));
    EXPECT_THAT(dialog.otherCanvas().picture().stacks[0].bricks, SizeIs(12));
    EXPECT_EQ(dialog.openCanvas().picture().stacks[0].bricks[1].mark, CanvasMark::Retied);
    EXPECT_EQ(dialog.words().count(), 23);
    EXPECT_EQ(dialog.words().item(0)->text(), "Encoder position 0: none → adaptor");
}

} // namespace
} // namespace reblock
