#include "core/augment/noise.h"

#include "core/base/error.h"
#include "core/features/fbank.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

namespace reblock {
namespace {

constexpr Hertz kRate{16000};

std::vector<float> noiseOf(NoiseKind kind, std::size_t count, std::uint64_t seed)
{
    SeededRandom random(seed, 0);
    return generateNoise(kind, count, kRate, random);
}

std::vector<float> tone(std::size_t count)
{
    std::vector<float> samples(count);
    for (std::size_t i = 0; i < count; ++i)
        samples[i] = static_cast<float>(3000 * std::sin(0.1 * static_cast<double>(i)));
    return samples;
}

/// Mean level around a frequency, in dB, over stretches of 1024 samples.
double levelAt(const std::vector<float>& samples, double hertz)
{
    constexpr std::size_t kStretch = 1024;
    double power = 0;
    std::size_t stretches = 0;
    for (std::size_t at = 0; at + kStretch <= samples.size(); at += kStretch, ++stretches) {
        double real = 0, imaginary = 0;
        for (std::size_t i = 0; i < kStretch; ++i) {
            const double place = static_cast<double>(i);
            const double window = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * place / kStretch);
            const double phase = 2 * std::numbers::pi * hertz * place / kRate.value;
            const double x = window * static_cast<double>(samples[at + i]);
            real += x * std::cos(phase);
            imaginary += x * std::sin(phase);
        }
        power += real * real + imaginary * imaginary;
    }
    return 10 * std::log10(power / static_cast<double>(stretches));
}

class NoiseKinds : public testing::TestWithParam<NoiseKind> {};

TEST_P(NoiseKinds, AreAddedAtTheAskedLevel)
{
    for (const double snr : {-5.0, 0.0, 10.0, 30.0}) {
        std::vector<float> speech = tone(40000);
        const std::vector<float> before = speech;

        EXPECT_TRUE(addNoise(speech, noiseOf(GetParam(), speech.size(), 1), snr));

        std::vector<float> added(speech.size());
        for (std::size_t i = 0; i < speech.size(); ++i)
            added[i] = speech[i] - before[i];
        EXPECT_NEAR(10 * std::log10(energyOf(before) / energyOf(added)), snr, 0.1);
    }
}

TEST_P(NoiseKinds, RepeatThemselvesAndChangeWithTheSeed)
{
    EXPECT_EQ(noiseOf(GetParam(), 1000, 5), noiseOf(GetParam(), 1000, 5));
    EXPECT_NE(noiseOf(GetParam(), 1000, 5), noiseOf(GetParam(), 1000, 6));
}

TEST_P(NoiseKinds, AreNeitherFaintNorLoud)
{
    const double deviation = std::sqrt(energyOf(noiseOf(GetParam(), 160000, 2)) / 160000);

    EXPECT_GT(deviation, 0.3);
    EXPECT_LT(deviation, 10);
}

INSTANTIATE_TEST_SUITE_P(, NoiseKinds, testing::ValuesIn(noiseKinds()),
                         [](const auto& kind) { return noiseKindName(kind.param); });

TEST(Noise, IsFlatWhenWhite)
{
    const std::vector<float> noise = noiseOf(NoiseKind::White, 1 << 19, 3);

    EXPECT_NEAR(levelAt(noise, 500), levelAt(noise, 4000), 1);
    EXPECT_NEAR(levelAt(noise, 1000), levelAt(noise, 7000), 1);
}

TEST(Noise, FallsByThreeDecibelsAnOctaveWhenPink)
{
    const std::vector<float> noise = noiseOf(NoiseKind::Pink, 1 << 19, 3);

    for (const double hertz : {250.0, 500.0, 1000.0, 2000.0})
        EXPECT_NEAR(levelAt(noise, hertz) - levelAt(noise, 2 * hertz), 3, 1) << hertz;
}

TEST(Noise, MovesItsLevelWhenItBabbles)
{
    const std::vector<float> noise = noiseOf(NoiseKind::Babble, 160000, 3);
    double least = 1e30, most = 0;
    for (std::size_t at = 0; at + 1600 <= noise.size(); at += 1600) {
        const double energy = energyOf(std::span(noise).subspan(at, 1600));
        least = std::min(least, energy);
        most = std::max(most, energy);
    }

    EXPECT_GT(10 * std::log10(most / least), 6);
    EXPECT_GT(levelAt(noise, 400) - levelAt(noise, 4000), 12);
}

TEST(Noise, LeavesSilenceAndIsLeftOutWhenSilent)
{
    std::vector<float> silence(100, 0.0F), speech = tone(100);
    const std::vector<float> before = speech;

    EXPECT_FALSE(addNoise(silence, tone(100), 10));
    EXPECT_FALSE(addNoise(speech, std::vector<float>(100, 0.0F), 10));

    EXPECT_THAT(silence, testing::Each(0.0F));
    EXPECT_EQ(speech, before);
}

TEST(NoiseKind, IsKnownByNameAndAWrongNameIsAnswered)
{
    EXPECT_EQ(noiseKindFromName("pink"), NoiseKind::Pink);
    EXPECT_THROW(noiseKindFromName("pinc"), UserError);
}

} // namespace
} // namespace reblock
