#include "app/cli/forecast_text.h"

#include "tests/support/run_maker.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {
namespace {

using testing::HasSubstr;

class ForecastText : public testing::Test {
protected:
    void forecast() const
    {
        std::ofstream(folder.forecast()) << R"({"seconds": 110, "steps": 100, "peak_bytes": 900000000})";
    }

    Scratch scratch;
    RunMaker run{scratch / "run"};
    RunFolder folder{scratch / "run"};
};

TEST_F(ForecastText, ComparesWithWhatCameTrue)
{
    forecast();
    run.append("finished",
               {{"step", 50}, {"reason", "max_seconds"}, {"seconds", 50}, {"peak_bytes", 1000000000}});

    const auto comparison = forecastComparison(folder);

    EXPECT_NEAR(comparison.at("error").at("seconds").get<double>(), 0.1, 1e-9); // 55 s for 50 steps
    EXPECT_NEAR(comparison.at("error").at("peak_bytes").get<double>(), -0.1, 1e-9);
    EXPECT_THAT(forecastLine(comparison), HasSubstr("came true: 50 s (+10.0 %), 1.0 GB (-10.0 %)"));
}

TEST_F(ForecastText, ShowsTheForecastOfARunThatIsNotDone)
{
    forecast();
    run.train(1, 3);

    const auto comparison = forecastComparison(folder);

    EXPECT_TRUE(comparison.at("actual").is_null());
    EXPECT_EQ(forecastLine(comparison), "1 min 50 s, 900 MB");
}

TEST_F(ForecastText, IsNullWithoutAForecast)
{
    EXPECT_TRUE(forecastComparison(folder).is_null());
    EXPECT_EQ(forecastLine(nullptr), "");
}

TEST_F(ForecastText, SaysNothingOfAPeakThatWasNotWritten)
{
    forecast();
    run.append("finished", {{"step", 100}, {"reason", "max_steps"}, {"seconds", 100}});

    EXPECT_TRUE(forecastComparison(folder).at("error").at("peak_bytes").is_null());
}

} // namespace
} // namespace reblock
