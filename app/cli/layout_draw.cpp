#include "app/cli/layout_draw.h"

#include "app/cli/command.h"
#include "app/cli/saved_layout.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/layout/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace reblock {

namespace fs = std::filesystem;

namespace {

struct DrawOptions {
    std::string layout;
    std::string file;
    std::string theme = "light";
    std::string language = "en";
    double scale = 2;
    bool folded = false;
};

void checkEnding(const fs::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
    if (ending != ".svg" && ending != ".png")
        throw UserError(fmt::format("{} is neither SVG nor PNG by its ending.", file.string()),
                        "End the file's name in .svg or .png.");
}

/// What reblock-workbench is started with.
std::vector<std::string> drawWords(const std::string& layout, const DrawOptions& options)
{
    std::vector<std::string> words{"--draw",     fs::absolute(options.file).string(),
                                   "--layout",   layout,
                                   "--theme",    options.theme,
                                   "--language", options.language,
                                   "--scale",    fmt::format("{}", options.scale)};
    if (options.folded)
        words.emplace_back("--folded");
    return words;
}

} // namespace

void addLayoutDraw(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<DrawOptions>();
    CLI::App* command = addCommand(
        group, {.name = "draw",
                .summary = "draw a layout as an SVG or PNG file",
                .group = {},
                .details = "The drawing of the window's Layout page, without a display. Text in SVG stays "
                           "text. The window program reblock-workbench must be beside reblock.",
                .examples = {"reblock layout draw BRA-E bra-e.svg --folded",
                             "reblock layout draw @mine mine.png --theme dark --scale 3"}});
    command->add_option("LAYOUT", options->layout, kLayoutHelp)->required();
    command->add_option("FILE", options->file, "what is written: NAME.svg or NAME.png")->required();
    command->add_option("--theme", options->theme, "light or dark")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    command->add_option("--language", options->language, "of the words in it: en or zh_CN")
        ->check(CLI::IsMember({"en", "zh_CN"}))
        ->capture_default_str();
    command->add_option("--scale", options->scale, "size of a PNG: 1 as in the window")
        ->check(CLI::Range(0.1, 16.0))
        ->capture_default_str();
    command->add_flag("--folded", options->folded, "what is repeated as one brick");
    command->callback([&session, options] {
        checkEnding(options->file);
        const std::string layout = session.layout(options->layout);
        layoutFromArgument(layout); // says what is wrong with it
        session.becomeWorkbench(drawWords(layout, *options));
    });
}

} // namespace reblock
