#include "core/base/npy.h"
#include "core/features/fbank.h"
#include "tests/core/features/fixture_sounds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

constexpr double kFloor = -15.942385;

std::vector<double> sortedDistances(const std::vector<float>& found, const NpyArray& expected)
{
    std::vector<double> distances;
    for (std::size_t i = 0; i < found.size(); ++i)
        distances.push_back(std::abs(static_cast<double>(found[i]) - expected.values[i]));
    std::ranges::sort(distances);
    return distances;
}

struct FbankCase {
    std::string utterance;
    bool snipEdges;
};

class FbankFixtures : public testing::TestWithParam<FbankCase> {
protected:
    nlohmann::json utterance() const
    {
        const nlohmann::json fixture = featureFixture("features.json");
        for (const auto& entry : fixture.at("utterances"))
            if (entry.at("name") == GetParam().utterance)
                return entry;
        throw std::runtime_error("no utterance " + GetParam().utterance);
    }
};

TEST_P(FbankFixtures, AgreesWithKaldiNativeFbank)
{
    const nlohmann::json entry = utterance();
    const nlohmann::json& variant = entry.at(GetParam().snipEdges ? "snip_edges_true" : "snip_edges_false");
    const NpyArray expected = readNpy(REBLOCK_FIXTURES "/features/" + variant.at("file").get<std::string>());
    const FixtureSound sound = fixtureSound(GetParam().utterance);
    FbankOptions options;
    options.sampleRate = sound.rate;
    options.snipEdges = GetParam().snipEdges;

    const std::vector<float> found = Fbank(options).compute(sound.samples);

    ASSERT_EQ(found.size(), expected.values.size());
    const std::vector<double> distances = sortedDistances(found, expected);
    const nlohmann::json& tolerance = entry.at("tolerance_abs");
    const auto rank = static_cast<std::size_t>(0.999 * static_cast<double>(distances.size() - 1));
    double sum = 0;
    for (const double distance : distances)
        sum += distance;
    EXPECT_LE(distances.back(), tolerance.at("max").get<double>());
    EXPECT_LE(distances[rank], tolerance.at("p99.9").get<double>());
    EXPECT_LE(sum / static_cast<double>(distances.size()), tolerance.at("mean").get<double>());
}

INSTANTIATE_TEST_SUITE_P(, FbankFixtures,
                         testing::Values(FbankCase{"high_S0150", true}, FbankCase{"high_S0150", false},
                                         FbankCase{"low_S0252", true}, FbankCase{"low_S0252", false},
                                         FbankCase{"digit_8k", true}, FbankCase{"digit_8k", false},
                                         FbankCase{"tone", true}, FbankCase{"tone", false}),
                         [](const auto& entry) {
                             return entry.param.utterance + (entry.param.snipEdges ? "_snip" : "_nosnip");
                         });

TEST(Fbank, GivesTheFloorForDigitalSilence)
{
    const FixtureSound sound = fixtureSound("tone");
    const std::vector<float> found = Fbank(FbankOptions{}).compute(sound.samples);
    int floorFrames = 0;
    for (std::size_t at = 0; at < found.size(); at += 80)
        floorFrames += std::all_of(found.begin() + static_cast<std::ptrdiff_t>(at),
                                   found.begin() + static_cast<std::ptrdiff_t>(at) + 80,
                                   [](float x) { return std::abs(static_cast<double>(x) - kFloor) < 1e-5; });

    EXPECT_EQ(floorFrames, 59);
}

TEST(Fbank, ComputesTheStagesOfOneFrame)
{
    const nlohmann::json stages = featureFixture("stages.json");
    const FixtureSound sound = fixtureSound(stages.at("utterance"));
    const auto samples = stages.at("samples").get<std::vector<float>>();
    const auto expected = stages.at("log_mel").get<std::vector<double>>();
    const auto start = stages.at("frame").get<std::ptrdiff_t>() * 160;

    const std::vector<float> found = Fbank(FbankOptions{}).compute(samples);

    EXPECT_TRUE(std::equal(samples.begin(), samples.end(), sound.samples.begin() + start));
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t band = 0; band < expected.size(); ++band)
        EXPECT_NEAR(static_cast<double>(found[band]), expected[band], 1e-4 * 20) << band;
}

class MelFixtures : public testing::TestWithParam<std::pair<int, std::string>> {};

TEST_P(MelFixtures, FilterWeightsAgree)
{
    const auto& [rate, file] = GetParam();
    const NpyArray expected = readNpy(REBLOCK_FIXTURES "/features/" + file);
    FbankOptions options;
    options.sampleRate = {rate};

    const MelFilters found = melFilters(options);

    ASSERT_EQ(found.weights.size(), expected.values.size());
    for (std::size_t i = 0; i < expected.values.size(); ++i)
        EXPECT_NEAR(static_cast<double>(found.weights[i]), expected.values[i], 1e-6) << i;
}

INSTANTIATE_TEST_SUITE_P(, MelFixtures,
                         testing::Values(std::pair{16000, std::string("mel_weights_16k.npy")},
                                         std::pair{8000, std::string("mel_weights_8k.npy")}));

} // namespace

} // namespace reblock
