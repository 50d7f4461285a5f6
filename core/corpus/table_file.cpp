#include "core/corpus/table_file.h"

#include "core/base/files.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlank = " \t\r";

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kBlank);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

} // namespace

std::string lineName(const std::filesystem::path& path, std::size_t line)
{
    return fmt::format("{}, line {},", path.string(), line);
}

std::vector<std::string> readLines(const std::filesystem::path& path)
{
    const std::string content = readFile(path);
    std::string_view rest = content;
    if (rest.starts_with(kByteOrderMark))
        rest.remove_prefix(kByteOrderMark.size());
    std::vector<std::string> lines;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (invalidUtf8At(line))
            requireUtf8(line, lineName(path, lines.size() + 1));
        lines.emplace_back(line);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return lines;
}

std::pair<std::string, std::string> keyAndRest(std::string_view line)
{
    line = trimmed(line);
    const std::size_t end = line.find_first_of(kBlank);
    if (end == std::string_view::npos)
        return {std::string(line), {}};
    return {std::string(line.substr(0, end)), std::string(trimmed(line.substr(end)))};
}

std::vector<std::string> tabFields(std::string_view line)
{
    std::vector<std::string> fields;
    for (;;) {
        const std::size_t end = line.find('\t');
        fields.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return fields;
        line.remove_prefix(end + 1);
    }
}

} // namespace reblock
