#include "widgets/plot/curve_data.h"
#include "widgets/plot/curves_csv.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
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
