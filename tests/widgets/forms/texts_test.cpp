#include "widgets/forms/texts.h"

#include <gtest/gtest.h>

#include <limits>

namespace reblock {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

TEST(Texts, WriteNumbersAsPeopleReadThem)
{
    EXPECT_EQ(wholeText(8781842), "8,781,842");
    EXPECT_EQ(percentText(0.0421), "4.2 %");
    EXPECT_EQ(bytesText(35127368), "35.1 MB");
    EXPECT_EQ(shortText(1.234e9), "1.23 G");
}

TEST(Texts, WriteTimes)
{
    EXPECT_EQ(spanText(42), "42 s");
    EXPECT_EQ(spanText(200), "3 min 20 s");
    EXPECT_EQ(spanText(3900), "1 h 05 min");
    EXPECT_EQ(clockText(725), "12:05");
    EXPECT_EQ(clockText(3725.25, true), "1:02:05.3");
}

TEST(Texts, PutADashWhereThereIsNothing)
{
    for (const QString& text : {wholeText(kNothing), percentText(kNothing), bytesText(kNothing),
                                spanText(kNothing), clockText(kNothing)})
        EXPECT_EQ(text, dash());
}

TEST(Texts, ButtonsShowNoMnemonics)
{
    EXPECT_EQ(withoutMnemonic("Type the no&tation").toStdString(), "Type the notation");
    EXPECT_EQ(withoutMnemonic("比较(&M)…").toStdString(), "比较…");
    EXPECT_EQ(withoutMnemonic("Fold").toStdString(), "Fold");
}

} // namespace
} // namespace reblock
