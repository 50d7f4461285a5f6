#include "widgets/layout_canvas/block_colors.h"

#include "widgets/painting/theme.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace reblock {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// What people with normal sight, protanopia, deuteranopia and tritanopia see of linear red, green, blue.
/// source: Machado, Oliveira, Fernandes 2009, severity 1
constexpr std::array<Matrix, 4> kSights = {
    {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple product(const Matrix& matrix, const Triple& vector)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            result[i] += matrix[i][j] * vector[j];
    return result;
}

/// source: Ottosson 2020, OKLab
Triple okLab(const QColor& color, const Matrix& sight)
{
    constexpr Matrix kToCones = {{{0.4122214708, 0.5363325363, 0.0514459929},
                                  {0.2119034982, 0.6806995451, 0.1073969566},
                                  {0.0883024619, 0.2817188376, 0.6299787005}}};
    constexpr Matrix kToLab = {{{0.2104542553, 0.7936177850, -0.0040720468},
                                {1.9779984951, -2.4285922050, 0.4505937099},
                                {0.0259040371, 0.7827717662, -0.8086757660}}};
    Triple seen = product(sight, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double& channel : seen)
        channel = std::min(1.0, std::max(0.0, channel));
    Triple cones = product(kToCones, seen);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return product(kToLab, cones);
}

/// The least over all four sights.
double distance(const QColor& a, const QColor& b)
{
    double least = 10;
    for (const Matrix& sight : kSights) {
        const Triple x = okLab(a, sight);
        const Triple y = okLab(b, sight);
        least = std::min(least, std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]));
    }
    return least;
}

class BlockColorTest : public testing::TestWithParam<ThemeKind> {
protected:
    const Theme& theme = themeOf(GetParam());
};

TEST_P(BlockColorTest, CarriesReadableTextAndStandsOutFromTheCanvas)
{
    for (int i = 0; i < 12; ++i) {
        const BlockColor color = blockColor(i, theme);
        EXPECT_GE(contrast(color.text, color.ground), 4.5) << i;
        EXPECT_GE(contrast(color.ground, theme.base), 3.0) << i;
    }
}

TEST_P(BlockColorTest, TellsTheFirstSixBlocksApartWithEverySight)
{
    for (int a = 0; a < 6; ++a)
        for (int b = 0; b < a; ++b)
            EXPECT_GE(distance(blockColor(a, theme).ground, blockColor(b, theme).ground), 0.085)
                << a << " " << b;
}

TEST_P(BlockColorTest, TellsAllTwelveApartWithEverySight)
{
    for (int a = 0; a < 12; ++a)
        for (int b = 0; b < a; ++b)
            EXPECT_GE(distance(blockColor(a, theme).ground, blockColor(b, theme).ground), 0.05)
                << a << " " << b;
}

TEST_P(BlockColorTest, AnswersEveryNumber)
{
    EXPECT_EQ(blockColor(12, theme).ground, blockColor(0, theme).ground);
    EXPECT_EQ(blockColor(-1, theme).ground, blockColor(11, theme).ground);
    EXPECT_TRUE(blockColor(std::numeric_limits<int>::min(), theme).ground.isValid());
}

INSTANTIATE_TEST_SUITE_P(Both, BlockColorTest, testing::Values(ThemeKind::Light, ThemeKind::Dark));

TEST(BlockColorIndex, CountsLettersLikeColumns)
{
    EXPECT_EQ(blockColorIndex("A", false), 0);
    EXPECT_EQ(blockColorIndex("Z", false), 25);
    EXPECT_EQ(blockColorIndex("AA", false), 26);
    EXPECT_EQ(blockColorIndex("BA", false), 52);
}

TEST(BlockColorIndex, GivesTheDecodersFirstBlockAnotherColourThanTheEncoders)
{
    EXPECT_NE(blockColor(blockColorIndex("A", true), lightTheme()).ground,
              blockColor(blockColorIndex("A", false), lightTheme()).ground);
}

TEST(BlockColorIndex, HashesOtherNamesTheSameEverywhere)
{
    EXPECT_EQ(blockColorIndex("shared", false), 7066); // 32-bit FNV-1a, modulo 9973
    EXPECT_GE(blockColorIndex("", true), 0);
    EXPECT_GE(blockColorIndex(QString::fromUtf8("共享"), false), 0);
}

} // namespace
} // namespace reblock
