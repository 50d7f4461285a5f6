#include "widgets/forms/option_form.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace reblock {
namespace {

std::vector<OptionField> fields(const QString& rateBase)
{
    using Kind = OptionField::Kind;
    return {{"rate", "Optimiser", "Rate", "", "", rateBase, Kind::Text, {}},
            {"kind", "Optimiser", "Kind", "", "", "adam", Kind::Choice, {"adam", "lamb"}},
            {"deterministic", "Training", "Repeatable", "", "", "true", Kind::Flag, {}}};
}

using Values = std::vector<std::pair<QString, QString>>;

TEST(OptionForm, TellsOnlyWhatDiffersFromItsBase)
{
    OptionForm form;
    form.setFields(fields("0.002"));
    EXPECT_TRUE(form.changedValues().empty());

    form.setValue("kind", "lamb");
    form.setValue("deterministic", "false");

    EXPECT_EQ(form.changedValues(), (Values{{"kind", "lamb"}, {"deterministic", "false"}}));
}

TEST(OptionForm, KeepsChangesWhenAnotherRecipeIsChosen)
{
    OptionForm form;
    form.setFields(fields("0.002"));
    form.setValue("kind", "lamb");

    form.setFields(fields("0.001"));

    EXPECT_EQ(form.changedValues(), (Values{{"kind", "lamb"}}));
    EXPECT_EQ(form.value("rate"), "0.001");
}

TEST(OptionForm, SaysWhatIsWrongWithAValueUntilItIsReset)
{
    OptionForm form;
    form.setFields(fields("0.002"));
    form.setCheck(
        [](const QString&, const QString& value) { return value == "-1" ? QString("Too low.") : QString(); });
    QSignalSpy changes(&form, &OptionForm::valuesChanged);

    form.setValue("rate", "-1");
    EXPECT_EQ(form.problem("rate"), "Too low.");
    EXPECT_EQ(form.firstProblem(), "Rate: Too low.");
    form.resetAll();

    EXPECT_EQ(form.firstProblem(), "");
    EXPECT_TRUE(form.changedValues().empty());
    EXPECT_GE(changes.count(), 2);
}

} // namespace
} // namespace reblock
