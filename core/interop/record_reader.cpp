#include "core/interop/record_reader.h"

#include "core/base/error.h"
#include "core/interop/tensorboard_records.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr std::uint64_t kHeader = 12; ///< length and its checksum
constexpr std::uint64_t kFooter = 4;

std::uint64_t littleEndian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

bool matches(std::string_view bytes, std::string_view checksum)
{
    return maskedCrc32c(bytes) == littleEndian(checksum);
}

} // namespace

RecordReader::RecordReader(std::filesystem::path path)
    : path_(std::move(path)), file_(path_, std::ios::binary)
{
    if (!file_)
        throw UserError(fmt::format("Cannot read {}.", path_.string()), "Check its permissions.");
    size_ = std::filesystem::file_size(path_);
}

bool RecordReader::next(std::string& record)
{
    if (!problem_.empty() || size_ - offset_ < kHeader + kFooter)
        return false;
    std::string header;
    if (!read(header, kHeader))
        return false;
    const std::string_view view = header;
    if (!matches(view.substr(0, 8), view.substr(8)))
        return fail("the length of a record is damaged");
    const std::uint64_t length = littleEndian(view.substr(0, 8));
    if (length > size_ - offset_ - kHeader - kFooter)
        return false; // the last record, not written whole
    std::string checksum;
    if (!read(record, length) || !read(checksum, kFooter))
        return false;
    if (!matches(record, checksum))
        return fail("a record is damaged");
    offset_ += kHeader + length + kFooter;
    return true;
}

bool RecordReader::fail(const std::string& what)
{
    problem_ = fmt::format("{} was read up to byte {}: {}.", path_.string(), offset_, what);
    return false;
}

bool RecordReader::read(std::string& bytes, std::uint64_t size)
{
    bytes.resize(size);
    return static_cast<bool>(file_.read(bytes.data(), static_cast<std::streamsize>(size)));
}

} // namespace reblock
