#pragma once

#include "core/augment/noise.h"
#include "core/augment/room.h"
#include "core/augment/sound_bank.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace reblock {

/// How noisy: drawn evenly between the two.
struct SnrRange {
    double low = 0; ///< dB
    double high = 0;
};

/// What is done to the sound of utterances. Rooms come first, noise is added to what is heard there.
struct SoundChanges {
    std::optional<SnrRange> noise{};     ///< absent: none is added
    double noiseShare = 1;               ///< of the utterances that get noise
    std::vector<NoiseKind> kinds{};      ///< of generated noise, one drawn for each utterance
    std::shared_ptr<SoundBank> noises{}; ///< where noise comes from instead; null: it is generated
    std::shared_ptr<SoundBank> rooms{};  ///< null: none
    double roomShare = 1;

    bool none() const { return !noise && !rooms; }
};

/// Puts utterances into rooms and noise. What an utterance gets follows from its two generators alone.
/// Safe from several threads.
class SoundChanger {
public:
    explicit SoundChanger(SoundChanges changes);

    /// Seeded for one utterance each.
    struct Generators {
        SeededRandom noise;
        SeededRandom room;
    };

    /// samples [N] in any scale, changed in place; times and length stay, silence stays silence.
    void apply(std::span<float> samples, Hertz rate, Generators generators) const;

private:
    void addNoiseTo(std::span<float> samples, Hertz rate, SeededRandom& random) const;
    void moveToRoom(std::span<float> samples, SeededRandom& random) const;

    SoundChanges changes_;
    std::optional<RoomConvolver> convolver_;
};

/// A stretch of `count` samples from a random place of a random sound, going round where it is short;
/// a stretch that is silent is drawn again, up to eight times.
std::vector<float> drawSound(const SoundBank& bank, std::size_t count, SeededRandom& random);

} // namespace reblock
