#include "app/gui/pages/layout/draw_layout.h"

#include "app/gui/pages/layout/library_files.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/layout/edit/edits.h"
#include "tests/support/scratch.h"

#include <QImage>
#include <QRegularExpression>

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class DrawLayoutTest : public testing::Test {
protected:
    QString file(const char* name) const { return QString::fromStdString((scratch / name).string()); }

    /// What single capital letters stand in the SVG's texts, in their order.
    std::vector<std::string> letters(const QString& svg) const
    {
        std::vector<std::string> out;
        const QRegularExpression text(QStringLiteral(">\\s*([A-Z])\\s*</text>"));
        auto found = text.globalMatch(QString::fromStdString(readFile(svg.toStdString())));
        while (found.hasNext())
            out.push_back(found.next().captured(1).toStdString());
        return out;
    }

    std::string refusal(const LayoutDrawing& drawing) const
    {
        try {
            drawLayout(drawing);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

    Scratch scratch;
};

TEST_F(DrawLayoutTest, WritesTheBlocksLettersAsTextInSvg)
{
    drawLayout({.layout = "A B+r8 A C / D", .file = file("a.svg")});

    EXPECT_THAT(letters(file("a.svg")), ElementsAre("A", "B", "A", "C", "A"));
    EXPECT_THAT(readFile((scratch / "a.svg").string()), HasSubstr("r8"));
}

TEST_F(DrawLayoutTest, FoldsWhatIsRepeatedOnlyWhereItIsAskedTo)
{
    drawLayout({.layout = "A*6 / A", .file = file("all.svg")});
    drawLayout({.layout = "A*6 / A", .file = file("folded.svg"), .folded = true});

    EXPECT_EQ(letters(file("all.svg")).size(), 7U);
    EXPECT_EQ(letters(file("folded.svg")).size(), 2U);
}

TEST_F(DrawLayoutTest, KeepsTheNamesOfAFilesAuthor)
{
    LayoutDocument document = documentFromArgument("A B / A");
    document = renameBlock(document, Stack::Encoder, "B", "Q").after;
    writeLayoutFile(file("mine.json"), document);

    drawLayout({.layout = file("mine.json"), .file = file("a.svg")});

    EXPECT_THAT(letters(file("a.svg")), ElementsAre("A", "Q", "A"));
}

TEST_F(DrawLayoutTest, PaintsPngInTheThemesColoursAndAtItsScale)
{
    drawLayout({.layout = "BRA-E", .file = file("1.png"), .scale = 1});
    drawLayout({.layout = "BRA-E", .file = file("3.png"), .theme = ThemeKind::Dark, .scale = 3});

    const QImage one(file("1.png"));
    const QImage three(file("3.png"));
    EXPECT_EQ(QColor(one.pixel(0, 0)), lightTheme().base);
    EXPECT_EQ(QColor(three.pixel(0, 0)), darkTheme().base);
    EXPECT_NEAR(three.width(), 3 * one.width(), 3);
}

TEST_F(DrawLayoutTest, SaysWhyItCannot)
{
    EXPECT_THAT(refusal({.layout = "BRA-E", .file = file("a.pdf")}), HasSubstr("neither SVG nor PNG"));
    EXPECT_THAT(refusal({.layout = "BRA-E", .file = file("no/folder.svg")}), HasSubstr("cannot be written"));
    EXPECT_THAT(refusal({.layout = "BRX", .file = file("a.svg")}), HasSubstr("BRX"));
}

} // namespace
} // namespace reblock
