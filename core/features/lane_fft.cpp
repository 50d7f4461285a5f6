#include "core/features/lane_fft.h"

#include "core/features/vector_clones.h"

#include <cmath>
#include <numbers>

namespace reblock {

namespace {

constexpr std::size_t kTwiddlesPerStep = 6;

struct ConstSignal {
    const Lanes* real;
    const Lanes* imaginary;
};

struct Signal {
    Lanes* real;
    Lanes* imaginary;
};

Lanes* lanes(std::vector<float>& values)
{
    return reinterpret_cast<Lanes*>(values.data());
}

/// One radix-4 step: `length` is what is left of the transform, `stride` how many of them interleave.
struct Step {
    std::size_t length;
    std::size_t stride;
    const float* twiddles; ///< [length / 4][6]
};

/// out[i + 1, 2, 3 strides] are multiplied by w, w^2, w^3.
REBLOCK_FEATURE_CLONES
void radix4(const Step& step, ConstSignal in, Signal out)
{
    const std::size_t stride = step.stride;
    const std::size_t steps = step.length / 4;
    const std::size_t quarter = steps * stride;
    for (std::size_t p = 0; p < steps; ++p) {
        const float* w = step.twiddles + p * kTwiddlesPerStep;
        const Lanes* xr = in.real + p * stride;
        const Lanes* xi = in.imaginary + p * stride;
        Lanes* yr = out.real + 4 * p * stride;
        Lanes* yi = out.imaginary + 4 * p * stride;
        for (std::size_t i = 0; i < stride; ++i) {
            const Lanes ar = xr[i], br = xr[i + quarter], cr = xr[i + 2 * quarter], dr = xr[i + 3 * quarter];
            const Lanes ai = xi[i], bi = xi[i + quarter], ci = xi[i + 2 * quarter], di = xi[i + 3 * quarter];
            const Lanes evenR = ar + cr, evenI = ai + ci, oddR = br + dr, oddI = bi + di;
            const Lanes oneR = (ar - cr) + (bi - di), oneI = (ai - ci) - (br - dr);
            const Lanes twoR = evenR - oddR, twoI = evenI - oddI;
            const Lanes threeR = (ar - cr) - (bi - di), threeI = (ai - ci) + (br - dr);
            yr[i] = evenR + oddR;
            yi[i] = evenI + oddI;
            yr[i + stride] = oneR * w[0] - oneI * w[1];
            yi[i + stride] = oneR * w[1] + oneI * w[0];
            yr[i + 2 * stride] = twoR * w[2] - twoI * w[3];
            yi[i + 2 * stride] = twoR * w[3] + twoI * w[2];
            yr[i + 3 * stride] = threeR * w[4] - threeI * w[5];
            yi[i + 3 * stride] = threeR * w[5] + threeI * w[4];
        }
    }
}

/// The last step of a transform whose size is no power of four.
REBLOCK_FEATURE_CLONES
void radix2(std::size_t stride, ConstSignal in, Signal out)
{
    for (std::size_t i = 0; i < stride; ++i) {
        out.real[i] = in.real[i] + in.real[i + stride];
        out.imaginary[i] = in.imaginary[i] + in.imaginary[i + stride];
        out.real[i + stride] = in.real[i] - in.real[i + stride];
        out.imaginary[i + stride] = in.imaginary[i] - in.imaginary[i + stride];
    }
}

/// From the transform Z of even + j * odd to |X|^2: X_k = E_k + e^(-2 pi j k / N) O_k.
REBLOCK_FEATURE_CLONES
void unpackPower(std::size_t half, ConstSignal z, const float* unpack, Lanes* power)
{
    for (std::size_t k = 0; k < half; ++k) {
        const std::size_t mirror = (half - k) % half;
        const float c = unpack[2 * k], s = unpack[2 * k + 1];
        const Lanes ar = z.real[k], ai = z.imaginary[k], br = z.real[mirror], bi = z.imaginary[mirror];
        const Lanes oddR = 0.5F * (ai + bi), oddI = 0.5F * (br - ar);
        const Lanes real = 0.5F * (ar + br) + (oddR * c - oddI * s);
        const Lanes imaginary = 0.5F * (ai - bi) + (oddR * s + oddI * c);
        power[k] = real * real + imaginary * imaginary;
    }
}

void appendTwiddle(std::vector<float>& twiddles, double turns)
{
    twiddles.push_back(static_cast<float>(std::cos(2 * std::numbers::pi * turns)));
    twiddles.push_back(static_cast<float>(-std::sin(2 * std::numbers::pi * turns)));
}

} // namespace

LaneTransform::LaneTransform(std::size_t points) : points_(points)
{
    for (std::size_t length = points; length >= 4; length /= 4)
        for (std::size_t p = 0; p < length / 4; ++p)
            for (std::size_t times = 1; times <= 3; ++times)
                appendTwiddle(twiddles_, static_cast<double>(p * times) / static_cast<double>(length));
}

void LaneTransform::forward(Buffers& buffers) const
{
    const auto in = [&buffers] { return ConstSignal{lanes(buffers.real), lanes(buffers.imaginary)}; };
    const auto out = [&buffers] { return Signal{lanes(buffers.nextReal), lanes(buffers.nextImaginary)}; };
    const auto exchange = [&buffers] {
        buffers.real.swap(buffers.nextReal);
        buffers.imaginary.swap(buffers.nextImaginary);
    };
    Step step{points_, 1, twiddles_.data()};
    for (; step.length >= 4; step.length /= 4, step.stride *= 4) {
        radix4(step, in(), out());
        step.twiddles += step.length / 4 * kTwiddlesPerStep;
        exchange();
    }
    if (step.length == 2) {
        radix2(step.stride, in(), out());
        exchange();
    }
}

LaneFft::LaneFft(std::size_t size) : transform_(size / 2)
{
    for (std::size_t k = 0; k < size / 2; ++k)
        appendTwiddle(unpack_, static_cast<double>(k) / static_cast<double>(size));
}

void LaneFft::power(Buffers& buffers, float* power) const
{
    transform_.forward(buffers);
    unpackPower(transform_.points(), {lanes(buffers.real), lanes(buffers.imaginary)}, unpack_.data(),
                reinterpret_cast<Lanes*>(power));
}

} // namespace reblock
