#include "core/base/trn.h"

namespace reblock {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::optional<TrnLine> trnLine(std::string_view line)
{
    line = trimmed(line);
    if (line.empty() || line.back() != ')')
        return std::nullopt;
    const auto open = line.rfind('(');
    if (open == std::string_view::npos)
        return std::nullopt;
    const std::string_view id = trimmed(line.substr(open + 1, line.size() - open - 2));
    if (id.empty())
        return std::nullopt;
    return TrnLine{std::string(id), std::string(trimmed(line.substr(0, open)))};
}

} // namespace reblock
