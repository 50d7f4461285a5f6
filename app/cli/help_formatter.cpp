#include "app/cli/help_formatter.h"

#include "app/cli/command.h"

namespace reblock {

HelpFormatter::HelpFormatter()
{
    column_width(30);
    label("Positionals", "Arguments");
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string /*name*/, CLI::AppFormatMode mode) const
{
    std::string summary = app->get_description();
    if (app->get_parent())
        summary = commandPath(*app) + ": " + summary;
    return summary + "\n\n" + make_usage(app, commandPath(*app)) + make_positionals(app) + optionGroups(app) +
           make_subcommands(app, mode) + "\n" + make_footer(app);
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const
{
    std::string usage = "Usage: " + name;
    for (const CLI::Option* option :
         app->get_options([](const CLI::Option* o) { return o->nonpositional() && o->get_required(); }))
        usage += " " + option->get_name() + " " + option->get_type_name();
    for (const CLI::Option* option :
         app->get_options([](const CLI::Option* o) { return o->get_positional(); }))
        usage += " " + make_option_usage(option);
    if (!app->get_subcommands({}).empty())
        usage += " COMMAND";
    return usage + " [options]\n";
}

std::string HelpFormatter::make_group(std::string group, bool isPositional,
                                      std::vector<const CLI::Option*> options) const
{
    std::string text = "\n" + group + ":\n";
    for (const CLI::Option* option : options)
        text += make_option(option, isPositional);
    return text;
}

/// The program's own options (--json, --store) stand in its own help alone.
std::string HelpFormatter::optionGroups(const CLI::App* app) const
{
    std::string text;
    for (const std::string& group : app->get_groups()) {
        const auto options = app->get_options([app, &group](const CLI::Option* option) {
            const bool plainHelp = app->get_parent() && app->get_help_ptr() == option;
            return option->get_group() == group && option->nonpositional() && !plainHelp;
        });
        if (!group.empty() && !options.empty())
            text += make_group(group, false, options);
    }
    return text;
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const
{
    std::string text;
    if (option->get_type_size() != 0 && option->nonpositional() && !option->get_type_name().empty())
        text += " " + option->get_type_name();
    if (option->get_expected_max() >= CLI::detail::expected_max_vector_size)
        text += " …";
    return text;
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const
{
    std::string text = option->get_description();
    if (!option->get_default_str().empty())
        text += " (" + option->get_default_str() + ")";
    return text;
}

} // namespace reblock
