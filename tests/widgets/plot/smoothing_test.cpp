#include "widgets/plot/smoothing.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace reblock {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(Smoothing, EqualsValuesWorkedOutByHand)
{
    // β = 0.9: s = 0.1, 0.29, 0.561, and 1 − βᵗ = 0.1, 0.19, 0.271
    const auto shown = smoothed(std::vector<double>{1, 2, 3}, 0.9);

    EXPECT_THAT(shown, ElementsAre(DoubleNear(1, 1e-15), DoubleNear(0.29 / 0.19, 1e-14),
                                   DoubleNear(0.561 / 0.271, 1e-14)));
}

TEST(Smoothing, ShowsTheFirstValueUnchangedAndKeepsAConstant)
{
    for (const double value : smoothed(std::vector<double>(1000, 4.25), 0.99))
        EXPECT_NEAR(value, 4.25, 1e-12);
}

TEST(Smoothing, WithBetaZeroShowsTheValues)
{
    EXPECT_THAT(smoothed(std::vector<double>{3, -1, 2}, 0), ElementsAre(3, -1, 2));
}

TEST(Smoothing, SkipsWhatIsNotFiniteAsIfItWereNotThere)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();

    const auto with = smoothed(std::vector<double>{1, nan, 2, infinite, 3}, 0.9);
    const auto without = smoothed(std::vector<double>{1, 2, 3}, 0.9);

    EXPECT_TRUE(std::isnan(with[1]));
    EXPECT_TRUE(std::isnan(with[3]));
    EXPECT_THAT((std::vector{with[0], with[2], with[4]}), testing::ContainerEq(without));
}

TEST(Smoothing, RefusesABetaThatWouldNeverMove)
{
    EXPECT_THROW(Smoother(1.0), UserError);
    EXPECT_THROW(Smoother(-0.1), UserError);
    EXPECT_THROW(Smoother(std::nan("")), UserError);
}

} // namespace
} // namespace reblock
