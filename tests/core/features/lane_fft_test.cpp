#include "core/base/random.h"
#include "core/features/lane_fft.h"

#include <gtest/gtest.h>

#include <complex>
#include <numbers>

namespace reblock {

namespace {

/// |X_k|^2 by the definition.
double powerOf(const std::vector<double>& signal, std::size_t bin)
{
    std::complex<double> sum = 0;
    for (std::size_t n = 0; n < signal.size(); ++n)
        sum +=
            signal[n] * std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(bin * n % signal.size()) /
                                            static_cast<double>(signal.size()));
    return std::norm(sum);
}

class LaneFftSizes : public testing::TestWithParam<std::size_t> {};

TEST_P(LaneFftSizes, GiveTheSumOfTheDefinition)
{
    const std::size_t size = GetParam();
    const LaneFft fft(size);
    LaneFft::Buffers buffers(size);
    std::vector<std::vector<double>> signals(kLanes, std::vector<double>(size));
    SeededRandom random(1, size);
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        for (std::size_t i = 0; i < size; ++i) {
            const auto value = static_cast<float>(random.normal());
            signals[lane][i] = static_cast<double>(value);
            (i % 2 == 0 ? buffers.real : buffers.imaginary)[i / 2 * kLanes + lane] = value;
        }
    std::vector<float> power(size / 2 * kLanes);

    fft.power(buffers, power.data());

    for (std::size_t lane = 0; lane < kLanes; ++lane)
        for (std::size_t bin = 0; bin < size / 2; ++bin)
            EXPECT_NEAR(static_cast<double>(power[bin * kLanes + lane]), powerOf(signals[lane], bin),
                        2e-5 * static_cast<double>(size))
                << lane << " " << bin;
}

TEST_P(LaneFftSizes, TransformComplexSignals)
{
    const std::size_t points = GetParam();
    LaneTransform::Buffers buffers(points);
    std::vector<std::complex<double>> signal(points);
    SeededRandom random(2, points);
    for (std::size_t i = 0; i < points; ++i) {
        signal[i] = {random.normal(), random.normal()};
        buffers.real[i * kLanes + 3] = static_cast<float>(signal[i].real());
        buffers.imaginary[i * kLanes + 3] = static_cast<float>(signal[i].imag());
    }

    LaneTransform(points).forward(buffers);

    for (std::size_t k = 0; k < points; ++k) {
        std::complex<double> sum = 0;
        for (std::size_t i = 0; i < points; ++i)
            sum += signal[i] * std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(i * k % points) /
                                                   static_cast<double>(points));
        EXPECT_NEAR(static_cast<double>(buffers.real[k * kLanes + 3]), sum.real(), 1e-4) << k;
        EXPECT_NEAR(static_cast<double>(buffers.imaginary[k * kLanes + 3]), sum.imag(), 1e-4) << k;
    }
}

INSTANTIATE_TEST_SUITE_P(, LaneFftSizes, testing::Values(2, 4, 8, 16, 32, 256, 512, 1024));

} // namespace

} // namespace reblock
