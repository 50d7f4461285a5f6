#include "core/engine/model/safetensors.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace reblock {

namespace {

constexpr std::size_t kLargestHeader = 100'000'000; // as the format's own reader has it

constexpr std::array<std::pair<std::string_view, std::size_t>, 10> kTypeSizes{{{"F64", 8},
                                                                               {"F32", 4},
                                                                               {"F16", 2},
                                                                               {"BF16", 2},
                                                                               {"I64", 8},
                                                                               {"I32", 4},
                                                                               {"I16", 2},
                                                                               {"I8", 1},
                                                                               {"U8", 1},
                                                                               {"BOOL", 1}}};

[[noreturn]] void refuse(const std::string& path, const std::string& what)
{
    throw UserError(fmt::format("{} is not a whole safetensors file: {}.", path, what),
                    "Copy it again, or use an earlier checkpoint.");
}

std::uint64_t headerLength(std::span<const std::byte> bytes)
{
    std::uint64_t length = 0;
    for (int i = 7; i >= 0; --i)
        length = length << 8 | std::to_integer<std::uint64_t>(bytes[static_cast<std::size_t>(i)]);
    return length;
}

/// Bytes of an array of that shape, or nothing when the product leaves 2^62.
std::optional<std::uint64_t> byteCount(const std::vector<std::int64_t>& shape, std::size_t elementSize)
{
    std::uint64_t count = elementSize;
    for (const std::int64_t size : shape) {
        if (size < 0 || (size > 0 && count > (std::uint64_t{1} << 62) / static_cast<std::uint64_t>(size)))
            return std::nullopt;
        count *= static_cast<std::uint64_t>(size);
    }
    return count;
}

nlohmann::ordered_json headerOf(const std::vector<SafetensorsEntry>& entries,
                                const std::map<std::string, std::string>& metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const SafetensorsEntry& entry : entries) {
        REBLOCK_CHECK(byteCount(entry.shape, safetensorsTypeSize(entry.type)) == entry.bytes.size());
        header[entry.name] = {{"dtype", entry.type},
                              {"shape", entry.shape},
                              {"data_offsets", {offset, offset + entry.bytes.size()}}};
        offset += entry.bytes.size();
    }
    return header;
}

} // namespace

std::size_t safetensorsTypeSize(const std::string& type)
{
    const auto found = std::ranges::find(kTypeSizes, type, &std::pair<std::string_view, std::size_t>::first);
    return found == kTypeSizes.end() ? 0 : found->second;
}

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path) : file_(path)
{
    const std::span<const std::byte> bytes = file_.bytes();
    if (bytes.size() < 8)
        refuse(path.string(), "it ends before its header");
    const std::uint64_t length = headerLength(bytes);
    if (length > kLargestHeader || length > bytes.size() - 8)
        refuse(path.string(), "it ends inside its header");
    const std::string header(reinterpret_cast<const char*>(bytes.data()) + 8, length);
    try {
        parse(header, 8 + length, path.string());
    } catch (const nlohmann::json::exception&) {
        refuse(path.string(), "its header is not the JSON expected there");
    }
}

void SafetensorsFile::parse(const std::string& header, std::size_t dataStart, const std::string& path)
{
    const std::span<const std::byte> data = file_.bytes().subspan(dataStart);
    const nlohmann::json json = nlohmann::json::parse(header);
    for (const auto& [name, value] : json.items()) {
        if (name == "__metadata__") {
            metadata_ = value.get<std::map<std::string, std::string>>();
            continue;
        }
        SafetensorsEntry entry{name, value.at("dtype"), value.at("shape"), {}};
        const auto offsets = value.at("data_offsets").get<std::array<std::uint64_t, 2>>();
        if (offsets[0] > offsets[1] || offsets[1] > data.size())
            refuse(path, fmt::format("it ends before the end of '{}'", name));
        const std::size_t elementSize = safetensorsTypeSize(entry.type);
        if (elementSize == 0)
            refuse(path, fmt::format("'{}' has the unknown type '{}'", name, entry.type));
        if (byteCount(entry.shape, elementSize) != offsets[1] - offsets[0])
            refuse(path, fmt::format("'{}' has another size than its shape", name));
        entry.bytes = data.subspan(offsets[0], offsets[1] - offsets[0]);
        entries_.push_back(std::move(entry));
    }
    std::ranges::stable_sort(entries_, {}, [](const SafetensorsEntry& e) { return e.bytes.data(); });
    const std::byte* end = data.data();
    for (const SafetensorsEntry& entry : entries_) {
        if (entry.bytes.data() != end)
            refuse(path, fmt::format("'{}' does not begin where the array before it ends", entry.name));
        end += entry.bytes.size();
    }
    if (end != data.data() + data.size())
        refuse(path, "bytes follow after its last array");
}

const SafetensorsEntry* SafetensorsFile::find(const std::string& name) const
{
    const auto found = std::ranges::find(entries_, name, &SafetensorsEntry::name);
    return found == entries_.end() ? nullptr : &*found;
}

void writeSafetensors(const std::filesystem::path& path, const std::vector<SafetensorsEntry>& entries,
                      const std::map<std::string, std::string>& metadata)
{
    std::string header = headerOf(entries, metadata).dump();
    header.append((8 - header.size() % 8) % 8, ' ');
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<unsigned char>(header.size() >> (8 * i));
    PendingFile file(path);
    file.write(length.data(), length.size());
    file.write(header.data(), header.size());
    for (const SafetensorsEntry& entry : entries)
        file.write(entry.bytes.data(), entry.bytes.size());
    file.commit();
}

} // namespace reblock
