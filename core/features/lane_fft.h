#pragma once

#include <cstddef>
#include <vector>

namespace reblock {

/// Frames that are worked on side by side, one in each lane of the vector unit: value i of lane l lies
/// at [i * kLanes + l].
constexpr std::size_t kLanes = 16;

/// kLanes values as one; the compiler splits it where the vector unit is narrower. May stand at any address.
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float)), aligned(4), may_alias));

/// Power spectra of kLanes real signals at once.
///
/// An FFT of one signal spends its time shuffling; of many side by side every step is a plain loop
/// over lanes, whatever the vector unit's width. Stockham's radix-4 steps (no bit reversal) on the even
/// and odd samples as one complex signal, then unpacked. Checked against a sum over the definition.
class LaneFft {
public:
    /// size   N, a power of two, 2 or more
    explicit LaneFft(std::size_t size);

    std::size_t size() const { return size_; }

    /// What one thread works in.
    struct Buffers {
        explicit Buffers(std::size_t size)
            : real(size / 2 * kLanes), imaginary(real), nextReal(real), nextImaginary(real)
        {
        }
        std::vector<float> real;      ///< [N/2, kLanes] even samples in, overwritten
        std::vector<float> imaginary; ///< [N/2, kLanes] odd samples in, overwritten
        std::vector<float> nextReal;
        std::vector<float> nextImaginary;
    };

    /// power [N/2, kLanes] becomes |X_k|^2 of bins 0 .. N/2-1 of the signals in `buffers`.
    void power(Buffers& buffers, float* power) const;

private:
    std::size_t size_;
    std::vector<float> twiddles_; ///< cos, sin of one, two and three steps, stage after stage
    std::vector<float> unpack_;   ///< cos, sin per bin
};

} // namespace reblock
