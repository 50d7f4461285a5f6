#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/base/error.h"
#include "core/base/npy.h"
#include "tests/core/audio/sound_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace reblock {

namespace {

constexpr const char* kLow = REBLOCK_RESOURCES "/aishell1_samples/wav/test/S0252/BAC009S0252W0199.flac";
constexpr const char* kDigit = REBLOCK_RESOURCES "/digits/lucas/2_lucas_16.flac";
constexpr const char* kTone = REBLOCK_FIXTURES "/features/tone.wav";

struct FixtureCase {
    const char* file;
    const char* audio;
    RateChange change;
};

class ResampleFixtures : public testing::TestWithParam<FixtureCase> {};

/// The 44.1 and 48 kHz cases take the tone's samples as if they had that rate.
TEST_P(ResampleFixtures, AgreeWithTorchaudio)
{
    const FixtureCase& fixture = GetParam();
    const NpyArray expected = readNpy(std::string(REBLOCK_FIXTURES "/features/") + fixture.file);

    const std::vector<float> found = resampleSinc(readAudio(fixture.audio).samples, fixture.change);

    ASSERT_EQ(found.size(), expected.values.size());
    double worst = 0;
    for (std::size_t i = 0; i < found.size(); ++i)
        worst = std::max(worst, std::abs(static_cast<double>(found[i]) - expected.values[i]));
    EXPECT_LT(worst, 2e-6);
    EXPECT_EQ(resample(readAudio(fixture.audio).samples, fixture.change).size(), expected.values.size());
}

INSTANTIATE_TEST_SUITE_P(
    , ResampleFixtures,
    testing::Values(FixtureCase{"resample_low_S0252_14400_16000.npy", kLow, {{14400}, {16000}}},
                    FixtureCase{"resample_low_S0252_17600_16000.npy", kLow, {{17600}, {16000}}},
                    FixtureCase{"resample_digit_8k_8000_16000.npy", kDigit, {{8000}, {16000}}},
                    FixtureCase{"resample_tone_44100_16000.npy", kTone, {{44100}, {16000}}},
                    FixtureCase{"resample_tone_48000_16000.npy", kTone, {{48000}, {16000}}}));

/// Level of `hertz` in the middle of a sound, in dB relative to a sine of amplitude 0.5.
double levelAt(const std::vector<float>& samples, double hertz, int rate)
{
    const std::size_t margin = samples.size() / 4;
    double real = 0, imaginary = 0, weight = 0;
    for (std::size_t i = margin; i < samples.size() - margin; ++i) {
        const double place =
            static_cast<double>(i - margin) / static_cast<double>(samples.size() - 2 * margin);
        const double window = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * place);
        const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i) / rate;
        real += window * static_cast<double>(samples[i]) * std::cos(phase);
        imaginary += window * static_cast<double>(samples[i]) * std::sin(phase);
        weight += window;
    }
    return 20 * std::log10(std::hypot(real, imaginary) / weight * 4 + 1e-12);
}

TEST(Resample, IsFlatWhereSpeechIs)
{
    for (const double part : {0.1, 0.5, 0.7, 0.8, 0.85}) {
        const double hertz = part * 7200;
        const std::vector<float> found = resample(sine(hertz, 14400, 28800), {{14400}, {16000}});

        EXPECT_NEAR(levelAt(found, hertz, 16000), 0, 0.03) << part;
    }
}

TEST(Resample, LeavesNoImage)
{
    const double hertz = 0.7 * 7200;
    const std::vector<float> found = resample(sine(hertz, 14400, 28800), {{14400}, {16000}});

    EXPECT_LT(levelAt(found, 16000 - (14400 - hertz), 16000), -90);
}

TEST(Resample, RemovesWhatTheLowerRateCannotHold)
{
    const std::vector<float> found = resample(sine(5000, 16000, 32000), {{16000}, {8000}});

    EXPECT_LT(levelAt(found, 3000, 8000), -90);
}

TEST(Resample, LengthIsExact)
{
    for (const std::size_t size : {1U, 2U, 159U, 160U, 161U, 47775U})
        for (const RateChange change :
             {RateChange{{14400}, {16000}}, {{17600}, {16000}}, {{44100}, {16000}}, {{8000}, {16000}}}) {
            const auto wanted = static_cast<std::size_t>(
                std::ceil(static_cast<double>(size) * change.to.value / change.from.value));
            EXPECT_EQ(resample(std::vector<float>(size, 0.1F), change).size(), wanted) << size;
        }
}

TEST(StreamResampler, GivesTheSameAsTheWhole)
{
    const std::vector<float> whole = readAudio(kLow).samples;
    StreamResampler stream({{16000}, {8000}});
    std::vector<float> pieces;

    for (std::size_t at = 0; at < whole.size(); at += 5000) {
        const auto piece =
            stream.push(std::span(whole).subspan(at, std::min<std::size_t>(5000, whole.size() - at)));
        pieces.insert(pieces.end(), piece.begin(), piece.end());
    }
    const auto rest = stream.finish();
    pieces.insert(pieces.end(), rest.begin(), rest.end());

    EXPECT_EQ(pieces, resample(whole, {{16000}, {8000}}));
}

TEST(StreamResampler, PassesEqualRatesThrough)
{
    const std::vector<float> whole = sine(300, 16000, 1000);
    StreamResampler stream({{16000}, {16000}});

    std::vector<float> found = stream.push(whole);
    const std::vector<float> rest = stream.finish();
    found.insert(found.end(), rest.begin(), rest.end());

    EXPECT_EQ(found, whole);
}

TEST(ChangeSpeed, MovesPitchAndLengthTogether)
{
    const std::vector<float> fast = changeSpeed(sine(1000, 16000, 32000), {16000}, 1.1);

    EXPECT_EQ(fast.size(), 29091U);
    EXPECT_NEAR(levelAt(fast, 1100, 16000), 0, 0.03);
}

TEST(ChangeSpeed, LeavesFactorOneAlone)
{
    const std::vector<float> sound = sine(1000, 16000, 500);

    EXPECT_EQ(changeSpeed(sound, {16000}, 1.0), sound);
}

TEST(ChangeSpeed, RefusesFactorsThatMakeNoSense)
{
    const std::vector<float> sound = sine(1000, 16000, 500);

    EXPECT_THROW(changeSpeed(sound, {16000}, 0), UserError);
    EXPECT_THROW(changeSpeed(sound, {16000}, std::nan("")), UserError);
}

} // namespace

} // namespace reblock
