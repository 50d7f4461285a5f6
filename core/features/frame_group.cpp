#include "core/features/frame_group.h"

#include "core/features/vector_clones.h"

#include <algorithm>

namespace reblock {

namespace {

REBLOCK_FEATURE_CLONES
void removeMeans(Lanes* frames, std::size_t length)
{
    Lanes sums{}; // exact for 16-bit samples: 512 of them stay below 2^24
    for (std::size_t i = 0; i < length; ++i)
        sums += frames[i];
    sums /= static_cast<float>(length);
    for (std::size_t i = 0; i < length; ++i)
        frames[i] -= sums;
}

/// Pre-emphasis and window, from the frames' samples to the even and the odd ones.
REBLOCK_FEATURE_CLONES
void splitShaped(const Lanes* frames, const std::vector<float>& window, float preemphasis, Lanes* even,
                 Lanes* odd)
{
    for (std::size_t i = 0; i < window.size(); ++i) {
        const Lanes before = frames[i == 0 ? 0 : i - 1];
        (i % 2 == 0 ? even : odd)[i / 2] = (frames[i] - preemphasis * before) * window[i];
    }
}

REBLOCK_FEATURE_CLONES
void weighBands(const std::vector<FilterBins>& filters, const float* weights, const Lanes* power,
                Lanes* energies)
{
    for (std::size_t band = 0; band < filters.size(); ++band) {
        const FilterBins& filter = filters[band];
        const float* weight = weights + filter.weights;
        Lanes sum{};
        for (std::size_t bin = filter.begin; bin < filter.end; ++bin)
            sum += *weight++ * power[bin];
        energies[band] = sum;
    }
}

Lanes* lanes(float* values)
{
    return reinterpret_cast<Lanes*>(values);
}

} // namespace

void shapeFrames(std::vector<float>& frames, const std::vector<float>& window, float preemphasis,
                 LaneFft::Buffers& buffers)
{
    removeMeans(lanes(frames.data()), window.size());
    const auto behind = static_cast<std::ptrdiff_t>(window.size() / 2 * kLanes);
    std::fill(buffers.real.begin() + behind, buffers.real.end(), 0.0F);
    std::fill(buffers.imaginary.begin() + behind, buffers.imaginary.end(), 0.0F);
    splitShaped(lanes(frames.data()), window, preemphasis, lanes(buffers.real.data()),
                lanes(buffers.imaginary.data()));
}

void melEnergies(const std::vector<FilterBins>& filters, const std::vector<float>& weights,
                 const float* power, float* energies)
{
    weighBands(filters, weights.data(), reinterpret_cast<const Lanes*>(power), lanes(energies));
}

} // namespace reblock
