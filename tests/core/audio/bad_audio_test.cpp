#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/core/audio/sound_files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sndfile.h>

namespace reblock {

namespace {

using testing::HasSubstr;

class BadAudio : public testing::Test {
protected:
    Scratch scratch;

    /// Message of the error that reading gives.
    static std::string messageOf(const std::filesystem::path& path, const ReadAudioOptions& options = {})
    {
        try {
            (void)readAudio(path, options);
        } catch (const UserError& error) {
            return error.what();
        }
        return "no error";
    }

    /// A FLAC of 3 s whose second half is missing.
    std::filesystem::path cutFlac() const
    {
        writeSound(scratch / "whole.flac", {16000, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16},
                   sine(300, 16000, 48000));
        const std::string bytes = readFile(scratch / "whole.flac");
        replaceFile(scratch / "cut.flac", std::string_view(bytes).substr(0, bytes.size() / 2));
        return scratch / "cut.flac";
    }
};

TEST_F(BadAudio, MissingFileIsNamed)
{
    EXPECT_THAT(messageOf(scratch / "nowhere.wav"), HasSubstr("nowhere.wav"));
}

TEST_F(BadAudio, FolderIsNoAudio)
{
    EXPECT_THAT(messageOf(scratch.path()), HasSubstr("is a folder"));
}

TEST_F(BadAudio, EmptyFileIsSaidToBeEmpty)
{
    replaceFile(scratch / "empty.wav", "");

    EXPECT_THAT(messageOf(scratch / "empty.wav"), HasSubstr("0 bytes"));
}

TEST_F(BadAudio, OtherFilesGetFfmpegsCommand)
{
    replaceFile(scratch / "text.wav", "This is no sound at all, however long it may go on.\n");

    EXPECT_THAT(messageOf(scratch / "text.wav"), HasSubstr("ffmpeg -i"));
}

TEST_F(BadAudio, HeaderWithoutSamplesIsRefused)
{
    writeSound(scratch / "header.wav", {16000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16}, {});

    EXPECT_THAT(messageOf(scratch / "header.wav"), HasSubstr("0 samples"));
}

TEST_F(BadAudio, TruncatedFlacSaysWhereItIsCutOff)
{
    EXPECT_THAT(messageOf(cutFlac()), testing::ContainsRegex("cut off.* at 1\\.[0-9] s of 3\\.0 s"));
}

TEST_F(BadAudio, TruncatedFlacCanBeSalvaged)
{
    const Audio audio = readAudio(cutFlac(), {.salvage = true});

    EXPECT_GT(audio.samples.size(), 16000U);
    EXPECT_LT(audio.samples.size(), 32000U);
    std::vector<float> whole = readAudio(scratch / "whole.flac").samples;
    whole.resize(audio.samples.size());
    EXPECT_EQ(audio.samples, whole);
}

TEST_F(BadAudio, TruncatedWavSaysWhereItIsCutOff)
{
    writeSound(scratch / "cut.wav", {16000, 2, SF_FORMAT_WAV | SF_FORMAT_PCM_16}, sine(300, 16000, 96000));
    std::filesystem::resize_file(scratch / "cut.wav", 44 + 4 * 16000);

    EXPECT_THAT(messageOf(scratch / "cut.wav"), HasSubstr("is cut off at 1.0 s of 3.0 s"));
    EXPECT_EQ(readAudioInfo(scratch / "cut.wav").frames, 48000);
    EXPECT_EQ(readAudio(scratch / "cut.wav", {.salvage = true}).samples.size(), 16000U);
}

TEST_F(BadAudio, WavOfUnknownLengthIsReadToItsEnd)
{
    writeSound(scratch / "whole.wav", {16000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16}, sine(300, 16000, 1600));
    std::string bytes = readFile(scratch / "whole.wav");
    bytes.replace(40, 4, 4, '\xff');
    replaceFile(scratch / "stream.wav", bytes);

    EXPECT_EQ(messageOf(scratch / "stream.wav"), "no error");
    EXPECT_EQ(readAudioInfo(scratch / "stream.wav").frames, 1600);
}

TEST_F(BadAudio, WavThatLacksLessThanItsHeaderIsWhole)
{
    writeSound(scratch / "short.wav", {16000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16}, sine(300, 16000, 1600));
    std::filesystem::resize_file(scratch / "short.wav", 3200);

    EXPECT_EQ(messageOf(scratch / "short.wav"), "no error");
}

TEST_F(BadAudio, PartBehindTheEndIsRefused)
{
    writeSound(scratch / "short.wav", {16000, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16}, sine(300, 16000, 1600));

    EXPECT_NE(messageOf(scratch / "short.wav", {.start = 1000, .count = 601}), "no error");
    EXPECT_NE(messageOf(scratch / "short.wav", {.start = 1601}), "no error");
    EXPECT_EQ(messageOf(scratch / "short.wav", {.start = 1000, .count = 600}), "no error");
}

TEST_F(BadAudio, FlacThatDoesNotSayItsLengthIsReadToItsEnd)
{
    writeSound(scratch / "whole.flac", {16000, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16},
               sine(300, 16000, 48000));
    std::string bytes = readFile(scratch / "whole.flac");
    // STREAMINFO: the low 4 bits of byte 21 and bytes 22..25 hold the number of samples; 0 is unknown
    bytes[21] = static_cast<char>(bytes[21] & 0xF0);
    bytes.replace(22, 4, 4, '\0');
    replaceFile(scratch / "stream.flac", bytes);

    EXPECT_EQ(readAudioInfo(scratch / "stream.flac").frames, 48000);
    EXPECT_EQ(readAudio(scratch / "stream.flac").samples, readAudio(scratch / "whole.flac").samples);
}

} // namespace

} // namespace reblock
