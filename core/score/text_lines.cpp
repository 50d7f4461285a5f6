#include "core/score/text_lines.h"

#include "core/base/trn.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace

std::vector<TextLine> linesWithText(std::string_view content)
{
    if (content.starts_with(kByteOrderMark))
        content.remove_prefix(kByteOrderMark.size());
    std::vector<TextLine> lines;
    for (std::size_t number = 1; !content.empty(); ++number) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        if (const std::string_view line = trimmed(content.substr(0, end)); !line.empty())
            lines.push_back({number, line});
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

std::string linePlace(std::size_t number, const std::filesystem::path& path)
{
    return fmt::format("Line {} of {}", number, path.string());
}

} // namespace reblock
