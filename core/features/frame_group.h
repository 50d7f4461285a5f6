#pragma once

#include "core/features/lane_fft.h"

#include <cstddef>
#include <vector>

namespace reblock {

/// A mel filter: its bins in the power spectrum, and where its weights start.
struct FilterBins {
    std::size_t begin;
    std::size_t end;
    std::size_t weights;
};

/// Takes the mean off each of kLanes frames, applies pre-emphasis and window, and splits the result into
/// even and odd samples for the FFT.
///
/// frames   [window.size(), kLanes], changed
/// buffers  real, imaginary are filled, zeros behind the window
void shapeFrames(std::vector<float>& frames, const std::vector<float>& window, float preemphasis,
                 LaneFft::Buffers& buffers);

/// energies [filters, kLanes] of power [bins, kLanes].
void melEnergies(const std::vector<FilterBins>& filters, const std::vector<float>& weights,
                 const float* power, float* energies);

} // namespace reblock
