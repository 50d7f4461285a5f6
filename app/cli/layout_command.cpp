#include "app/cli/layout_command.h"

#include "app/cli/command.h"
#include "app/cli/layout_draw.h"
#include "app/cli/layout_pattern.h"
#include "app/cli/layout_saved.h"
#include "app/cli/layout_sweep.h"
#include "app/cli/layout_text.h"
#include "app/cli/saved_layout.h"
#include "app/cli/session.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace reblock {

namespace {

constexpr int kFaultyInput = 2;

void addPresets(CLI::App& group, Session& session)
{
    CLI::App* command =
        addCommand(group, {.name = "presets",
                           .summary = "list the layouts of the papers",
                           .group = {},
                           .details = "SEQUENCE-M, CYCLE-M and CYCLE-REV-M are understood for every M "
                                      "from 1 to 12.",
                           .examples = {"reblock layout presets"}});
    command->callback([&session] { session.print(presetsJson(), presetsText()); });
}

struct ShowOptions {
    std::string layout;
    bool file = false;
};

void addShow(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<ShowOptions>();
    CLI::App* command =
        addCommand(group, {.name = "show",
                           .summary = "show a layout: its positions, notation and hash",
                           .group = {},
                           .details = "With --file the layout file alone is printed, to be saved and edited.",
                           .examples = {"reblock layout show BRA-E", "reblock layout show \"A(B*10)C / .*6\"",
                                        "reblock layout show BRA-E --file > mine.json"}});
    command->add_option("LAYOUT", options->layout, kLayoutHelp)->required();
    command->add_flag("--file", options->file, "print it as a layout file");
    command->callback([&session, options] {
        const Layout layout = layoutFromArgument(session.layout(options->layout));
        session.print(layoutJson(layout), options->file ? readableText(layout) : layoutText(layout));
    });
}

void addCheck(CLI::App& group, Session& session)
{
    const auto argument = std::make_shared<std::string>();
    CLI::App* command = addCommand(
        group,
        {.name = "check",
         .summary = "look for everything that is wrong in a layout",
         .group = {},
         .details = "Every problem is shown at once, with its place. The exit code is 2 where there is one.",
         .examples = {"reblock layout check mine.json"}});
    command->add_option("LAYOUT", *argument, kLayoutHelp)->required();
    command->callback([&session, argument] {
        const LayoutReading reading = readLayoutArgument(session.layout(*argument));
        session.print(problemsJson(reading.problems), problemsText(*argument, reading.problems));
        if (!reading.layout)
            session.setExitCode(kFaultyInput);
    });
}

struct DiffOptions {
    std::string a;
    std::string b;
};

void addDiff(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<DiffOptions>();
    CLI::App* command = addCommand(
        group,
        {.name = "diff",
         .summary = "show how two layouts differ",
         .group = {},
         .details = "Names do not count. Positions are counted from 0. Positions and "
                    "blocks are matched so that there are as few differences as can be "
                    "found: an inserted block is one, although the letters behind it shift.",
         .examples = {"reblock layout diff BR BRA-E", "reblock layout diff \"ABCABC / A\" \"DABCABC / A\""}});
    command->add_option("A", options->a, kLayoutHelp)->required();
    command->add_option("B", options->b, kLayoutHelp)->required();
    command->callback([&session, options] {
        const NamedLayout a{options->a, layoutFromArgument(session.layout(options->a))};
        const NamedLayout b{options->b, layoutFromArgument(session.layout(options->b))};
        session.print(differencesJson(a, b), differencesText(a, b));
    });
}

struct CostCommandOptions {
    std::string layout;
    CostOptions cost;
};

void addCost(CLI::App& group, Session& session)
{
    const auto options = std::make_shared<CostCommandOptions>();
    CLI::App* command = addCommand(
        group,
        {.name = "cost",
         .summary = "count what a layout costs, before anything is built",
         .group = {},
         .details = "Parameters are exact. The baseline is the same shape without reuse.",
         .examples = {"reblock layout cost BRA-E", "reblock layout cost mine.json --vocabulary 5000"}});
    command->add_option("LAYOUT", options->layout, kLayoutHelp)->required();
    command
        ->add_option("--vocabulary", options->cost.vocabulary,
                     "tokens, <blank>, <unk> and <sos/eos> included")
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    command->add_option("--bands", options->cost.bands, "mel bands")
        ->check(CLI::Range(7, 4096))
        ->capture_default_str();
    command->callback([&session, options] {
        const Layout layout = layoutFromArgument(session.layout(options->layout));
        session.print(costJson(layout, options->cost), costText(layout, options->cost));
    });
}

} // namespace

void addLayoutCommand(CLI::App& app, Session& session)
{
    CLI::App* group = addCommandGroup(
        app, {.name = "layout",
              .summary = "show, draw, check, compare, cost, vary and save layouts",
              .group = kLayoutGroup,
              .details = "A layout says which stored block each position uses and what corrects each use. "
                         "docs/layout.md describes the language.",
              .examples = {"reblock layout cost BRA-E", "reblock layout diff BR BRA-E"}});
    addPresets(*group, session);
    addShow(*group, session);
    addCheck(*group, session);
    addDiff(*group, session);
    addCost(*group, session);
    addLayoutDraw(*group, session);
    addLayoutPattern(*group, session);
    addLayoutSweep(*group, session);
    addSavedLayoutCommands(*group, session);
}

} // namespace reblock
