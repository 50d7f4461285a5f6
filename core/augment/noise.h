#pragma once

#include "core/base/random.h"
#include "core/base/units.h"

#include <span>
#include <string>
#include <vector>

namespace reblock {

/// Noise that is generated.
enum class NoiseKind {
    White,  ///< equal power in every hertz
    Pink,   ///< equal power in every octave
    Babble, ///< the spectrum of speech, its level moving at the rate of syllables like that of four talkers
};

/// All of them, in the order above, and their names: "white", "pink", "babble".
const std::vector<NoiseKind>& noiseKinds();
std::string noiseKindName(NoiseKind kind);
/// Throws UserError naming the kinds.
NoiseKind noiseKindFromName(const std::string& name);

/// `count` samples around deviation 1; the same number from `random` gives the same noise.
/// source: pink: Kellet's filter of white noise, within 0.5 dB of -3 dB an octave from 30 Hz to 0.4 times
/// the rate
std::vector<float> generateNoise(NoiseKind kind, std::size_t count, Hertz rate, SeededRandom& random);

/// Adds noise at a signal-to-noise ratio: 10 log10 of the sums of squares over all samples.
///
/// noise    [N] as long as the speech
/// returns  false, and changes nothing, where speech or noise is silent: there is no such ratio then
bool addNoise(std::span<float> speech, std::span<const float> noise, double snrDecibels);

/// Sum of squares.
double energyOf(std::span<const float> samples);

} // namespace reblock
