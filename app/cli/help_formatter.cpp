#include "app/cli/help_formatter.h"

#include "app/cli/command.h"
#include "app/cli/wrap.h"

namespace reblock {

namespace {

constexpr int kNameColumns = 30;
constexpr int kTextColumns = 58;

/// What stands for an option's value: CLI11 adds its checks to it ("INT:INT in [1 - 9]",
/// "TEXT:{txt,srt}"), of which only a list of words is of use.
std::string valueName(const CLI::Option* option)
{
    const std::string type = option->get_type_name();
    const std::size_t colon = type.find(':');
    if (colon != std::string::npos && type.compare(colon + 1, 1, "{") == 0)
        return CLI::detail::find_and_replace(type.substr(colon + 2, type.size() - colon - 3), ",", "|");
    const std::string plain = type.substr(0, colon);
    return plain == "INT" || plain == "UINT" ? "N" : plain == "FLOAT" ? "X" : plain;
}

bool isOptional(const CLI::Option* option, const CLI::App* app)
{
    return option->nonpositional() && !option->get_required() && app->get_help_ptr() != option;
}

} // namespace

HelpFormatter::HelpFormatter()
{
    column_width(kNameColumns);
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
        usage += " " + option->get_name() + " " + valueName(option);
    for (const CLI::Option* option :
         app->get_options([](const CLI::Option* o) { return o->get_positional(); }))
        usage += " " + make_option_usage(option);
    if (!app->get_subcommands({}).empty())
        usage += " COMMAND";
    const bool hasOptions =
        !app->get_options([app](const CLI::Option* o) { return isOptional(o, app); }).empty();
    return usage + (hasOptions || !app->get_parent() ? " [options]\n" : "\n");
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
        text += " " + valueName(option);
    if (option->get_expected_max() >= CLI::detail::expected_max_vector_size)
        text += " ...";
    return text;
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const
{
    std::string text = option->get_description();
    if (!option->get_default_str().empty())
        text += " (" + option->get_default_str() + ")";
    return wrapped(text, kTextColumns);
}

} // namespace reblock
