#include "core/corpus/table_file.h"

#include "core/base/error.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kPiece = 1 << 18, kLongestLine = 1 << 20;
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

LineReader::LineReader(std::filesystem::path path) : path_(std::move(path)), file_(path_, std::ios::binary)
{
    std::error_code none;
    if (!file_ || std::filesystem::is_directory(path_, none))
        throw UserError(fmt::format("Cannot read {}.", path_.string()),
                        "Check that it is there, a file, and that you may read it.");
    if (readPiece() && buffer_.starts_with(kByteOrderMark))
        at_ = kByteOrderMark.size();
}

/// Fills the buffer with what comes next; false at the end.
bool LineReader::readPiece()
{
    buffer_.resize(kPiece);
    file_.read(buffer_.data(), static_cast<std::streamsize>(kPiece));
    if (file_.bad())
        throw ResourceError(fmt::format("Reading {} failed after line {}.", path_.string(), number_),
                            "Check the disk it is on.");
    buffer_.resize(static_cast<std::size_t>(file_.gcount()));
    at_ = 0;
    return !buffer_.empty();
}

bool LineReader::next()
{
    line_.clear();
    cut_ = false;
    if (at_ == buffer_.size() && !readPiece())
        return false;
    ++number_;
    for (bool ended = false; !ended && (at_ < buffer_.size() || readPiece());) {
        const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
        ended = end < buffer_.size();
        const std::size_t room = kLongestLine - line_.size();
        cut_ = cut_ || end - at_ > room;
        line_.append(buffer_, at_, std::min(end - at_, room));
        at_ = end + (ended ? 1 : 0);
    }
    if (line_.ends_with('\r'))
        line_.pop_back();
    return true;
}

std::vector<std::string> readLines(const std::filesystem::path& path)
{
    std::vector<std::string> lines;
    for (LineReader reader(path); reader.next();) {
        if (invalidUtf8At(reader.line()))
            requireUtf8(reader.line(), lineName(path, reader.number()));
        lines.push_back(reader.line());
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
