#include "core/augment/room.h"

#include "core/augment/noise.h"
#include "core/base/error.h"

#include <gmock/gmock.h>

#include <cmath>

namespace reblock {
namespace {

constexpr Hertz kRate{16000};

std::vector<float> randomSamples(std::size_t count, std::uint64_t seed)
{
    SeededRandom random(seed, 0);
    std::vector<float> samples(count);
    for (float& sample : samples)
        sample = static_cast<float>(1000 * random.normal());
    return samples;
}

/// A response that dies out, its direct sound in the middle of what comes first.
std::vector<std::int16_t> decaying(std::size_t count)
{
    SeededRandom random(9, count);
    std::vector<std::int16_t> response(count);
    for (std::size_t i = 0; i < count; ++i)
        response[i] = static_cast<std::int16_t>(
            8000 * random.normal() * std::exp(-6.0 * static_cast<double>(i) / static_cast<double>(count)) /
            4);
    response[std::min<std::size_t>(20, count - 1)] = 32000;
    return response;
}

/// By the definition, in double.
std::vector<float> convolved(const std::vector<float>& samples, const RoomResponse& room)
{
    std::vector<double> result(samples.size());
    for (std::size_t m = 0; m < samples.size(); ++m)
        for (std::size_t k = 0; k < room.taps.size(); ++k) {
            const std::size_t at = m + room.direct - k;
            if (k <= m + room.direct && at < samples.size())
                result[m] += static_cast<double>(room.taps[k]) * static_cast<double>(samples[at]);
        }
    double energy = 0;
    for (const double x : result)
        energy += x * x;
    std::vector<float> scaled(samples.size());
    const double gain = std::sqrt(energyOf(samples) / energy);
    for (std::size_t m = 0; m < samples.size(); ++m)
        scaled[m] = static_cast<float>(gain * result[m]);
    return scaled;
}

struct RoomCase {
    std::size_t samples;
    std::size_t taps;
};
void PrintTo(const RoomCase& room, std::ostream* out)
{
    *out << room.samples << " samples, " << room.taps << " taps";
}

class RoomSizes : public testing::TestWithParam<RoomCase> {};

TEST_P(RoomSizes, GiveTheSumOfTheDefinition)
{
    std::vector<float> samples = randomSamples(GetParam().samples, 1);
    const RoomResponse room = RoomResponse::fromRecording(decaying(GetParam().taps), kRate);
    const std::vector<float> expected = convolved(samples, room);

    RoomConvolver().apply(samples, room);

    EXPECT_THAT(samples, testing::Pointwise(testing::FloatNear(0.05F), expected));
}

INSTANTIATE_TEST_SUITE_P(, RoomSizes,
                         testing::Values(RoomCase{1, 1}, RoomCase{1000, 1}, RoomCase{1, 500},
                                         RoomCase{300, 2000}, RoomCase{9000, 255}, RoomCase{20000, 400},
                                         RoomCase{5000, 5000}));

TEST(Room, OfAUnitImpulseChangesNothing)
{
    const std::vector<float> before = randomSamples(30000, 2);
    for (const std::size_t place : {0U, 7U, 3000U}) {
        std::vector<std::int16_t> impulse(4000, 0);
        impulse[place] = 32767;
        std::vector<float> samples = before;

        RoomConvolver().apply(samples, RoomResponse::fromRecording(impulse, kRate));

        EXPECT_THAT(samples, testing::Pointwise(testing::FloatNear(0.01F), before)) << place;
    }
}

TEST(Room, KeepsTheEnergyAndThePlaceOfASound)
{
    std::vector<float> click(20000, 0.0F);
    click[5000] = 10000;

    RoomConvolver().apply(click, RoomResponse::fromRecording(decaying(6000), kRate));

    EXPECT_NEAR(energyOf(click) / 1e8, 1, 1e-5);
    EXPECT_EQ(std::ranges::max_element(click) - click.begin(), 5000);
}

TEST(Room, LeavesSilenceAsItIs)
{
    std::vector<float> silence(1000, 0.0F);

    RoomConvolver().apply(silence, RoomResponse::fromRecording(decaying(600), kRate));

    EXPECT_THAT(silence, testing::Each(0.0F));
}

TEST(RoomResponse, IsCutWhereNothingIsLeftAndAfterASecond)
{
    std::vector<std::int16_t> tail(40000, 0);
    tail[100] = 20000;
    tail[200] = 10000;

    EXPECT_EQ(RoomResponse::fromRecording(tail, kRate).taps.size(), 201U);

    std::fill(tail.begin() + 200, tail.end(), 500);
    EXPECT_EQ(RoomResponse::fromRecording(tail, kRate).taps.size(), 16100U);
}

TEST(RoomResponse, IsRefusedWhenItIsSilent)
{
    EXPECT_THROW(RoomResponse::fromRecording(std::vector<std::int16_t>(100, 0), kRate), UserError);
}

} // namespace
} // namespace reblock
