#include "core/audio/audio_file.h"
#include "core/base/sha256.h"
#include "tests/core/audio/sound_files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sndfile.h>

#include <cmath>

namespace reblock {

namespace {

using testing::Each;
using testing::FloatNear;
using testing::Pointwise;

std::string shaOf(const std::vector<std::int16_t>& samples)
{
    return sha256({reinterpret_cast<const char*>(samples.data()), samples.size() * sizeof(std::int16_t)});
}

TEST(AudioFile, DecodesFlacToTheExactSamples)
{
    const Audio16 audio =
        readAudio16(REBLOCK_RESOURCES "/aishell1_samples/wav/test/S0150/BAC009S0150W0129.flac");

    EXPECT_EQ(audio.rate, Hertz{16000});
    EXPECT_EQ(audio.samples.size(), 55488U);
    EXPECT_EQ(shaOf(audio.samples), "a4e2e883ece18aaf2017e91c3ad3faf4920d3e11fa6b024e23bd9dcad49587eb");
}

TEST(AudioFile, DecodesEightKilohertz)
{
    const Audio16 audio = readAudio16(REBLOCK_RESOURCES "/digits/lucas/2_lucas_16.flac");

    EXPECT_EQ(audio.rate, Hertz{8000});
    EXPECT_EQ(shaOf(audio.samples), "81ed53fe0cc6027d42cfdd8a2f7f7952291d262d0beb88fca348ceef5c82c0dc");
}

TEST(AudioFile, AveragesChannels)
{
    const Scratch scratch;
    writeSound(scratch / "stereo.wav", {44100, 2, SF_FORMAT_WAV | SF_FORMAT_FLOAT},
               {0.5F, 0.25F, -0.5F, 0.5F, 0, 0.75F});

    const Audio audio = readAudio(scratch / "stereo.wav");

    EXPECT_EQ(audio.samples, (std::vector<float>{0.375F, 0, 0.375F}));
    EXPECT_EQ(readAudioInfo(scratch / "stereo.wav").channels, 2);
}

struct FormatCase {
    const char* name;
    int format;
    int rate;
    float tolerance; ///< 16 bits: one step, libsndfile writes with the factor 32767
};

class AudioFormats : public testing::TestWithParam<FormatCase> {};

TEST_P(AudioFormats, AreRead)
{
    const Scratch scratch;
    const FormatCase& format = GetParam();
    const std::vector<float> written = sine(440, format.rate, static_cast<std::size_t>(format.rate) / 4);
    writeSound(scratch / "sound", {format.rate, 1, format.format}, written);

    const Audio read = readAudio(scratch / "sound");

    EXPECT_EQ(read.rate.value, format.rate);
    EXPECT_THAT(read.samples, Pointwise(FloatNear(format.tolerance), written));
}

INSTANTIATE_TEST_SUITE_P(
    , AudioFormats,
    testing::Values(FormatCase{"Wav8kHz", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 8000, 3.2e-5F},
                    FormatCase{"Wav24Bit", SF_FORMAT_WAV | SF_FORMAT_PCM_24, 44100, 2e-7F},
                    FormatCase{"WavFloat", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 48000, 0},
                    FormatCase{"Flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 48000, 3.2e-5F},
                    FormatCase{"Aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_16, 16000, 3.2e-5F},
                    FormatCase{"OggVorbis", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 16000, 0.05F}),
    [](const auto& format) { return format.param.name; });

TEST(AudioFile, ReadsMp3AndOpus)
{
    const Scratch scratch;
    for (const int format : {SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, SF_FORMAT_OGG | SF_FORMAT_OPUS}) {
        writeSound(scratch / "lossy", {48000, 1, format}, sine(440, 48000, 48000));

        const Audio audio = readAudio(scratch / "lossy");

        double power = 0;
        for (const float x : audio.samples)
            power += static_cast<double>(x) * static_cast<double>(x);
        EXPECT_NEAR(static_cast<double>(audio.samples.size()), 48000, 3000);
        EXPECT_NEAR(power / 48000, 0.125, 0.02); // of a sine of amplitude 0.5
    }
}

TEST(AudioFile, ReadsPiecesThatTogetherAreTheWhole)
{
    const std::filesystem::path path = REBLOCK_RESOURCES "/digits/theo/7_theo_3.flac";
    const std::vector<float> whole = readAudio(path).samples;
    AudioFile file(path);
    std::vector<float> pieces, piece(777);

    while (const std::size_t got = file.read(piece))
        pieces.insert(pieces.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(got));

    EXPECT_EQ(pieces, whole);
    EXPECT_FALSE(file.cutOff());
}

TEST(AudioFile, ReadsAPart)
{
    const std::filesystem::path path = REBLOCK_RESOURCES "/digits/theo/7_theo_3.flac";
    const std::vector<float> whole = readAudio(path).samples;

    const std::vector<float> part = readAudio(path, {.start = 100, .count = 50}).samples;

    EXPECT_EQ(part, std::vector<float>(whole.begin() + 100, whole.begin() + 150));
}

TEST(Int16, RoundsAndLimits)
{
    const std::vector<float> samples{-2, -1, -0.4F / 32768, 0.6F / 32768, 0.999999F, 1, 3};

    EXPECT_EQ(int16FromFloat(samples),
              (std::vector<std::int16_t>{-32768, -32768, 0, 1, 32767, 32767, 32767}));
}

TEST(Int16, ComesBackFromFloatUnchanged)
{
    std::vector<std::int16_t> all;
    for (int value = -32768; value <= 32767; ++value)
        all.push_back(static_cast<std::int16_t>(value));

    EXPECT_EQ(int16FromFloat(floatFromInt16(all)), all);
}

} // namespace

} // namespace reblock
