#include "app/cli/wrap.h"

#include "app/cli/text_table.h"

#include <sstream>

namespace reblock {

namespace {

std::string wrappedLine(const std::string& line, int columns)
{
    std::istringstream words(line);
    std::string text;
    int used = 0;
    for (std::string word; words >> word;) {
        const int width = displayWidth(word);
        const bool fits = used == 0 || used + 1 + width <= columns;
        text += (used == 0 ? "" : fits ? " " : "\n") + word;
        used = fits && used > 0 ? used + 1 + width : width;
    }
    return text;
}

} // namespace

std::string wrapped(const std::string& text, int columns)
{
    std::istringstream lines(text);
    std::string all;
    for (std::string line; std::getline(lines, line);)
        all += (all.empty() ? "" : "\n") + wrappedLine(line, columns);
    return all;
}

} // namespace reblock
