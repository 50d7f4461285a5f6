#include "app/cli/command.h"

#include "app/cli/wrap.h"

namespace reblock {

namespace {

constexpr int kDetailColumns = 84;

std::string examplesText(const std::vector<std::string>& examples)
{
    if (examples.empty())
        return {};
    std::string text = examples.size() == 1 ? "Example:" : "Examples:";
    for (const std::string& example : examples)
        text += "\n  " + example;
    return text;
}

} // namespace

CLI::App* addCommand(CLI::App& parent, const CommandText& text)
{
    CLI::App* command = parent.add_subcommand(text.name, text.summary);
    command->group(text.group.empty() ? "Commands" : text.group);
    const std::string examples = examplesText(text.examples);
    command->footer(wrapped(text.details, kDetailColumns) +
                    (text.details.empty() || examples.empty() ? "" : "\n\n") + examples);
    return command;
}

CLI::App* addCommandGroup(CLI::App& parent, const CommandText& text)
{
    CLI::App* group = addCommand(parent, text);
    group->require_subcommand(1);
    return group;
}

std::string commandPath(const CLI::App& command)
{
    const CLI::App* parent = command.get_parent();
    return parent ? commandPath(*parent) + " " + command.get_name() : command.get_name();
}

} // namespace reblock
