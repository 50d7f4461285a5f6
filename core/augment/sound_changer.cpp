#include "core/augment/sound_changer.h"

#include "core/base/error.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr int kTries = 8;

} // namespace

std::vector<float> drawSound(const SoundBank& bank, std::size_t count, SeededRandom& random)
{
    std::vector<float> stretch(count);
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const auto sound = bank.sound(random.below(bank.size()));
        std::size_t at = random.below(sound.size());
        bool silent = true;
        for (float& sample : stretch) {
            silent = silent && sound[at] == 0;
            sample = sound[at];
            at = at + 1 == sound.size() ? 0 : at + 1;
        }
        if (!silent)
            break;
    }
    return stretch;
}

SoundChanger::SoundChanger(SoundChanges changes) : changes_(std::move(changes))
{
    REBLOCK_CHECK(!changes_.noise || changes_.noises || !changes_.kinds.empty());
    if (changes_.rooms)
        convolver_.emplace();
}

void SoundChanger::apply(std::span<float> samples, Hertz rate, Generators generators) const
{
    if (changes_.rooms && generators.room.uniform() < changes_.roomShare)
        moveToRoom(samples, generators.room);
    if (changes_.noise && generators.noise.uniform() < changes_.noiseShare)
        addNoiseTo(samples, rate, generators.noise);
}

void SoundChanger::addNoiseTo(std::span<float> samples, Hertz rate, SeededRandom& random) const
{
    const double snr = changes_.noise->low + (changes_.noise->high - changes_.noise->low) * random.uniform();
    if (changes_.noises) {
        REBLOCK_CHECK(changes_.noises->rate() == rate);
        addNoise(samples, drawSound(*changes_.noises, samples.size(), random), snr);
        return;
    }
    const NoiseKind kind = changes_.kinds[random.below(changes_.kinds.size())];
    addNoise(samples, generateNoise(kind, samples.size(), rate, random), snr);
}

void SoundChanger::moveToRoom(std::span<float> samples, SeededRandom& random) const
{
    const auto response = changes_.rooms->sound(random.below(changes_.rooms->size()));
    convolver_->apply(samples, RoomResponse::fromRecording(response, changes_.rooms->rate()));
}

} // namespace reblock
