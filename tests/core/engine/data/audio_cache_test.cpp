#include "core/engine/data/audio_cache.h"

#include "core/base/error.h"
#include "core/engine/data/leftovers.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;

/// A mono 16-bit WAV file.
void writeWav(const fs::path& path, int rate, const std::vector<std::int16_t>& samples)
{
    std::ofstream file(path, std::ios::binary);
    const auto number = [&](std::uint32_t value, int bytes) {
        file.write(reinterpret_cast<const char*>(&value), bytes);
    };
    const auto bytes = static_cast<std::uint32_t>(2 * samples.size());
    file << "RIFF";
    number(36 + bytes, 4);
    file << "WAVEfmt ";
    for (const auto& [value, size] : {std::pair{16U, 4},
                                      {1U, 2},
                                      {1U, 2},
                                      {static_cast<std::uint32_t>(rate), 4},
                                      {static_cast<std::uint32_t>(2 * rate), 4},
                                      {2U, 2},
                                      {16U, 2}})
        number(value, size);
    file << "data";
    number(bytes, 4);
    file.write(reinterpret_cast<const char*>(samples.data()), static_cast<std::streamsize>(bytes));
}

class AudioCacheTest : public testing::Test {
protected:
    std::unique_ptr<AudioCache> open()
    {
        return openAudioCache({scratch / "cache", "hash", recordings, Hertz{8000}}, {}, [](auto, auto) {});
    }

    void SetUp() override
    {
        recordings = {scratch / "一 a.wav", scratch / "broken.wav", scratch / "b.wav"};
        writeWav(recordings[0], 8000, {1, -2, 3, 32767});
        std::ofstream(recordings[1]) << "no audio";
        writeWav(recordings[2], 16000, std::vector<std::int16_t>(800, 0));
    }

    Scratch scratch;
    std::vector<fs::path> recordings;
};

TEST_F(AudioCacheTest, KeepsSamplesExactlyAndResamplesOtherRates)
{
    const auto cache = open();

    EXPECT_THAT(cache->samples(cache->recording(recordings[0])), testing::ElementsAre(1, -2, 3, 32767));
    EXPECT_EQ(cache->recording(recordings[2]).samples, 400U);
}

TEST_F(AudioCacheTest, RemembersWhatCouldNotBeRead)
{
    const auto cache = open();

    EXPECT_THAT(cache->recording(recordings[1]).error, testing::HasSubstr("broken.wav"));
    EXPECT_EQ(cache->failures().size(), 1U);
}

TEST_F(AudioCacheTest, IsMadeOnce)
{
    open();
    fs::remove(recordings[0]);

    const auto cache = open();

    EXPECT_EQ(cache->recording(recordings[0]).samples, 4U);
}

TEST_F(AudioCacheTest, IsMadeAgainWhenItWasCutShort)
{
    open();
    for (const auto& entry : fs::directory_iterator(scratch / "cache"))
        fs::resize_file(entry.path(), fs::file_size(entry.path()) - 9);

    const auto cache = open();

    EXPECT_EQ(cache->recording(recordings[0]).samples, 4U);
}

TEST_F(AudioCacheTest, LeavesNothingBehindWhenItIsCancelled)
{
    const CancelToken cancel;
    cancel.cancel();

    EXPECT_THROW(
        openAudioCache({scratch / "cache", "hash", recordings, Hertz{8000}}, cancel, [](auto, auto) {}),
        Cancelled);
    EXPECT_TRUE(fs::is_empty(scratch / "cache"));
}

TEST(Leftovers, GoWhenTheirProcessIsGone)
{
    const Scratch scratch;
    std::ofstream(scratch / "step-000001.safetensors.999999999.tmp") << "half";
    std::ofstream(scratch / "notes.tmp") << "the user's";
    std::ofstream(scratch / "step-000001.safetensors") << "whole";

    removeLeftovers(scratch.path());

    EXPECT_FALSE(fs::exists(scratch / "step-000001.safetensors.999999999.tmp"));
    EXPECT_TRUE(fs::exists(scratch / "notes.tmp"));
    EXPECT_TRUE(fs::exists(scratch / "step-000001.safetensors"));
}

} // namespace
} // namespace reblock
