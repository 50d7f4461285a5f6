#include "core/augment/noisy_copy.h"

#include "core/audio/audio_file.h"
#include "core/audio/audio_writer.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <cmath>
#include <map>

namespace reblock {
namespace {

namespace fs = std::filesystem;

constexpr Hertz kRate{16000};

class NoisyCopyTest : public testing::Test {
protected:
    void SetUp() override
    {
        for (int i = 0; i < 4; ++i) {
            std::vector<std::int16_t> samples(8000);
            for (std::size_t k = 0; k < samples.size(); ++k)
                samples[k] =
                    static_cast<std::int16_t>(4000 * std::sin(0.05 * (i + 1) * static_cast<double>(k)));
            const std::string path = (scratch / ("u" + std::to_string(i) + ".flac")).string();
            writeAudio16(path, {kRate, samples});
            utterances.push_back({"句/" + std::to_string(i), "s", {path}, "一 二", 0.5});
        }
        utterances[1].id = "句1";
    }

    NoisyCopy copy(const std::string& name, double snr, int threads = 1, std::uint64_t seed = 1) const
    {
        NoisyCopyRequest request{"test", kRate, scratch / name, false, seed, threads};
        return writeNoisyCopy(utterances, request,
                              SoundChanger({.noise = SnrRange{snr, snr}, .kinds = noiseKinds()}), {},
                              [](std::uint64_t, std::uint64_t) {});
    }

    std::map<std::string, std::string> filesIn(const std::string& name) const
    {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(scratch / name))
            if (entry.is_regular_file())
                files[entry.path().lexically_relative(scratch / name).string()] = readFile(entry.path());
        return files;
    }

    Scratch scratch;
    std::vector<Utterance> utterances;
};

TEST_F(NoisyCopyTest, IsACorpusWithTheSameIdsTextsAndSpeakers)
{
    const NoisyCopy made = copy("noisy", 10);

    EXPECT_EQ(made.written, 4U);
    EXPECT_NEAR(made.seconds, 2, 1e-9);
    const auto corpus = openCorpus("jsonl", scratch / "noisy");
    const std::vector<Utterance>& found = corpus->utterances("test");
    ASSERT_EQ(found.size(), utterances.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].id, utterances[i].id);
        EXPECT_EQ(found[i].text, utterances[i].text);
        EXPECT_EQ(found[i].speaker, utterances[i].speaker);
    }
}

TEST_F(NoisyCopyTest, HasTheSameBytesForASeedWhateverTheThreads)
{
    copy("one", 10, 1);
    copy("four", 10, 4);
    copy("other", 10, 1, 2);

    EXPECT_EQ(filesIn("one"), filesIn("four"));
    EXPECT_NE(filesIn("one"), filesIn("other"));
}

TEST_F(NoisyCopyTest, HoldsTheAskedNoise)
{
    copy("noisy", 10);
    const auto corpus = openCorpus("jsonl", scratch / "noisy");
    for (std::size_t i = 0; i < utterances.size(); ++i) {
        const Audio clean = readAudio(utterances[i].audio.front());
        const Audio noisy = readAudio(corpus->utterances("test")[i].audio.front());
        std::vector<float> noise(clean.samples.size());
        for (std::size_t k = 0; k < noise.size(); ++k)
            noise[k] = noisy.samples[k] - clean.samples[k];

        EXPECT_NEAR(10 * std::log10(energyOf(clean.samples) / energyOf(noise)), 10, 0.1) << i;
    }
}

TEST_F(NoisyCopyTest, TurnsDownWhatWouldBeClipped)
{
    const NoisyCopy made = copy("loud", -25);

    EXPECT_EQ(made.quieter, 4U);
    const auto corpus = openCorpus("jsonl", scratch / "loud");
    for (const Utterance& utterance : corpus->utterances("test")) {
        const Audio16 audio = readAudio16(utterance.audio.front());
        EXPECT_EQ(std::ranges::count_if(audio.samples, [](int x) { return std::abs(x) == 32767; }), 1);
    }
}

TEST_F(NoisyCopyTest, LeavesOutWhatCannotBeReadAndFailsWhenNothingIsLeft)
{
    fs::resize_file(utterances[2].audio.front(), 100);
    EXPECT_THAT(copy("noisy", 10).leftOut, testing::ElementsAre(testing::StartsWith("句/2: ")));

    for (const Utterance& utterance : utterances)
        fs::remove(utterance.audio.front());
    EXPECT_THROW(copy("none", 10), UserError);
}

} // namespace
} // namespace reblock
