#include "core/audio/wav_header.h"

#include <array>
#include <fstream>
#include <string_view>

namespace reblock {

namespace {

constexpr std::uint32_t kUnknownSize = 0x7fff'f000; ///< SoX's; ffmpeg writes 0xffffffff
constexpr std::int64_t kSlack = 64;

/// Of the format chunk.
struct SampleFormat {
    unsigned tag = 0;
    unsigned frameBytes = 0;

    /// PCM, float, A-law, mu-law, or one of them with more about its channels.
    bool plain() const
    {
        return frameBytes > 0 && (tag == 1 || tag == 3 || tag == 6 || tag == 7 || tag == 0xfffe);
    }
};

unsigned littleEndian(const char* bytes, std::size_t count)
{
    unsigned value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

SampleFormat formatFrom(std::ifstream& file)
{
    std::array<char, 16> chunk{};
    file.read(chunk.data(), chunk.size());
    return {littleEndian(chunk.data(), 2), littleEndian(chunk.data() + 12, 2)};
}

} // namespace

std::int64_t missingWavFrames(const std::filesystem::path& path)
{
    std::error_code error;
    const auto fileSize = static_cast<std::int64_t>(std::filesystem::file_size(path, error));
    std::ifstream file(path, std::ios::binary);
    std::array<char, 12> riff{};
    file.read(riff.data(), riff.size());
    if (error || !file || std::string_view(riff.data(), 4) != "RIFF" ||
        std::string_view(riff.data() + 8, 4) != "WAVE")
        return 0;
    SampleFormat format;
    for (std::int64_t at = 12; file;) {
        std::array<char, 8> head{};
        file.seekg(at);
        if (!file.read(head.data(), head.size()))
            return 0;
        const std::string_view name(head.data(), 4);
        const std::uint32_t size = littleEndian(head.data() + 4, 4);
        at += static_cast<std::int64_t>(head.size());
        if (name == "fmt ")
            format = formatFrom(file);
        if (name == "data") {
            const std::int64_t missing = at + size - fileSize;
            return size < kUnknownSize && missing >= kSlack && format.plain() ? missing / format.frameBytes
                                                                              : 0;
        }
        at += size + size % 2;
    }
    return 0;
}

} // namespace reblock
