#pragma once

#include <CLI/CLI.hpp>

namespace reblock {

/// Help as people like to read it: what the command does, how it is written, its arguments and
/// options with their defaults, then examples.
class HelpFormatter : public CLI::Formatter {
public:
    HelpFormatter();

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_group(std::string group, bool isPositional,
                           std::vector<const CLI::Option*> options) const override;
    std::string make_option_opts(const CLI::Option* option) const override;
    std::string make_option_desc(const CLI::Option* option) const override;

private:
    std::string optionGroups(const CLI::App* app) const;
};

} // namespace reblock
