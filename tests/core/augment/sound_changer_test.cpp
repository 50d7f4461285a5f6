#include "core/augment/sound_changer.h"

#include "core/audio/audio_writer.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <cmath>

namespace reblock {
namespace {

namespace fs = std::filesystem;

constexpr Hertz kRate{16000};

std::vector<float> tone(std::size_t count)
{
    std::vector<float> samples(count);
    for (std::size_t i = 0; i < count; ++i)
        samples[i] = static_cast<float>(3000 * std::sin(0.1 * static_cast<double>(i)));
    return samples;
}

std::vector<float> changed(const SoundChanger& changer, std::uint64_t utterance)
{
    std::vector<float> samples = tone(8000);
    changer.apply(samples, kRate, {SeededRandom(1, utterance), SeededRandom(2, utterance)});
    return samples;
}

double snrOf(const std::vector<float>& noisy)
{
    const std::vector<float> clean = tone(noisy.size());
    std::vector<float> noise(noisy.size());
    for (std::size_t i = 0; i < noisy.size(); ++i)
        noise[i] = noisy[i] - clean[i];
    return 10 * std::log10(energyOf(clean) / energyOf(noise));
}

std::shared_ptr<SoundBank> bankOf(const Scratch& scratch, const std::vector<std::int16_t>& samples)
{
    fs::create_directories(scratch / "sounds");
    writeAudio16(scratch / "sounds/a.wav", {kRate, samples});
    return std::make_shared<SoundBank>(SoundBank::Request{scratch / "sounds", scratch / "cache", kRate},
                                       CancelToken(), [](std::uint64_t, std::uint64_t) {});
}

TEST(SoundChanger, DrawsTheNoiseLevelFromItsRange)
{
    const SoundChanger changer({.noise = SnrRange{0, 15}, .kinds = noiseKinds()});
    double low = 100, high = -100;
    for (std::uint64_t utterance = 0; utterance < 100; ++utterance) {
        const double snr = snrOf(changed(changer, utterance));
        low = std::min(low, snr);
        high = std::max(high, snr);
    }

    EXPECT_GT(low, -0.1);
    EXPECT_LT(low, 1.5);
    EXPECT_GT(high, 13.5);
    EXPECT_LT(high, 15.1);
}

TEST(SoundChanger, ChangesTheShareThatIsAskedFor)
{
    const SoundChanger changer({.noise = SnrRange{10, 10}, .noiseShare = 0.3, .kinds = noiseKinds()});
    int noisy = 0;
    for (std::uint64_t utterance = 0; utterance < 1000; ++utterance)
        noisy += changed(changer, utterance) != tone(8000);

    EXPECT_NEAR(noisy, 300, 50);
}

TEST(SoundChanger, GivesAnUtteranceTheSameWhateverCameBefore)
{
    const SoundChanger changer({.noise = SnrRange{0, 20}, .kinds = noiseKinds()});
    const std::vector<float> first = changed(changer, 7);
    changed(changer, 8);

    EXPECT_EQ(changed(changer, 7), first);
    EXPECT_NE(changed(changer, 8), first);
}

TEST(SoundChanger, TakesNoiseFromAFolderAndLoopsIt)
{
    const Scratch scratch;
    const auto bank = bankOf(scratch, {100, -200, 300});
    SeededRandom random(1, 1);

    const std::vector<float> noise = drawSound(*bank, 8, random);

    for (std::size_t i = 0; i + 3 < noise.size(); ++i)
        EXPECT_EQ(noise[i], noise[i + 3]);
    const SoundChanger changer({.noise = SnrRange{5, 5}, .noises = bank});
    EXPECT_NEAR(snrOf(changed(changer, 3)), 5, 0.1);
}

TEST(SoundChanger, DrawsAgainWhereASoundIsSilent)
{
    const Scratch scratch;
    std::vector<std::int16_t> mostlySilent(1000, 0);
    std::fill(mostlySilent.begin(), mostlySilent.begin() + 500, 100);
    const auto bank = bankOf(scratch, mostlySilent);
    int silent = 0;
    for (std::uint64_t stream = 0; stream < 200; ++stream) {
        SeededRandom random(1, stream);
        silent += energyOf(drawSound(*bank, 50, random)) == 0;
    }

    EXPECT_LT(silent, 10);
}

TEST(SoundChanger, MovesSpeechIntoARoom)
{
    const Scratch scratch;
    std::vector<std::int16_t> response(2000, 0);
    response[10] = 20000;
    response[1500] = 10000;
    const SoundChanger changer({.rooms = bankOf(scratch, response)});

    const std::vector<float> heard = changed(changer, 1);

    EXPECT_NE(heard, tone(8000));
    EXPECT_NEAR(energyOf(heard) / energyOf(tone(8000)), 1, 1e-4);
}

} // namespace
} // namespace reblock
