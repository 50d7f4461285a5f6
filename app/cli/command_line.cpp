#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/cli/help_formatter.h"
#include "app/cli/parse_error.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <new>

namespace reblock {

namespace {

constexpr char kSummary[] = "Reblock makes speech recognizers small by using one stored block many times\n"
                            "and giving each use a small corrector.";

constexpr char kFooter[] =
    "LAYOUT is a preset's name, the short notation, or a file. RUN is a folder, a name,\n"
    "or the store's number. \"reblock COMMAND --help\" tells more, with examples.\n"
    "Exit codes: 0 done, 2 input, 3 memory, disk or device, 4 training diverged,\n"
    "5 cancelled, 1 a bug.";

void addGlobalOptions(CLI::App& app, SessionOptions& options)
{
    app.add_option("--store", options.store,
                   "the project's store; without it, reblock.sqlite in this folder or above it")
        ->type_name("FILE");
    app.add_flag("--json", options.json, "print JSON on standard output");
    app.set_version_flag("--version", "reblock " REBLOCK_VERSION, "print the version and exit");
    app.set_help_flag("-h,--help", "print this help and exit");
}

int printError(const Error& error, std::ostream& errors)
{
    errors << "reblock: " << error.problem() << '\n';
    if (!error.remedy().empty())
        errors << error.remedy() << '\n';
    return exitCode(error);
}

/// Errors of the standard library are put in our words.
int printForeignError(const std::exception& error, std::ostream& errors)
{
    if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
        return printError(
            ResourceError(fmt::format("Cannot use {}: {}.", file->path1().string(), file->code().message()),
                          "Check the path and its permissions."),
            errors);
    if (dynamic_cast<const std::bad_alloc*>(&error))
        return printError(ResourceError("There is not enough memory.", "Do less at once."), errors);
    return printError(BugError(fmt::format("Internal error: {}.", error.what()),
                               "This is a bug in Reblock; please report it with the command you ran."),
                      errors);
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

void finishOutput(std::ostream& out)
{
    out.flush();
    if (!out)
        throw ResourceError("The result could not be written to standard output.",
                            "Check that the disk it goes to has space.");
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
        finishOutput(out);
        return session.exitCode();
    } catch (const Error& error) {
        out.flush();
        return printError(error, errors);
    } catch (const std::exception& error) {
        out.flush();
        return printForeignError(error, errors);
    }
}

} // namespace reblock
