#include "core/audio/wav_file.h"

#include "core/audio/audio_file.h"
#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

TEST(WavFile, IsReadAsItWasWritten)
{
    const Scratch scratch;
    const std::vector<std::int16_t> samples{0, 1, -1, 32767, -32768, 1234};
    replaceFile(scratch / "a.wav", wavFileContent(samples, Hertz{16000}));

    const Audio16 audio = readAudio16(scratch / "a.wav");
    EXPECT_EQ(audio.samples, samples);
    EXPECT_EQ(audio.rate, Hertz{16000});
    EXPECT_EQ(wavFileSamples(scratch / "a.wav"), 6);
}

TEST(WavFile, KnowsAFileThatIsCutShortOrNoneOfOurs)
{
    const Scratch scratch;
    const std::string whole = wavFileContent(std::vector<std::int16_t>(100, 5), Hertz{16000});
    for (const std::size_t size : {std::size_t{0}, std::size_t{20}, std::size_t{44}, whole.size() - 1}) {
        replaceFile(scratch / "cut.wav", whole.substr(0, size));
        EXPECT_FALSE(wavFileSamples(scratch / "cut.wav")) << size;
    }
    replaceFile(scratch / "other.wav", std::string(244, 'x'));
    EXPECT_FALSE(wavFileSamples(scratch / "other.wav"));
    EXPECT_FALSE(wavFileSamples(scratch / "missing.wav"));
}

} // namespace
} // namespace reblock
