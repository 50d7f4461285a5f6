#include "core/base/npy.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstring>
#include <regex>

namespace reblock {

namespace {

constexpr std::string_view kMagic{"\x93NUMPY", 6};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what)
{
    throw UserError(fmt::format("{}: {}.", path.string(), what),
                    "Give a .npy file of float32, float64, int32 or int64, little-endian, in C order.");
}

template <typename T>
void appendValues(std::string_view bytes, std::size_t count, std::vector<double>& values)
{
    for (std::size_t i = 0; i < count; ++i) {
        T value;
        std::memcpy(&value, bytes.data() + i * sizeof(T), sizeof(T));
        values.push_back(static_cast<double>(value));
    }
}

std::vector<std::int64_t> parseShape(const std::string& text)
{
    std::vector<std::int64_t> shape;
    static const std::regex number("[0-9]+");
    for (std::sregex_iterator it(text.begin(), text.end(), number), end; it != end; ++it)
        shape.push_back(std::stoll(it->str()));
    return shape;
}

} // namespace

void writeNpy(const std::filesystem::path& path, std::span<const float> values,
              const std::vector<std::int64_t>& shape)
{
    std::string header =
        fmt::format("{{'descr': '<f4', 'fortran_order': False, 'shape': ({},), }}", fmt::join(shape, ", "));
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    const auto length = static_cast<std::uint16_t>(header.size());
    PendingFile file(path);
    file.write(kMagic.data(), kMagic.size());
    file.write("\x01\x00", 2);
    file.write(&length, 2);
    file.write(header.data(), header.size());
    file.write(values.data(), values.size_bytes());
    file.commit();
}

NpyArray readNpy(const std::filesystem::path& path)
{
    const std::string content = readFile(path);
    if (content.size() < 12 || !content.starts_with(kMagic))
        fail(path, "not a .npy file");
    std::uint32_t length = 0;
    const std::size_t sizeBytes = content[6] == 1 ? 2 : 4;
    std::memcpy(&length, content.data() + 8, sizeBytes);
    const std::size_t start = 8 + sizeBytes + length;
    if (start > content.size())
        fail(path, "the header is cut short");
    const std::string header = content.substr(8 + sizeBytes, length);
    std::smatch match;
    static const std::regex pattern(
        "'descr': *'([^']*)'.*'fortran_order': *(True|False).*'shape': *\\(([^)]*)\\)");
    if (!std::regex_search(header, match, pattern) || match[2] == "True")
        fail(path, "an array of another kind");

    NpyArray array;
    array.shape = parseShape(match[3]);
    std::size_t count = 1;
    for (const std::int64_t size : array.shape)
        count *= static_cast<std::size_t>(size);
    const std::string type = match[1];
    const std::size_t width =
        type.empty() || type.back() < '0' ? 0 : static_cast<std::size_t>(type.back() - '0');
    const std::string_view bytes = std::string_view(content).substr(start);
    if (width == 0 || bytes.size() / width < count)
        fail(path, "the values are cut short");
    array.values.reserve(count);
    if (type == "<f4")
        appendValues<float>(bytes, count, array.values);
    else if (type == "<f8")
        appendValues<double>(bytes, count, array.values);
    else if (type == "<i4")
        appendValues<std::int32_t>(bytes, count, array.values);
    else if (type == "<i8")
        appendValues<std::int64_t>(bytes, count, array.values);
    else
        fail(path, fmt::format("values of type {}", type));
    return array;
}

} // namespace reblock
