#include "app/cli/parse_error.h"

#include "app/cli/command.h"
#include "core/base/words.h"

#include <fmt/format.h>

namespace reblock {

namespace {

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
    const std::string option = word.substr(0, word.find('='));
    if (word.starts_with("-"))
        return UserError(fmt::format("\"{}\" has no option {}.", command, option),
                         suggestion(option, optionNames(&reached)) + help);
    const std::vector<std::string> commands = commandNames(reached);
    if (!commands.empty())
        return UserError(fmt::format("\"{}\" has no command \"{}\".", command, word),
                         suggestion(word, commands) + help);
    return UserError(fmt::format("\"{}\" does not expect \"{}\".", command, word), help);
}

/// What CLI11 says, in plainer words where it speaks of its own types.
std::string problemText(const CLI::ParseError& error, const CLI::App& reached)
{
    const std::string command = commandPath(reached);
    const std::string said = error.what();
    if (dynamic_cast<const CLI::RequiredError*>(&error)) {
        if (said.starts_with("A subcommand"))
            return fmt::format("\"{}\" needs a command: {}.", command, listText(commandNames(reached)));
        return fmt::format("\"{}\": {}.", command, said);
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) && said.ends_with("missing"))
        return fmt::format("\"{}\": {} needs a value.", command, said.substr(0, said.find(':')));
    return fmt::format("\"{}\": {}{}", command, said, said.ends_with('.') ? "" : ".");
}

} // namespace

const CLI::App& reachedCommand(const CLI::App& app)
{
    const auto inner = app.get_subcommands();
    return inner.empty() ? app : reachedCommand(*inner.front());
}

UserError userErrorFrom(const CLI::ParseError& error, const CLI::App& app)
{
    const CLI::App& reached = reachedCommand(app);
    const std::vector<std::string> unknown = app.remaining(true);
    const bool wordMattersMost =
        dynamic_cast<const CLI::ExtrasError*>(&error) || dynamic_cast<const CLI::RequiredError*>(&error);
    if (wordMattersMost && !unknown.empty())
        return unknownWord(reached, unknown.front());
    return UserError(problemText(error, reached), fmt::format("See \"{} --help\".", commandPath(reached)));
}

} // namespace reblock
