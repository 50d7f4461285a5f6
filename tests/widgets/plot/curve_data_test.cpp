#include "widgets/plot/curve_data.h"
#include "widgets/plot/curves_csv.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <sstream>

namespace reblock {
namespace {

using testing::ElementsAre;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Fields of an RFC 4180 text whose quoted fields hold no line ends.
std::vector<std::vector<std::string>> rowsOf(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> fields(1);
        bool inside = false;
        for (const char c : line) {
            if (c == '"') {
                // a doubled quote leaves and enters again
                if (!inside && !fields.back().empty())
                    fields.back() += '"';
                inside = !inside;
            } else if (c == ',' && !inside)
                fields.emplace_back();
            else if (c != '\r')
                fields.back() += c;
        }
        rows.push_back(fields);
    }
    return rows;
}

TEST(CurveData, SmoothsOnAppendAsItDoesAnew)
{
    CurveData grown(0.9);
    CurveData changed(0);
    for (int i = 0; i < 100; ++i) {
        grown.append(i, std::sin(i));
        changed.append(i, std::sin(i));
    }

    changed.setBeta(0.9);

    EXPECT_TRUE(std::ranges::equal(grown.smooth().values(), changed.smooth().values()));
}

TEST(CurveData, StartsSmoothingAnewAfterClear)
{
    CurveData data(0.9);
    data.append(1, 100);
    data.clear();

    data.append(1, 2);

    EXPECT_EQ(data.smooth().values()[0], 2);
    EXPECT_EQ(data.size(), 1u);
}

TEST(CurveData, FlagsWhatIsNotFiniteAndFindsTheFirstLowest)
{
    CurveData data;
    for (const double y : {3.0, kNan, 1.0, 1.0, std::numeric_limits<double>::infinity()})
        data.append(static_cast<double>(data.size()), y);

    EXPECT_THAT(data.notFinite(), ElementsAre(1, 4));
    EXPECT_EQ(data.lowest(), 2u);
    EXPECT_FALSE(data.hasValuesUpToZero());
    data.append(9, 0);
    EXPECT_TRUE(data.hasValuesUpToZero());
}

TEST(CurveData, TakesOnePointMoreToEitherSideOfTheVisibleStretch)
{
    CurveData data;
    for (const double x : {0.0, 10.0, 20.0, 30.0, 40.0})
        data.append(x, x);

    EXPECT_EQ(data.within({12, 28}), (std::pair<std::size_t, std::size_t>{1, 4}));
    EXPECT_EQ(data.within({-5, 100}), (std::pair<std::size_t, std::size_t>{0, 5}));
    EXPECT_EQ(data.rawRange(1, 4), (PlotRange{10, 30}));
    EXPECT_EQ(data.rawRange(3, 3), std::nullopt);
}

TEST(CurveData, ShowsPlantedExtremesOfAMillionPointsAtEveryZoom)
{
    constexpr std::uint32_t kCount = 1'000'000;
    const std::vector<std::uint32_t> planted{0, 1, 77'777, 262'143, 262'144, 500'001, 999'998, 999'999};
    std::mt19937 random(11);
    std::normal_distribution<double> noise;
    CurveData data(0.9);
    for (std::uint32_t i = 0; i < kCount; ++i) {
        const auto place = std::ranges::find(planted, i);
        const double height = place == planted.end() ? noise(random) : 100.0 + (place - planted.begin());
        data.append(0.5 * i, place != planted.end() && i % 2 ? -height : height);
    }
    std::vector<std::uint32_t> drawn;

    for (double window = kCount; window > 3; window *= 0.6)
        for (const std::uint32_t place : planted) {
            const double x = 0.5 * place;
            data.reduce(data.raw(), {x - 0.3 * window, x + 0.2 * window}, 1200, drawn);

            EXPECT_LE(drawn.size(), 2 * 1202u);
            EXPECT_TRUE(std::ranges::is_sorted(drawn));
            EXPECT_TRUE(std::ranges::binary_search(drawn, place)) << place << " in " << window;
        }
}

TEST(CurveData, DrawsEveryPointWhereThereIsRoom)
{
    CurveData data;
    for (int i = 0; i < 10; ++i)
        data.append(i, i % 3);
    std::vector<std::uint32_t> drawn;

    data.reduce(data.raw(), {3, 6}, 3, drawn);

    EXPECT_THAT(drawn, ElementsAre(2, 3, 4, 5, 6, 7));
}

TEST(CurveData, RefusesToGoBack)
{
    CurveData data;
    data.append(5, 1);

    EXPECT_THROW(data.append(4, 1), BugError);
}

TEST(CurvesCsv, ReadsBackEqualToTheLastBit)
{
    CurveData data(0.9);
    for (const double y : {0.1, 1.0 / 3.0, kNan, 6.02214076e23, -5e-324})
        data.append(static_cast<double>(data.size()) / 7, y);

    const auto rows =
        rowsOf(csvFromCurves("step", std::vector<NamedCurve>{{"a \"b\", 复用", "loss", &data}}));

    ASSERT_EQ(rows.size(), 6u);
    EXPECT_THAT(rows[0], ElementsAre("run", "metric", "step", "value", "smoothed"));
    for (std::size_t i = 0; i < data.size(); ++i) {
        const auto& row = rows[i + 1];
        EXPECT_EQ(row[0], "a \"b\", 复用");
        EXPECT_EQ(std::stod(row[2]), data.x()[i]);
        if (std::isnan(data.raw().values()[i])) {
            EXPECT_EQ(row[3] + row[4], "");
            continue;
        }
        EXPECT_EQ(strtod(row[3].c_str(), nullptr), data.raw().values()[i]);
        EXPECT_EQ(strtod(row[4].c_str(), nullptr), data.smooth().values()[i]);
    }
}

} // namespace
} // namespace reblock
