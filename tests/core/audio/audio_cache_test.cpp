#include "core/audio/audio_cache.h"

#include "core/audio/audio_writer.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/core/audio/sound_files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <sndfile.h>

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class AudioCacheTest : public testing::Test {
protected:
    void SetUp() override
    {
        recordings = {(scratch / "一 a.wav").string(), (scratch / "broken.wav").string(),
                      (scratch / "b.wav").string()};
        writeAudio16(recordings[0], {Hertz{8000}, {1, -2, 3, 32767}});
        std::ofstream(recordings[1]) << "no audio";
        writeAudio16(recordings[2], {Hertz{16000}, std::vector<std::int16_t>(800, 0)});
    }

    std::unique_ptr<AudioCache> open(const std::vector<std::string>& which, int threads = 1) const
    {
        return openAudioCache({scratch / "cache", which, Hertz{8000}, threads}, {},
                              [](std::uint64_t, std::uint64_t) {});
    }
    std::unique_ptr<AudioCache> open() const { return open(recordings); }

    std::vector<fs::path> packs() const
    {
        return {fs::directory_iterator(scratch / "cache"), fs::directory_iterator()};
    }

    /// Another sound of the same size, with a later time of change.
    void change(const std::string& path, const std::vector<std::int16_t>& samples) const
    {
        const auto before = fs::last_write_time(path);
        writeAudio16(path, {Hertz{8000}, samples});
        fs::last_write_time(path, before + std::chrono::seconds(2));
    }

    Scratch scratch;
    std::vector<std::string> recordings;
};

TEST_F(AudioCacheTest, KeepsSamplesExactlyAndResamplesOtherRates)
{
    const auto cache = open();

    EXPECT_THAT(cache->recording(recordings[0]).samples(), ElementsAre(1, -2, 3, 32767));
    EXPECT_EQ(cache->recording(recordings[2]).size(), 400U);
    EXPECT_TRUE(cache->recording(recordings[2]).silent());
    EXPECT_FALSE(cache->recording(recordings[0]).silent());
}

TEST_F(AudioCacheTest, RemembersWhatCouldNotBeRead)
{
    const auto cache = open();

    EXPECT_THAT(cache->recording(recordings[1]).error(), HasSubstr("broken.wav"));
    EXPECT_THAT(cache->failures(), ElementsAre(HasSubstr("broken.wav")));
    EXPECT_EQ(open()->decoded(), 0U);
}

TEST_F(AudioCacheTest, HearsARecordingThatIsGoneFromItsPack)
{
    open();
    fs::remove(recordings[0]);

    const auto cache = open();

    EXPECT_EQ(cache->recording(recordings[0]).size(), 4U);
    EXPECT_EQ(cache->decoded(), 0U);
}

TEST_F(AudioCacheTest, IsSharedByRunsThatHearPartsOfIt)
{
    open({recordings[0]});

    const auto cache = open({recordings[0], recordings[2]});

    EXPECT_EQ(cache->decoded(), 1U);
    EXPECT_EQ(open({recordings[2]})->decoded(), 0U);
}

TEST_F(AudioCacheTest, DecodesAChangedRecordingAgainAndNamesIt)
{
    open();
    change(recordings[0], {5, 6, 7, 8});

    const auto cache = open();

    EXPECT_THAT(cache->changed(), ElementsAre(recordings[0]));
    EXPECT_EQ(cache->decoded(), 1U);
    EXPECT_THAT(cache->recording(recordings[0]).samples(), ElementsAre(5, 6, 7, 8));
    EXPECT_THAT(open()->recording(recordings[0]).samples(), ElementsAre(5, 6, 7, 8));
}

TEST_F(AudioCacheTest, SaysNothingOfACopyWithTheSameSound)
{
    open();
    change(recordings[0], {1, -2, 3, 32767});

    const auto cache = open();

    EXPECT_THAT(cache->changed(), IsEmpty());
}

TEST_F(AudioCacheTest, DropsAPackWhoseRecordingsWereAllRenewed)
{
    open({recordings[0]});
    change(recordings[0], {5, 6, 7, 8});

    open({recordings[0]});

    EXPECT_EQ(packs().size(), 1U);
}

TEST_F(AudioCacheTest, IsMadeAgainWhenItWasCut)
{
    open();
    const fs::path file = packs().front();
    const auto whole = fs::file_size(file);
    for (const std::uintmax_t size : {std::uintmax_t{0}, std::uintmax_t{5}, whole / 2, whole - 1}) {
        fs::resize_file(file, size);

        const auto cache = open();

        EXPECT_EQ(cache->decoded(), 3U) << size;
        EXPECT_THAT(cache->recording(recordings[0]).samples(), ElementsAre(1, -2, 3, 32767)) << size;
        EXPECT_EQ(fs::file_size(file), whole);
    }
}

