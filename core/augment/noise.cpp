#include "core/augment/noise.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/features/normal_noise.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numbers>

namespace reblock {

namespace {

struct NamedKind {
    NoiseKind kind;
    const char* name;
};
constexpr std::array kNames{NamedKind{NoiseKind::White, "white"}, NamedKind{NoiseKind::Pink, "pink"},
                            NamedKind{NoiseKind::Babble, "babble"}};

/// One pole of a bank whose sum falls by 3 dB an octave.
struct Pole {
    float decay;
    float gain;
};
constexpr std::array kPinkPoles{Pole{0.99886F, 0.0555179F}, Pole{0.99332F, 0.0750759F},
                                Pole{0.96900F, 0.1538520F}, Pole{0.86650F, 0.3104856F},
                                Pole{0.55000F, 0.5329522F}, Pole{-0.7616F, -0.0168980F}};

void makePink(std::span<float> white)
{
    constexpr float kDelayed = 0.115926F, kDirect = 0.5362F, kScale = 0.35F;
    std::array<float, kPinkPoles.size()> state{};
    float before = 0;
    for (float& sample : white) {
        float sum = before + sample * kDirect;
        for (std::size_t i = 0; i < state.size(); ++i) {
            state[i] = kPinkPoles[i].decay * state[i] + kPinkPoles[i].gain * sample;
            sum += state[i];
        }
        before = sample * kDelayed;
        sample = kScale * sum;
    }
}

/// The share that a first-order filter with this corner keeps from sample to sample.
float decayOf(double cornerHertz, Hertz rate)
{
    return static_cast<float>(std::exp(-2 * std::numbers::pi * cornerHertz / rate.value));
}

/// Long-term spectrum of speech: flat from 100 to 500 Hz, falling by 6 dB an octave on both sides.
void shapeLikeSpeech(std::span<float> white, Hertz rate)
{
    const float low = decayOf(500, rate), high = decayOf(100, rate);
    float smooth = 0, slow = 0;
    for (float& sample : white) {
        smooth = low * smooth + sample;
        slow = high * slow + (1 - high) * smooth;
        sample = smooth - slow;
    }
}

/// One talker's syllables: the positive half of a slow sine.
struct Talker {
    double phase;
    double step;
};

void speakInTurns(std::span<float> noise, Hertz rate, SeededRandom& random)
{
    constexpr std::size_t kEvery = 32; // the level is constant for so many samples
    std::array<Talker, 4> talkers{};
    for (Talker& talker : talkers)
        talker = {2 * std::numbers::pi * random.uniform(),
                  2 * std::numbers::pi * (2.5 + 3.5 * random.uniform()) * kEvery / rate.value};
    for (std::size_t at = 0; at < noise.size(); at += kEvery) {
        double power = 0.02; // a room is never quite still
        for (Talker& talker : talkers) {
            const double level = std::max(0.0, std::sin(talker.phase));
            power += level * level;
            talker.phase += talker.step;
        }
        const auto gain = static_cast<float>(std::sqrt(power));
        for (float& sample : noise.subspan(at, std::min(kEvery, noise.size() - at)))
            sample *= gain;
    }
}

} // namespace

const std::vector<NoiseKind>& noiseKinds()
{
    static const std::vector<NoiseKind> kinds{NoiseKind::White, NoiseKind::Pink, NoiseKind::Babble};
    return kinds;
}

std::string noiseKindName(NoiseKind kind)
{
    return kNames[static_cast<std::size_t>(kind)].name;
}

NoiseKind noiseKindFromName(const std::string& name)
{
    std::vector<std::string> names;
    for (const NamedKind& known : kNames) {
        if (known.name == name)
            return known.kind;
        names.emplace_back(known.name);
    }
    throw UserError(fmt::format("There is no kind of noise \"{}\".", name),
                    suggestion(name, names) + "Kinds are " + listText(names, "and") + ".");
}

std::vector<float> generateNoise(NoiseKind kind, std::size_t count, Hertz rate, SeededRandom& random)
{
    std::vector<float> noise(count, 0.0F);
    NormalNoise(random).add(noise, 1);
    if (kind == NoiseKind::Pink)
        makePink(noise);
    if (kind == NoiseKind::Babble) {
        shapeLikeSpeech(noise, rate);
        speakInTurns(noise, rate, random);
    }
    return noise;
}

double energyOf(std::span<const float> samples)
{
    // Four sums side by side: the order is fixed, so that every machine finds the same
    std::array<double, 4> sums{};
    for (std::size_t i = 0; i < samples.size(); ++i)
        sums[i % 4] += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    return sums[0] + sums[1] + sums[2] + sums[3];
}

bool addNoise(std::span<float> speech, std::span<const float> noise, double snrDecibels)
{
    REBLOCK_CHECK(speech.size() == noise.size());
    const double signal = energyOf(speech);
    const double disturbance = energyOf(noise);
    if (!(signal > 0 && disturbance > 0))
        return false;
    const auto gain = static_cast<float>(std::sqrt(signal / disturbance * std::pow(10, -snrDecibels / 10)));
    for (std::size_t i = 0; i < speech.size(); ++i)
        speech[i] += gain * noise[i];
    return true;
}

} // namespace reblock
