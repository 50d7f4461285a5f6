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

std::string remedyFor(const std::string& argument, bool isFile)
{
    if (isFile)
        return "Correct the file; `reblock layout check` shows every problem.";
    std::vector<std::string> names;
    for (const Preset& preset : presets())
        names.push_back(preset.name);
    const auto nearest = nearestWord(argument, names);
    return nearest
               ? fmt::format("Did you mean the preset {}? `reblock layout presets` lists them all.", *nearest)
               : "Give a preset's name (`reblock layout presets`), a notation such as \"A+*12 / A*6\", or a "
                 "file.";
}

} // namespace

LayoutReading readLayoutArgument(const std::string& argument)
{
    if (auto preset = presetLayout(argument))
        return {std::move(preset), {}};
    return looksLikePath(argument) ? readLayoutJson(readFile(argument)) : readNotation(argument);
}

Layout layoutFromArgument(const std::string& argument)
{
    LayoutReading reading = readLayoutArgument(argument);
    if (reading.layout)
        return std::move(*reading.layout);
    const std::size_t more = reading.problems.size() - 1;
    std::string problem =
        fmt::format("The layout {} is faulty: {}", argument, reading.problems.front().text());
    if (more > 0)
        problem += fmt::format(" And {} more problem{}.", more, more == 1 ? "" : "s");
    throw UserError(problem, remedyFor(argument, looksLikePath(argument)));
}

} // namespace reblock
