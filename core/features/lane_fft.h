#pragma once

#include <cstddef>
#include <vector>

namespace reblock {

/// Frames that are worked on side by side, one in each lane of the vector unit: value i of lane l lies
/// at [i * kLanes + l].
constexpr std::size_t kLanes = 16;

/// kLanes values as one; the compiler splits it where the vector unit is narrower. May stand at any address.
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float)), aligned(4), may_alias));

/// Fourier transforms of kLanes complex signals at once.
///
/// An FFT of one signal spends its time shuffling; of many side by side every step is a plain loop
/// over lanes, whatever the vector unit's width. Stockham's radix-4 steps (no bit reversal). Checked
/// against a sum over the definition.
class LaneTransform {
public:
    /// points   n, a power of two
    explicit LaneTransform(std::size_t points);

    std::size_t points() const { return points_; }

    /// What one thread works in.
    struct Buffers {
        explicit Buffers(std::size_t points)
            : real(points * kLanes), imaginary(real), nextReal(real), nextImaginary(real)
        {
        }
        std::vector<float> real;      ///< [n, kLanes]
        std::vector<float> imaginary; ///< [n, kLanes]
        std::vector<float> nextReal;
        std::vector<float> nextImaginary;
    };

    /// real, imaginary become X_k = sum over x_i exp(-2 pi j i k / n). (The reverse is the same with real
    /// and imaginary exchanged before and after, and a division by n.)
    void forward(Buffers& buffers) const;

private:
    std::size_t points_;
    std::vector<float> twiddles_; ///< cos, sin of one, two and three steps, stage after stage
};

/// Power spectra of kLanes real signals at once: the even and odd samples as one complex signal,
/// then unpacked.
class LaneFft {
public:
    /// size   N, a power of two, 2 or more
    explicit LaneFft(std::size_t size);

    std::size_t size() const { return 2 * transform_.points(); }

    /// What one thread works in: [N/2, kLanes], even samples as real, odd ones as imaginary parts.
    struct Buffers : LaneTransform::Buffers {
        explicit Buffers(std::size_t size) : LaneTransform::Buffers(size / 2) {}
    };

    /// power [N/2, kLanes] becomes |X_k|^2 of bins 0 .. N/2-1 of the signals in `buffers`, which are
    /// overwritten.
    void power(Buffers& buffers, float* power) const;

private:
    LaneTransform transform_;
    std::vector<float> unpack_; ///< cos, sin per bin
};

} // namespace reblock
