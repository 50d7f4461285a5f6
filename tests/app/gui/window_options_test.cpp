#include "app/gui/window_options.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::HasSubstr;

std::string refusalOf(const QStringList& words)
{
    try {
        windowOptionsFromArguments(QStringList{"reblock-workbench"} + words);
    } catch (const UserError& error) {
        return error.what();
    }
    return {};
}

TEST(WindowOptions, AreReadFromTheCommandLine)
{
    const WindowOptions options =
        windowOptionsFromArguments({"reblock-workbench", "--page", "train", "--select", "a,7", "--theme",
                                    "dark", "--language", "zh_CN"});

    EXPECT_EQ(options.page, "train");
    EXPECT_EQ(options.select, QStringList({"a", "7"}));
    EXPECT_EQ(options.theme, ThemeKind::Dark);
}

TEST(WindowOptions, SayWhatIsDrawnWithoutAWindow)
{
    const WindowOptions options = windowOptionsFromArguments(
        {"reblock-workbench", "--layout", "BRA-E", "--draw", "a.png", "--folded", "--scale", "1.5"});

    EXPECT_EQ(options.draw, "a.png");
    EXPECT_TRUE(options.folded);
    EXPECT_EQ(options.scale, 1.5);
    EXPECT_THAT(refusalOf({"--draw", "a.png"}), HasSubstr("--draw needs a layout."));
    EXPECT_THAT(refusalOf({"--scale", "nan"}), HasSubstr("0.1 to 16"));
}

TEST(WindowOptions, SayWhichPagesThereAre)
{
    EXPECT_THAT(refusalOf({"--page", "listen"}), HasSubstr("start, data, layout, train, transcribe"));
    EXPECT_THAT(refusalOf({"--page", "trian"}), HasSubstr("is not known"));
    EXPECT_THAT(refusalOf({"--theme", "pink"}), HasSubstr("light, dark"));
    EXPECT_THAT(refusalOf({"--size", "10x10"}), HasSubstr("1024x700"));
}

} // namespace
} // namespace reblock
