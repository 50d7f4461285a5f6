#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/help_formatter.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/words.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>

namespace reblock {

namespace {

constexpr char kSummary[] = "Reblock makes speech recognizers small by using one stored block many times\n"
                            "and giving each use a small corrector.";

constexpr char kFooter[] =
    "LAYOUT is a preset's name, the short notation, or a file. RUN is a folder, a name, or the store's "
    "number.\n"
    "\"reblock COMMAND --help\" tells more, with examples. Exit codes: 0 done, 2 input, 3 memory, disk or\n"
    "device, 4 training diverged, 5 cancelled, 1 a bug.";

void addGlobalOptions(CLI::App& app, SessionOptions& options)
{
    app.add_option("--store", options.store,
                   "the project's store; without it, reblock.sqlite in this folder or its parents")
        ->type_name("FILE");
    app.add_flag("--json", options.json, "print JSON on standard output");
    app.set_version_flag("--version", "reblock " REBLOCK_VERSION, "print the version and exit");
    app.set_help_flag("-h,--help", "print this help and exit");
}

/// The innermost command that was recognised before parsing stopped.
const CLI::App& reachedCommand(const CLI::App& app)
{
    const auto inner = app.get_subcommands();
    return inner.empty() ? app : reachedCommand(*inner.front());
}

std::vector<std::string> optionNames(const CLI::App* app)
{
    std::vector<std::string> names;
    for (; app; app = app->get_parent())
        for (const CLI::Option* option : app->get_options())
            for (const std::string& name : option->get_lnames())
                names.push_back("--" + name);
    return names;
}

std::vector<std::string> commandNames(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({}))
        names.push_back(command->get_name());
    return names;
}

UserError unknownWord(const CLI::App& reached, const std::string& word)
{
    const std::string command = commandPath(reached);
    const std::string help = fmt::format("See \"{} --help\".", command);
    if (word.starts_with("-"))
        return UserError(fmt::format("\"{}\" has no option {}.", command, word.substr(0, word.find('='))),
                         suggestion(word.substr(0, word.find('=')), optionNames(&reached)) + help);
    const std::vector<std::string> commands = commandNames(reached);
    if (!commands.empty())
        return UserError(fmt::format("\"{}\" has no command \"{}\".", command, word),
                         suggestion(word, commands) + help);
    return UserError(fmt::format("\"{}\" does not expect \"{}\".", command, word), help);
}

/// CLI11's error as one of ours, with the nearest word where one was mistyped.
UserError userErrorFrom(const CLI::ParseError& error, const CLI::App& app)
{
    const CLI::App& reached = reachedCommand(app);
    const std::vector<std::string> unknown = app.remaining(true);
    const bool wordMattersMost =
        dynamic_cast<const CLI::ExtrasError*>(&error) || dynamic_cast<const CLI::RequiredError*>(&error);
    if (wordMattersMost && !unknown.empty())
        return unknownWord(reached, unknown.front());
    std::string problem = error.what();
    if (!problem.ends_with('.'))
        problem += '.';
    return UserError(fmt::format("{}: {}", commandPath(reached), problem),
                     fmt::format("See \"{} --help\".", commandPath(reached)));
}

int printError(const std::exception& error, std::ostream& errors)
{
    const auto* ours = dynamic_cast<const Error*>(&error);
    errors << "reblock: " << (ours ? ours->problem() : std::string("Internal error: ") + error.what())
           << '\n';
    if (ours && !ours->remedy().empty())
        errors << ours->remedy() << '\n';
    return exitCode(error);
}

/// Parses and runs the command, or prints the help or version that was asked for.
void parseAndRun(CLI::App& app, const std::vector<std::string>& arguments, std::ostream& out)
{
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        out << reachedCommand(app).help();
    } catch (const CLI::CallForVersion& version) {
        out << version.what() << '\n';
    } catch (const CLI::ParseError& error) {
        throw userErrorFrom(error, app);
    }
}

} // namespace

int runCommandLine(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& errors)
{
    SessionOptions options;
    Session session(options, out, errors);
    CLI::App app(kSummary, "reblock");
    app.formatter(std::make_shared<HelpFormatter>());
    app.footer(kFooter);
    app.fallthrough();
    app.require_subcommand(1);
    addGlobalOptions(app, options);
    addCommands(app, session);
    try {
        if (arguments.empty())
            out << app.help();
        else
            parseAndRun(app, arguments, out);
        out.flush();
        return session.exitCode();
    } catch (const std::exception& error) {
        out.flush();
        return printError(error, errors);
    }
}

} // namespace reblock
