#include "app/gui/services/sound_clip.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace reblock {
namespace {

constexpr const char* kOne = REBLOCK_RESOURCES "/digits/jackson/1_jackson_0.flac";
constexpr const char* kTwo = REBLOCK_RESOURCES "/digits/jackson/2_jackson_0.flac";

std::vector<float> all(SoundSource& source)
{
    std::vector<float> samples;
    std::vector<float> block(777);
    while (const std::size_t got = source.read(block))
        samples.insert(samples.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(got));
    return samples;
}

TEST(SoundClip, PlaysItsFilesOneAfterTheOther)
{
    const Audio one = readAudio(kOne);
    const Audio two = readAudio(kTwo);

    const auto source = openClip({{kOne, kTwo}}, {one.rate.value, 0});
    const std::vector<float> heard = all(*source);

    ASSERT_EQ(heard.size(), one.samples.size() + two.samples.size());
    EXPECT_TRUE(std::equal(one.samples.begin(), one.samples.end(), heard.begin()));
    EXPECT_TRUE(std::equal(two.samples.rbegin(), two.samples.rend(), heard.rbegin()));
}

TEST(SoundClip, BeginsInTheMiddleOfTheSecondFile)
{
    const Audio one = readAudio(kOne);
    const Audio two = readAudio(kTwo);
    const double from =
        secondsFromSamples(static_cast<std::int64_t>(one.samples.size()) + 100, one.rate).value;

    const std::vector<float> heard = all(*openClip({{kOne, kTwo}}, {one.rate.value, from}));

    EXPECT_EQ(heard.size(), two.samples.size() - 100);
}

TEST(SoundClip, PlaysOnlyThePartOfASegment)
{
    const Audio one = readAudio(kOne);
    const int rate = one.rate.value;

    const std::vector<float> heard = all(*openClip({{kOne}, 0.1, 0.2}, {rate, 0}));

    ASSERT_EQ(heard.size(), static_cast<std::size_t>(rate / 10));
    EXPECT_EQ(heard.front(), one.samples[static_cast<std::size_t>(rate / 10)]);
}

TEST(SoundClip, ResamplesToTheOutput)
{
    const Audio one = readAudio(kOne);

    const std::vector<float> heard = all(*openClip({{kOne}}, {48000, 0}));

    const double expected = 48000.0 * static_cast<double>(one.samples.size()) / one.rate.value;
    EXPECT_NEAR(static_cast<double>(heard.size()), expected, 2);
}

TEST(SoundClip, OutlinesAllOfItsFiles)
{
    const AudioPeaks peaks = readClipPeaks({{kOne, kTwo}}, 300);

    EXPECT_EQ(peaks.peaks.size(), 300U);
    EXPECT_NEAR(peaks.seconds, readAudioInfo(kOne).duration().value + readAudioInfo(kTwo).duration().value,
                1e-9);
    EXPECT_TRUE(readClipPeaks({{"/there/is/none.wav"}}, 300).error.contains("none.wav"));
    EXPECT_THROW(openClip({}, {16000, 0}), UserError);
}

} // namespace
} // namespace reblock
