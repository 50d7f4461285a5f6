#include "core/layout/read.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/words.h"
#include "core/layout/presets.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

bool looksLikePath(const std::string& text)
{
    std::error_code ignored;
    const auto startsWith = [&text](const char* start) { return text.starts_with(start); };
    return text.ends_with(".json") || startsWith("/") || startsWith("./") || startsWith("../") ||
           std::filesystem::is_regular_file(text, ignored);
}

/// A notation may begin with a brace, too, but never with a quoted key in it.
bool looksLikeJson(const std::string& text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t brace = text.find_first_not_of(kBlank);
    if (brace == std::string::npos || text[brace] != '{')
        return false;
    const std::size_t key = text.find_first_not_of(kBlank, brace + 1);
    return key != std::string::npos && text[key] == '"';
}

std::string remedyFor(const std::string& argument)
{
    if (looksLikeJson(argument) || looksLikePath(argument))
        return "Correct the file; `reblock layout check` shows every problem.";
    std::vector<std::string> names;
    for (const Preset& preset : presets())
        names.push_back(preset.name);
    const auto nearest = nearestWord(argument, names);
    return nearest
               ? fmt::format("Did you mean the preset {}? `reblock layout presets` lists them all.", *nearest)
               : "Give a preset's name (`reblock layout presets`), a notation such as \"A+*12 / A*6\", a "
                 "file, "
                 "or @NAME for a saved layout.";
}

} // namespace

std::optional<std::string> layoutFileText(const std::string& argument)
{
    if (presetLayout(argument))
        return std::nullopt;
    if (looksLikeJson(argument))
        return argument;
    return looksLikePath(argument) ? std::optional(readFile(argument)) : std::nullopt;
}

LayoutReading readLayoutArgument(const std::string& argument)
{
    if (auto preset = presetLayout(argument))
        return {std::move(preset), {}};
    const auto file = layoutFileText(argument);
    return file ? readLayoutJson(*file) : readNotation(argument);
}

Layout layoutFromArgument(const std::string& argument)
{
    LayoutReading reading = readLayoutArgument(argument);
    if (reading.layout)
        return std::move(*reading.layout);
    const std::size_t more = reading.problems.size() - 1;
    std::string problem =
        fmt::format("The layout {}is faulty: {}", looksLikeJson(argument) ? "" : argument + " ",
                    reading.problems.front().text());
    if (more > 0)
        problem += fmt::format(" And {} more problem{}.", more, more == 1 ? "" : "s");
    throw UserError(problem, remedyFor(argument));
}

} // namespace reblock
