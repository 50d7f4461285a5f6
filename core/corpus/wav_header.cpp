#include "core/corpus/wav_header.h"

#include <array>
#include <fstream>
#include <string_view>

namespace reblock {

namespace {

constexpr std::uint64_t kStreamed = 0x7FFF0000; ///< this and more: written when the length was not known
constexpr int kMostChunks = 64;

struct Chunk {
    std::array<char, 4> id{};
    std::array<unsigned char, 4> size{}; ///< little endian

    std::string_view name() const { return {id.data(), id.size()}; }
    std::uint64_t bytes() const
    {
        return size[0] | std::uint64_t{size[1]} << 8U | std::uint64_t{size[2]} << 16U |
               std::uint64_t{size[3]} << 24U;
    }
};

bool read(std::ifstream& file, Chunk& chunk)
{
    file.read(chunk.id.data(), 4);
    file.read(reinterpret_cast<char*>(chunk.size.data()), 4);
    return file.good();
}

bool isWave(std::ifstream& file)
{
    Chunk riff;
    std::array<char, 4> kind{};
    return read(file, riff) && riff.name() == "RIFF" && file.read(kind.data(), 4) &&
           std::string_view(kind.data(), 4) == "WAVE";
}

} // namespace

std::uint64_t missingWavBytes(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(path, error);
    if (!file || error || !isWave(file))
        return 0;
    Chunk chunk;
    for (int i = 0; i < kMostChunks && read(file, chunk); ++i) {
        if (chunk.name() == "data") {
            const auto left = size - static_cast<std::uint64_t>(file.tellg());
            return chunk.bytes() < kStreamed && chunk.bytes() > left ? chunk.bytes() - left : 0;
        }
        file.seekg(static_cast<std::streamoff>(chunk.bytes() + chunk.bytes() % 2), std::ios::cur);
    }
    return 0;
}

} // namespace reblock