TEST_F(AudioCacheTest, KnowsAPackThatWasCutAtAnyByte)
{
    open();
    const std::string whole = readFile(packs().front());
    const fs::path cut = scratch / "cut.pack";
    std::ofstream(cut, std::ios::binary) << whole;
    EXPECT_NO_THROW(RecordingPack pack(cut));
    for (std::size_t size = whole.size(); size-- > 0;) {
        fs::resize_file(cut, size);

        EXPECT_THROW(RecordingPack pack(cut), UserError) << size;
    }
}

TEST_F(AudioCacheTest, NeverGivesDamagedSamples)
{
    open();
    const std::string whole = readFile(packs().front());
    const fs::path file = scratch / "damaged.pack";
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        std::ofstream(file, std::ios::binary) << damaged;
        try {
            const RecordingPack pack(file);
            for (const RecordingPack::Entry& entry : pack.entries())
                (void)pack.samples(entry);
            ADD_FAILURE() << "nothing noticed at byte " << at;
        } catch (const UserError&) {
        } catch (const ResourceError& error) {
            EXPECT_THAT(error.what(), HasSubstr("start again"));
            EXPECT_FALSE(fs::exists(file));
        }
    }
}

TEST_F(AudioCacheTest, LeavesNothingBehindWhenItIsCancelled)
{
    const CancelToken cancel;
    cancel.cancel();

    EXPECT_THROW(openAudioCache({scratch / "cache", recordings, Hertz{8000}, 2}, cancel, [](auto, auto) {}),
                 Cancelled);
    EXPECT_TRUE(fs::is_empty(scratch / "cache"));
}

TEST_F(AudioCacheTest, TellsHowFarItIsInBytesOfTheSources)
{
    std::uint64_t last = 0, total = 0;
    openAudioCache({scratch / "cache", recordings, Hertz{8000}, 2}, {},
                   [&](std::uint64_t done, std::uint64_t all) {
                       EXPECT_GE(done, last);
                       last = done;
                       total = all;
                   });

    EXPECT_EQ(total,
              fs::file_size(recordings[0]) + fs::file_size(recordings[1]) + fs::file_size(recordings[2]));
    EXPECT_EQ(last, total);
}

/// Sixty recordings, some unreadable in their middle, so that threads finish out of order.
std::vector<std::string> manyRecordings(const Scratch& scratch)
{
    std::vector<std::string> paths;
    for (int i = 0; i < 60; ++i) {
        const auto seconds = i % 7 == 0 ? 40 : 1 + i % 3;
        paths.push_back((scratch / ("many " + std::to_string(i) + ".flac")).string());
        writeSound(paths.back(), {i % 5 == 0 ? 16000 : 8000, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16},
                   sine(100 + i, 8000, static_cast<std::size_t>(8000 * seconds)));
        if (i % 9 == 3)
            fs::resize_file(paths.back(), fs::file_size(paths.back()) / 2);
    }
    return paths;
}

TEST_F(AudioCacheTest, HasTheSameBytesForAnyNumberOfThreads)
{
    const std::vector<std::string> many = manyRecordings(scratch);
    std::vector<std::string> contents;
    for (const int threads : {1, 2, 4}) {
        fs::remove_all(scratch / "cache");
        EXPECT_EQ(open(many, threads)->failures().size(), 7U);
        contents.push_back(readFile(packs().front()));
    }

    EXPECT_EQ(contents[1], contents[0]);
    EXPECT_EQ(contents[2], contents[0]);
}

/// Largest memory of this process since startWatching(), in MB; absent where the system does not tell.
class PeakMemory {
public:
    static bool startWatching()
    {
        return static_cast<bool>(std::ofstream("/proc/self/clear_refs") << 5 << std::flush);
    }
    static double megabytes()
    {
        std::ifstream status("/proc/self/status");
        for (std::string word; status >> word;)
            if (double kilobytes = 0; word == "VmHWM:" && status >> kilobytes)
                return kilobytes / 1000;
        return 0;
    }
};

TEST_F(AudioCacheTest, TakesNoMoreMemoryForAnHourThanForAMinute)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the address sanitizer keeps what was freed";
#endif
    writeAudio16(recordings[0], {Hertz{16000}, std::vector<std::int16_t>(16000 * 3600, 7)});
    if (!PeakMemory::startWatching())
        GTEST_SKIP() << "this system does not tell a process's largest memory";
    const double before = PeakMemory::megabytes();

    open({recordings[0]});

    EXPECT_LT(PeakMemory::megabytes() - before, 10);
}

} // namespace
} // namespace reblock
