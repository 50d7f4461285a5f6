#include "core/engine/data/batch_maker.h"

#include "core/audio/audio_writer.h"
#include "core/engine/data/sound_changes.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <cmath>

namespace reblock {
namespace {

namespace fs = std::filesystem;

constexpr Hertz kRate{8000};

std::vector<std::int16_t> soundOf(int number)
{
    std::vector<std::int16_t> samples(static_cast<std::size_t>(4000 + 700 * number));
    SeededRandom random(3, static_cast<std::uint64_t>(number));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(3000 * std::sin(0.02 * (number + 1) * static_cast<double>(i)) +
                                               200 * random.normal());
    return samples;
}

/// Seven recordings, all augmentation there is.
class BatchMakerTest : public testing::Test {
protected:
    void SetUp() override
    {
        for (int i = 0; i < 7; ++i) {
            const std::string path = (scratch / ("u" + std::to_string(i) + ".wav")).string();
            writeAudio16(path, {kRate, soundOf(i)});
            utterances.push_back({"u" + std::to_string(i), "s", {path}, "一 二 三", 1});
        }
        fs::create_directories(scratch / "rooms");
        std::vector<std::int16_t> response(900, 0);
        response[3] = 20000;
        response[800] = 9000;
        writeAudio16(scratch / "rooms/a.wav", {kRate, response});
        options.features.sampleRate = kRate.value;
        options.features.bands = 40;
        options.data.minSeconds = 0.01;
        options.augment.noiseSnr = {0, 10};
        options.augment.rirFolder = (scratch / "rooms").string();
    }

    PreparedSet prepare()
    {
        std::vector<std::string> recordings, texts;
        for (const Utterance& utterance : utterances) {
            recordings.push_back(utterance.audio.front());
            texts.push_back(utterance.text);
        }
        cache = openAudioCache({scratch / "cache", recordings, kRate, 1}, {}, [](auto, auto) {});
        return prepareSet(utterances, *cache, Vocabulary::fromTranscripts(texts, TokenUnit::Char), options);
    }

    BatchMaker maker(int threads = 1) const
    {
        const TrainingSound sound = openTrainingSound(options.augment, {{}, scratch / "cache", kRate}, {},
                                                      [](std::uint64_t, std::uint64_t) {});
        return {options.features,
                Augmentation{options.augment, 0.5, std::vector<float>(40, 3.0F), 11, sound.changer}, threads};
    }

    /// The frames of a row without its padding.
    static std::vector<float> rowOf(const FeatureBatch& batch, std::size_t row)
    {
        const auto begin =
            batch.features.begin() + static_cast<std::ptrdiff_t>(row) * batch.frames * batch.bands;
        return {begin, begin + batch.lengths[row] * batch.bands};
    }

    Scratch scratch;
    std::vector<Utterance> utterances;
    RunOptions options;
    std::unique_ptr<AudioCache> cache;
};

TEST_F(BatchMakerTest, MakesTheSameBatchWithAnyNumberOfThreads)
{
    const PreparedSet set = prepare();
    const std::vector<std::uint32_t> rows{0, 1, 2, 3, 4, 5, 6};
    const FeatureBatch one = maker(1).make(set.utterances, rows, 2);

    for (const int threads : {2, 4}) {
        const FeatureBatch batch = maker(threads).make(set.utterances, rows, 2);
        EXPECT_EQ(batch.features, one.features) << threads;
        EXPECT_EQ(batch.lengths, one.lengths) << threads;
        EXPECT_EQ(batch.audioSeconds, one.audioSeconds) << threads;
    }
}

TEST_F(BatchMakerTest, GivesARowTheSameInAnyOrderAndCompany)
{
    const PreparedSet set = prepare();
    const BatchMaker all = maker();
    const FeatureBatch together = all.make(set.utterances, std::vector<std::uint32_t>{6, 2, 4, 0}, 1);

    const std::vector<std::uint32_t> order{6, 2, 4, 0};
    for (std::size_t row = 0; row < order.size(); ++row) {
        const FeatureBatch alone = all.make(set.utterances, {&order[row], 1}, 1);
        EXPECT_EQ(rowOf(alone, 0), rowOf(together, row)) << order[row];
    }
}

TEST_F(BatchMakerTest, FillsUpWithZerosAndPlansWhatItMakes)
{
    const PreparedSet set = prepare();
    const BatchMaker all = maker();
    const std::vector<std::int64_t> planned = all.frames(set.utterances, 4);
    const FeatureBatch batch = all.make(set.utterances, std::vector<std::uint32_t>{0, 6}, 4);

    EXPECT_EQ(batch.lengths[0], planned[0]);
    EXPECT_EQ(batch.lengths[1], planned[6]);
    ASSERT_LT(batch.lengths[0], batch.frames);
    for (std::int64_t at = batch.lengths[0] * batch.bands; at < batch.frames * batch.bands; ++at)
        EXPECT_EQ(batch.features[static_cast<std::size_t>(at)], 0);
}

TEST_F(BatchMakerTest, ChangesFromEpochToEpoch)
{
    const PreparedSet set = prepare();
    const BatchMaker all = maker();
    const std::vector<std::uint32_t> rows{3};

    EXPECT_NE(all.make(set.utterances, rows, 0).features, all.make(set.utterances, rows, 1).features);
}

TEST_F(BatchMakerTest, HearsOnlyASegmentOfItsRecording)
{
    const std::vector<std::int16_t> whole = soundOf(6);
    utterances[6].start = 0.25;
    utterances[6].end = 0.75;
    const PreparedSet set = prepare();

    EXPECT_EQ(set.utterances[6].samples, 4000);
    const std::vector<float> expected(whole.begin() + 2000, whole.begin() + 6000);
    EXPECT_EQ(heardSamples(set.utterances[6], kRate), expected);
}

TEST_F(BatchMakerTest, DecodesARecordingOnceForAllItsSegments)
{
    const std::string recording = utterances[0].audio.front();
    for (Utterance& utterance : utterances) {
        utterance.start = 0.02 * static_cast<double>(&utterance - utterances.data());
        utterance.end = utterance.start + 0.3;
        utterance.audio = {recording};
    }

    const PreparedSet set = prepare();

    EXPECT_EQ(set.utterances.size(), 7U);
    EXPECT_EQ(cache->decoded(), 1U);
}

TEST_F(BatchMakerTest, LeavesOutAnUtteranceWhoseAudioCannotBeRead)
{
    fs::resize_file(utterances[2].audio.front(), 4000);

    const PreparedSet set = prepare();

    EXPECT_THAT(set.unreadable, testing::ElementsAre("u2"));
    EXPECT_EQ(set.utterances.size(), 6U);
}

} // namespace
} // namespace reblock
