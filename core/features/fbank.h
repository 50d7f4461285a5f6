#pragma once

#include "core/base/random.h"
#include "core/base/units.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace reblock {

/// Settings of the log-mel front end. Plain data.
struct FbankOptions {
    Hertz sampleRate{16000};
    int bands = 80;            ///< 1..256
    Seconds window{0.025};     ///< length of a frame
    Seconds hop{0.010};        ///< from one frame's start to the next one's
    double dither = 0;         ///< noise added per sample, in 16-bit steps; training uses 0.1
    bool snipEdges = true;     ///< only whole frames; false: one frame per hop, edges mirrored
    double preemphasis = 0.97; ///< 0..1
    double lowHertz = 20;      ///< lower end of the first filter
    double highHertz = 0;      ///< upper end of the last one; 0 or less: half the rate plus this

    std::int64_t windowSamples() const { return samplesFromSeconds(window, sampleRate); }
    std::int64_t hopSamples() const { return samplesFromSeconds(hop, sampleRate); }

    /// Throws UserError naming the first field out of range and the range it must be in.
    void check() const;
};

/// Mel filters over the bins of a power spectrum, triangles in mel with peak 1.
struct MelFilters {
    int fftSize = 0; ///< N; bins are 0..N/2-1
    int bands = 0;
    std::vector<float> weights; ///< [bands][N/2]
};

/// Throws UserError as FbankOptions::check() does.
MelFilters melFilters(const FbankOptions& options);

/// Log-mel energies as Kaldi's `compute-fbank-feats` gives them (Povey window, no energy column).
/// Window, FFT plan and filters are made once. One object serves any number of threads.
/// source: docs/features.md; checked against kaldi-native-fbank 1.23.0 in tests/fixtures/features
class Fbank {
public:
    /// Throws UserError as FbankOptions::check() does.
    explicit Fbank(const FbankOptions& options);
    ~Fbank();
    Fbank(Fbank&&) noexcept;
    Fbank& operator=(Fbank&&) noexcept;

    const FbankOptions& options() const;

    /// Frames that so many samples give; 0 where they are fewer than a window (snipEdges) or half a hop.
    std::int64_t frames(std::int64_t samples) const;

    /// samples   [N] in the scale of 16-bit integers (-32768..32767)
    /// output    [frames(N), bands] natural log of energy, at least ln 2^-23
    /// random    where dither comes from; needed where options().dither is above 0
    void compute(std::span<const float> samples, std::span<float> output,
                 SeededRandom* random = nullptr) const;

    /// The same into a fresh array [frames(N), bands].
    std::vector<float> compute(std::span<const float> samples, SeededRandom* random = nullptr) const;

private:
    struct Plan;
    std::unique_ptr<Plan> plan_;
};

/// What silence gives: ln 2^-23.
constexpr float kLogFloor = -15.942385F;

/// amplitude -1..1 to the scale of 16-bit integers, in place.
void scaleToInt16(std::span<float> samples);

} // namespace reblock
