#include "core/layout/canonical.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::HasSubstr;

TEST(WriteLayout, WritesNumbersInTheShortestFormThatReadsBack)
{
    EXPECT_EQ(numberText(0.0), "0");
    EXPECT_EQ(numberText(-0.0), "0");
    EXPECT_EQ(numberText(8.0), "8");
    EXPECT_EQ(numberText(0.1), "0.1");
    EXPECT_EQ(numberText(0.0001), "1e-04");
    EXPECT_EQ(numberText(9007199254740991.0), "9007199254740991");
    EXPECT_EQ(numberText(1e22), "1e+22");
}

TEST(WriteLayout, NamesBlocksByLetters)
{
    EXPECT_EQ(blockLetters(0), "A");
    EXPECT_EQ(blockLetters(25), "Z");
    EXPECT_EQ(blockLetters(26), "AA");
    EXPECT_EQ(blockLetters(702), "AAA");
}

TEST(WriteLayout, HashesWithoutTheName)
{
    Layout layout = *presetLayout("BR");
    const std::string hash = layoutHash(layout);
    layout.name = "mine";
    EXPECT_EQ(layoutHash(layout), hash);
    EXPECT_THAT(canonicalText(layout), HasSubstr("\"name\":\"mine\""));
}

TEST(WriteLayout, IsCanonicalForLayoutsEditedByHand)
{
    Layout edited = *presetLayout("BR");
    for (Position& position : edited.encoder.positions)
        position.attention.name = position.ffn.name = "shared";
    edited.encoder.blocks.front().name = "shared";
    EXPECT_EQ(layoutHash(edited), layoutHash(*presetLayout("BR")));
}

TEST(WriteLayout, ShortensForPeople)
{
    const std::string text = readableText(*readNotation("(A+A)*6 / A|B*6").layout);
    EXPECT_THAT(text, HasSubstr("\"times\": 6"));
    EXPECT_THAT(text, HasSubstr("\"group\": ["));
    EXPECT_THAT(text, HasSubstr("{\"block\": \"A\", \"ffn\": \"B\", \"times\": 6}"));
}

TEST(WriteLayout, SaysNoNotationWhereItCannotSayAll)
{
    Layout layout = *presetLayout("BRA-E");
    EXPECT_EQ(notation(layout), "A+*12 / A*6");
    layout.model.dropout = 0.2;
    EXPECT_EQ(notation(layout), std::nullopt);
    EXPECT_EQ(notation(*presetLayout("BR-8h")), std::nullopt);
}

} // namespace
} // namespace reblock
