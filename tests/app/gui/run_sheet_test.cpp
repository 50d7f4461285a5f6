#include "app/gui/run_sheet/run_sheet.h"

#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/forecast_panel.h"
#include "app/gui/run_sheet/option_fields.h"
#include "core/layout/presets.h"
#include "core/options/option_info.h"
#include "core/options/recipes.h"
#include "tests/app/gui/gui_fixture.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/option_form.h"

#include <gmock/gmock.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace reblock {
namespace {

using testing::HasSubstr;

class RunSheetTest : public GuiTest {
protected:
    RunSheetTest()
    {
        addCorpus();
        openWindow();
        ready_ =
            waitForRuns(0) && QTest::qWaitFor([&] { return !sheet().draft().corpus.name.isEmpty(); }, 20000);
    }
    RunSheet& sheet() { return window_->runSheet(); }
    bool ready_ = false;
};

TEST_F(RunSheetTest, ShowsTheExactCostOfAPresetAtOnce)
{
    ASSERT_TRUE(ready_);
    RunDraft draft;
    draft.layout = "BRA-E";

    const RunDraftReading reading = readDraft(draft);

    ASSERT_TRUE(reading.cost);
    EXPECT_EQ(reading.cost->total(), 8781842); // reference/layout.md, presets
    EXPECT_EQ(reading.baseline->total(), 30351890);
}

TEST_F(RunSheetTest, ChangesTheCostWithTheNotation)
{
    ASSERT_TRUE(ready_);
    sheet().setLayoutText("A*12 / A*6");
    const QString without = sheet().cost().parametersText();
    sheet().setLayoutText("A+*12 / A*6");

    EXPECT_NE(sheet().cost().parametersText(), without);
    EXPECT_TRUE(sheet().layoutProblemText().isEmpty());
}

TEST_F(RunSheetTest, MarksABadNotationAndSwitchesLaunchOff)
{
    ASSERT_TRUE(ready_);
    sheet().setLayoutText("A*12 / ");

    EXPECT_FALSE(sheet().layoutProblemText().isEmpty());
    EXPECT_EQ(sheet().cost().parametersText(), "–");
    EXPECT_FALSE(sheet().launchButton().isEnabled());
    EXPECT_THAT(sheet().launchButton().toolTip().toStdString(), HasSubstr("Off: the layout has a fault"));
}

TEST_F(RunSheetTest, MarksAValueOutOfRangeInPlace)
{
    ASSERT_TRUE(ready_);
    sheet().options().setValue("optimiser.rate", "-1");

    EXPECT_FALSE(sheet().options().problem("optimiser.rate").isEmpty());
    EXPECT_FALSE(sheet().launchButton().isEnabled());
}

TEST_F(RunSheetTest, LaunchesTheCommandItShows)
{
    ASSERT_TRUE(ready_);
    setProgram("if [ \"$3\" = new ]; then mkdir -p \"$4\"; fi");
    sheet().setLayoutText("BR");
    sheet().options().setValue("train.seed", "7");
    EXPECT_THAT(sheet().commandLine().toStdString(), HasSubstr("--set train.seed=7"));

    sheet().launch();

    ASSERT_TRUE(QTest::qWaitFor([&] { return calls().find(" train ") != std::string::npos; }, 20000));
    EXPECT_THAT(calls(), HasSubstr("--layout BR --corpus digits --recipe digits --set train.seed=7"));
}

TEST_F(RunSheetTest, SaysInTheWindowWhatTheCommandRefused)
{
    ASSERT_TRUE(ready_);
    setProgram("echo 'No space left on the disk.' >&2; exit 3");
    QString said;
    QObject::connect(&window_->jobs(), &JobLauncher::failed, [&](const QString& text) { said = text; });

    sheet().launch();

    ASSERT_TRUE(QTest::qWaitFor([&] { return !said.isEmpty(); }, 20000));
    EXPECT_EQ(said, "No space left on the disk.");
}

TEST_F(RunSheetTest, ForecastsTheDraftThatIsTyped)
{
    ASSERT_TRUE(ready_);
    setProgram(
        "echo '{\"seconds\": 7800, \"peak_bytes\": 1300000000, \"available_bytes\": 8e9, \"fits\": true}'");
    sheet().setLayoutText("BR");

    sheet().forecast().button().click();

    ASSERT_TRUE(
        QTest::qWaitFor([&] { return sheet().forecast().resultText().contains("2 h 10 min"); }, 20000));
    EXPECT_THAT(sheet().forecast().resultText().toStdString(), HasSubstr("1.30 GB"));
    EXPECT_THAT(calls(), HasSubstr("forecast --layout BR --corpus digits --recipe digits"));
    sheet().setLayoutText("BRA-E");
    EXPECT_THAT(sheet().forecast().resultText().toStdString(), testing::Not(HasSubstr("2 h 10 min")));
}

TEST_F(RunSheetTest, SaysInPlaceWhyThereIsNoForecast)
{
    ASSERT_TRUE(ready_);
    setProgram("echo 'reblock: Out of memory.' >&2; exit 3");

    sheet().forecast().button().click();

    EXPECT_TRUE(
        QTest::qWaitFor([&] { return sheet().forecast().resultText().contains("Out of memory"); }, 20000));
    sheet().setLayoutText("A*12 / ");
    EXPECT_FALSE(sheet().forecast().button().isEnabled());
}

TEST_F(RunSheetTest, StopsAForecastOnRequest)
{
    ASSERT_TRUE(ready_);
    setProgram("exec sleep 60");
    const QString before = sheet().forecast().resultText();

    sheet().forecast().button().click();
    EXPECT_NE(sheet().forecast().resultText(), before);
    sheet().forecast().button().click();

    EXPECT_EQ(sheet().forecast().resultText(), before);
}

TEST_F(RunSheetTest, CountsTheVocabularyOfTheCorpus)
{
    ASSERT_TRUE(ready_);
    ASSERT_TRUE(QTest::qWaitFor([&] { return sheet().draft().vocabulary > 0; }, 20000));

    EXPECT_EQ(sheet().draft().vocabulary, 13); // ten words, blank, unk, sos/eos
}

TEST_F(RunSheetTest, KnowsCoresWordsInChinese)
{
    ASSERT_TRUE(ready_);
    language_->set("zh_CN");
    const auto translated = [](const std::string& text) {
        static const QStringList same{"Dropout", "Hz", "Epsilon"};
        return text.empty() || same.contains(QString::fromStdString(text)) ||
               coreText(text) != QString::fromStdString(text);
    };

    for (const OptionInfo& info : optionInfos())
        for (const std::string& text : {info.group, info.label, info.unit, info.help})
            EXPECT_TRUE(translated(text)) << text;
    for (const Preset& preset : presets())
        EXPECT_TRUE(translated(preset.summary)) << preset.summary;
    for (const Recipe& recipe : recipes())
        EXPECT_TRUE(translated(recipe.summary)) << recipe.summary;
}

} // namespace
} // namespace reblock
