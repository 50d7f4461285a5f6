#include "app/gui/pages/layout/cost_bar.h"

#include "app/gui/pages/layout/cost_text.h"
#include "app/gui/pages/layout/measured_runs.h"
#include "core/base/files.h"
#include "core/options/run_config.h"
#include "tests/app/gui/pages/layout/layout_parts.h"
#include "tests/support/scratch.h"

#include <nlohmann/json.hpp>

#include <QPushButton>
#include <QSignalSpy>

namespace reblock {
namespace {

using testing::HasSubstr;

class CostBarTest : public LayoutPartsTest {
protected:
    std::string figures() const { return bar.figuresText().toStdString(); }
    std::string training() const { return bar.trainingText().toStdString(); }

    CostBar bar{editor, comparison};
};

TEST(CostText, SaysTheChangeWithItsSigns)
{
    EXPECT_EQ(costChangeText({.parameters = 65792, .multiplyAdds = 0.002}),
              "+65,792 parameters, +0.2 % multiply-adds");
    EXPECT_EQ(costChangeText({.parameters = -12, .multiplyAdds = -0.5}),
              "−12 parameters, −50.0 % multiply-adds");
    EXPECT_EQ(costChangeText({}), "Same cost");
}

TEST_F(CostBarTest, ShowsTheReferencesParametersOfEveryPreset)
{
    for (const Preset& preset : presets()) {
        open(preset.name);

        EXPECT_THAT(figures(),
                    HasSubstr("Parameters " + signedText(editor.cost().total()).mid(1).toStdString()))
            << preset.name;
    }
    open("BRA-E");
    EXPECT_THAT(figures(), HasSubstr("8,781,842 (8.78 × 10⁶, 8.38 × 2²⁰)"));
}

TEST_F(CostBarTest, CountsTheChangeFromTheChosenComparison)
{
    open("BRA-E");
    EXPECT_THAT(figures(), HasSubstr("Change −71.1 %"));

    comparison.choosePreset("BRA-E");

    EXPECT_THAT(figures(), HasSubstr("Change ±0 %"));
}

TEST_F(CostBarTest, ShowsWhatADragWouldMakeUntilTheNextEdit)
{
    open("BR");

    bar.showGhost(layoutCost(*presetLayout("BRA-E")));
    EXPECT_THAT(training(), HasSubstr("+789,504 parameters"));
    EXPECT_THAT(figures(), HasSubstr("8,781,842"));
    bar.clearGhost();

    EXPECT_THAT(figures(), HasSubstr("7,992,338"));
}

TEST_F(CostBarTest, CountsTheMemoryOfALargerBatchHigher)
{
    open("BR");
    const std::string before = training();

    bar.setBatchFrames(60000);

    EXPECT_NE(training(), before);
    EXPECT_THAT(bar.batchButton().text().toStdString(), HasSubstr("60,000"));
}

TEST_F(CostBarTest, SaysWhyThereIsNoForecast)
{
    EXPECT_THAT(training(), HasSubstr("Step time – (the layout cannot be built yet)"));

    open("BR");

    EXPECT_THAT(training(), HasSubstr("Step time – (no run of this machine has been measured)"));
}

TEST(TrainingForecast, ScalesWhatWasMeasuredByTheMultiplyAdds)
{
    const CostOptions options;
    const BatchShape batch = batchOfFrames(12000, options);
    const MeasuredRun run{*presetLayout("baseline"), "cpu", batch, 2, 0, options};

    const auto same = forecastTraining(run.layout, batch, options, {run});
    const auto twice = forecastTraining(run.layout, batchOfFrames(24000, options), options, {run});

    ASSERT_TRUE(same && twice);
    EXPECT_NEAR(same->secondsLow, 2, 1e-9);
    EXPECT_NEAR(twice->secondsHigh, 4, 1e-9);
    EXPECT_EQ(same->peakBytes, 0); // the run did not say
}

TEST(TrainingForecast, AddsWhatTheProgramHeldBesideTheModel)
{
    const CostOptions options;
    const BatchShape batch = batchOfFrames(12000, options);
    const Layout baseline = *presetLayout("baseline");
    const double modelled = trainingBytes(baseline, layoutCost(baseline), batch, options);
    const MeasuredRun run{baseline, "cpu", batch, 2, modelled + 1e8, options};

    const auto forecast = forecastTraining(*presetLayout("BR"), batch, options, {run});

    const Layout br = *presetLayout("BR");
    ASSERT_TRUE(forecast);
    EXPECT_NEAR(forecast->peakBytes, trainingBytes(br, layoutCost(br), batch, options) + 1e8, 1);
}

TEST(TrainingForecast, TakesTheDeviceOfTheLastRunAlone)
{
    const CostOptions options;
    const BatchShape batch = batchOfFrames(12000, options);
    const Layout layout = *presetLayout("BR");
    const MeasuredRun slow{layout, "cpu", batch, 9, 0, options};
    const MeasuredRun fast{layout, "cuda:0", batch, 1, 0, options};

    const auto forecast = forecastTraining(layout, batch, options, {slow, fast});

    ASSERT_TRUE(forecast);
    EXPECT_EQ(forecast->device, "cuda:0");
    EXPECT_EQ(forecast->runs, 1);
    EXPECT_NEAR(forecast->secondsHigh, 1, 1e-9);
}

TEST(TrainingForecast, ReadsARunFromItsFolder)
{
    const Scratch scratch;
    RunConfig config;
    config.layout = *presetLayout("BR");
    replaceFile(scratch / "run.json", runConfigToJson(config).dump());
    replaceFile(
        scratch / "events.jsonl",
        "{\"seq\":1,\"time\":1,\"event\":\"started\",\"device\":\"cpu\",\"parameters\":7992338}\n"
        "{\"seq\":2,\"time\":2,\"event\":\"step\",\"step\":100,\"seconds\":150}\n"
        "{\"seq\":3,\"time\":3,\"event\":\"finished\",\"step\":200,\"seconds\":300,\"peak_bytes\":5e9}\n");

    const auto run = readMeasuredRun(scratch / "");

    ASSERT_TRUE(run);
    EXPECT_EQ(run->device, "cpu");
    EXPECT_EQ(run->cost.vocabulary, 4233);
    EXPECT_DOUBLE_EQ(run->secondsPerStep, 1.5);
    EXPECT_DOUBLE_EQ(run->peakBytes, 5e9);
    EXPECT_FALSE(readMeasuredRun(scratch / "nothing"));
    MeasuredRuns runs;
    QSignalSpy read(&runs, &MeasuredRuns::read);
    RunRow row;
    row.folder = QString::fromStdString((scratch / "").string());
    row.step = 200;
    runs.follow({row});
    runs.follow({row});
    EXPECT_TRUE(read.wait());
    EXPECT_EQ(read.count(), 1);
}

} // namespace
} // namespace reblock
