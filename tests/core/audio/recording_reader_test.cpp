#include "core/audio/recording_reader.h"

#include "core/audio/audio_writer.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

/// Ten seconds of noise, so that every sample has a value of its own.
std::vector<std::int16_t> noise(Hertz rate)
{
    SeededRandom random(1, 1);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(10 * rate.value));
    for (std::int16_t& sample : samples)
        sample = static_cast<std::int16_t>(2000 * random.normal());
    return samples;
}

class RecordingParts : public testing::TestWithParam<int> {};

TEST_P(RecordingParts, AreCutOutOfTheWhole)
{
    const Scratch scratch;
    const Hertz fileRate{GetParam()}, rate{16000};
    const std::string path = (scratch / "long.flac").string();
    writeAudio16(path, {fileRate, noise(fileRate)});
    const std::vector<std::int16_t> whole = readRecordings({path}, rate, {});

    for (const RecordingPart part :
         {RecordingPart{0, 0.5}, {0.013, 2}, {3.3333, 3.9}, {9.2, 10}, {7, 0}, {9.9, 12}}) {
        const auto expected = samplesOfPart(whole, rate, part);
        const auto found = readRecordings({path}, rate, part);

        ASSERT_EQ(found.size(), expected.size()) << part.start;
        const int step = fileRate == rate ? 0 : 1;
        for (std::size_t i = 0; i < found.size(); ++i)
            ASSERT_NEAR(found[i], expected[i], step) << part.start << " " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Hertz, RecordingParts, testing::Values(16000, 8000, 44100, 48000),
                         testing::PrintToStringParamName());

TEST(RecordingReader, RefusesAPartBehindTheEnd)
{
    const Scratch scratch;
    const std::string path = (scratch / "short.wav").string();
    writeAudio16(path, {Hertz{8000}, std::vector<std::int16_t>(8000, 1)});

    EXPECT_THROW(readRecordings({path}, Hertz{8000}, {1.5, 2}), UserError);
}

TEST(RecordingReader, PutsFilesOneAfterTheOther)
{
    const Scratch scratch;
    const std::string a = (scratch / "a.wav").string(), b = (scratch / "b.wav").string();
    writeAudio16(a, {Hertz{8000}, {1, 2}});
    writeAudio16(b, {Hertz{8000}, {3}});

    EXPECT_THAT(readRecordings({a, b, a}, Hertz{8000}, {}), testing::ElementsAre(1, 2, 3, 1, 2));
}

} // namespace
} // namespace reblock
