#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/features/cmvn.h"
#include "tests/core/features/fixture_sounds.h"

#include <gtest/gtest.h>

#include <cmath>

namespace reblock {

namespace {

class CmvnFixture : public testing::Test {
protected:
    nlohmann::json expected = featureFixture("cmvn.json");
    std::vector<float> high = storedFeatures("high_S0150_snip.npy");
    std::vector<float> low = storedFeatures("low_S0252_snip.npy");

    static std::vector<float> storedFeatures(const std::string& file)
    {
        const NpyArray stored = readNpy(REBLOCK_FIXTURES "/features/" + file);
        return {stored.values.begin(), stored.values.end()};
    }

    double at(const char* name, std::size_t band) const { return expected.at(name).at(band).get<double>(); }
};

TEST_F(CmvnFixture, SumsAndMeansAgree)
{
    CmvnAccumulator sums(80);
    sums.add(high);
    sums.add(low);
    const Cmvn cmvn = sums.finish();

    EXPECT_EQ(sums.frames(), expected.at("frames"));
    for (std::size_t band = 0; band < 80; ++band) {
        EXPECT_NEAR(sums.sums()[band] / at("sum", band), 1, 1e-6) << band;
        EXPECT_NEAR(sums.squares()[band] / at("sum_of_squares", band), 1, 1e-6) << band;
        EXPECT_NEAR(static_cast<double>(cmvn.mean[band]) / at("mean", band), 1, 1e-6) << band;
        EXPECT_NEAR(static_cast<double>(cmvn.inverseDeviation[band]) / at("inverse_std", band), 1, 1e-5)
            << band;
    }
}

TEST_F(CmvnFixture, NormalisesTheFirstFrame)
{
    CmvnAccumulator sums(80);
    sums.add(high);
    sums.add(low);

    sums.finish().apply(high);

    for (std::size_t band = 0; band < 80; ++band)
        EXPECT_NEAR(static_cast<double>(high[band]), at("first_frame_normalised", band), 1e-5) << band;
}

TEST_F(CmvnFixture, PartsOfSeveralThreadsAddUp)
{
    CmvnAccumulator whole(80), a(80), b(80);
    whole.add(high);
    whole.add(low);
    a.add(high);
    b.add(low);

    a.add(b);

    EXPECT_EQ(a.frames(), whole.frames());
    for (std::size_t band = 0; band < 80; ++band)
        EXPECT_NEAR(a.sums()[band] / whole.sums()[band], 1, 1e-12);
}

TEST(Cmvn, KeepsAConstantBandFinite)
{
    CmvnAccumulator sums(1);
    sums.add(std::vector<float>(10, 3.0F));
    std::vector<float> features{3.0F};

    sums.finish().apply(features);

    EXPECT_EQ(features[0], 0.0F);
}

TEST(Cmvn, NeedsAFrame)
{
    EXPECT_THROW((void)CmvnAccumulator(80).finish(), UserError);
}

} // namespace

} // namespace reblock
