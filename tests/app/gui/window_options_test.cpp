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

TEST(WindowOptions, SayWhichPagesThereAre)
{
    EXPECT_THAT(refusalOf({"--page", "listen"}), HasSubstr("start, data, layout, train, transcribe"));
    EXPECT_THAT(refusalOf({"--page", "trian"}), HasSubstr("is not known"));
    EXPECT_THAT(refusalOf({"--theme", "pink"}), HasSubstr("light, dark"));
    EXPECT_THAT(refusalOf({"--size", "10x10"}), HasSubstr("1024x700"));
}

} // namespace
} // namespace reblock
