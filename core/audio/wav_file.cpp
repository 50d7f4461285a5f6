#include "core/audio/wav_file.h"

#include <array>
#include <cstring>
#include <fstream>

namespace reblock {

namespace {

// source: Microsoft/IBM "Multimedia Programming Interface and Data Specifications 1.0", RIFF WAVE
constexpr std::size_t kHeaderBytes = 44, kDataSizeAt = 40;
constexpr std::size_t kSampleBytes = 2;

void append(std::string& bytes, std::uint32_t value, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

std::uint32_t numberAt(const std::array<char, kHeaderBytes>& header, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(header[at + i])) << (8 * i);
    return value;
}

std::string headerOf(std::uint32_t dataBytes, Hertz rate)
{
    const auto samplesPerSecond = static_cast<std::uint32_t>(rate.value);
    std::string header = "RIFF";
    append(header, dataBytes + kHeaderBytes - 8, 4);
    header += "WAVEfmt ";
    append(header, 16, 4); // bytes of this chunk
    append(header, 1, 2);  // PCM
    append(header, 1, 2);  // channels
    append(header, samplesPerSecond, 4);
    append(header, samplesPerSecond * kSampleBytes, 4);
    append(header, kSampleBytes, 2);
    append(header, 8 * kSampleBytes, 2);
    header += "data";
    append(header, dataBytes, 4);
    return header;
}

} // namespace

std::string wavFileContent(std::span<const std::int16_t> samples, Hertz rate)
{
    std::string content = headerOf(static_cast<std::uint32_t>(samples.size() * kSampleBytes), rate);
    for (const std::int16_t sample : samples)
        append(content, static_cast<std::uint16_t>(sample), kSampleBytes);
    return content;
}

std::optional<std::int64_t> wavFileSamples(const std::filesystem::path& file)
{
    std::error_code missing;
    const std::uintmax_t size = std::filesystem::file_size(file, missing);
    std::array<char, kHeaderBytes> header{};
    if (missing || size < kHeaderBytes ||
        !std::ifstream(file, std::ios::binary).read(header.data(), kHeaderBytes))
        return std::nullopt;
    const std::uint32_t dataBytes = numberAt(header, kDataSizeAt);
    const bool ours = std::memcmp(header.data(), "RIFF", 4) == 0 &&
                      std::memcmp(header.data() + 36, "data", 4) == 0 && size == kHeaderBytes + dataBytes;
    return ours ? std::optional(static_cast<std::int64_t>(dataBytes / kSampleBytes)) : std::nullopt;
}

} // namespace reblock
