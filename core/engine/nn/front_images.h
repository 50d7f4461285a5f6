#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace reblock {

/// Sizes of the front's pictures for a batch. After the first convolution the even and the odd rows are
/// kept apart, each row as pairs of neighbouring pixels, channels last: then every tap of the second
/// convolution (3×3, stride 2) reads a plain matrix, and the convolution is six products without a copy.
struct FrontShape2d {
    std::int64_t rows = 0;     ///< B
    std::int64_t frames = 0;   ///< T' after both convolutions
    std::int64_t bands = 0;    ///< b' after both
    std::int64_t channels = 0; ///< D

    std::int64_t pairs() const { return bands + 1; }           ///< per picture row, the last one padding
    std::int64_t lines() const { return rows * (frames + 1); } ///< picture rows of one parity
    std::int64_t places() const { return lines() * pairs(); }  ///< pairs of one parity
    std::int64_t slack() const { return pairs() + 1; }         ///< pairs that taps reach behind the end
    std::int64_t allPairs() const { return 2 * places() + slack(); } ///< both parities, even first
};

FrontShape2d frontShape(const at::Tensor& x, std::int64_t channels);

/// x [B, T, b] → the nine inputs of every pixel of the first convolution, [2 · places · 2, 9].
at::Tensor firstPatches(const at::Tensor& x, const FrontShape2d& shape);

/// relu(patches · weight + bias) for each pixel, [allPairs, 2D], zeros in the slack.
/// weight [9, D] contiguous, bias [D]
at::Tensor firstConvolution(const at::Tensor& patches, const at::Tensor& weight, const at::Tensor& bias,
                            const FrontShape2d& shape);

/// One product of the second convolution: which pairs it reads and which taps of the kernel it holds.
struct FrontTap {
    std::int64_t offset = 0; ///< in pairs from the pictures' start
    std::int64_t row = 0;    ///< of the 3×3 kernel
    bool both = true;        ///< both pixels of the pair (kernel columns 0 and 1), else the first (column 2)
};

/// The six products. The two that come first cover every pair of both parities.
std::vector<FrontTap> frontTaps(const FrontShape2d& shape);

/// What a tap reads, [places, 2D or D], a view of [allPairs, 2D].
at::Tensor tapView(const at::Tensor& pictures, const FrontTap& tap, const FrontShape2d& shape);

/// A tap's part of kernel-major weights [3, 3, in, out], as [2·in or in, out], a view.
at::Tensor tapWeights(const at::Tensor& weights, const FrontTap& tap);

} // namespace reblock
