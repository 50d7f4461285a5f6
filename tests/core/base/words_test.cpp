#include "core/base/words.h"

#include <gtest/gtest.h>

namespace reblock {
namespace {

TEST(Words, CountsInsertedDroppedReplacedAndSwappedLetters)
{
    EXPECT_EQ(editDistance("train", "train"), 0);
    EXPECT_EQ(editDistance("trian", "train"), 1);
    EXPECT_EQ(editDistance("tain", "train"), 1);
    EXPECT_EQ(editDistance("trains", "train"), 1);
    EXPECT_EQ(editDistance("brain", "train"), 1);
    EXPECT_EQ(editDistance("", "train"), 5);
    EXPECT_EQ(editDistance("kitten", "sitting"), 3);
}

TEST(Words, FindTheNearestKnownOneWhateverItsCapitals)
{
    const std::vector<std::string> known{"BR", "BRA-E", "BRA-ED", "train"};
    EXPECT_EQ(nearestWord("bra-e", known), "BRA-E");
    EXPECT_EQ(nearestWord("tarin", known), "train");
    EXPECT_EQ(nearestWord("decode", known), std::nullopt);
    EXPECT_EQ(nearestWord("", known), std::nullopt);
    EXPECT_EQ(nearestWord("x", {}), std::nullopt);
}

TEST(Words, FindTheOnlyOneThatBeginsSo)
{
    EXPECT_EQ(nearestWord("--vocab", {"--vocabulary", "--bands"}), "--vocabulary");
    EXPECT_EQ(nearestWord("--voc", {"--vocabulary", "--vocation-of-all"}), std::nullopt);
}

TEST(Words, MakeTheBeginningOfARemedy)
{
    EXPECT_EQ(suggestion("tarin", {"train"}), "Did you mean \"train\"? ");
    EXPECT_EQ(suggestion("decode", {"train"}), "");
}

TEST(Words, AreListedAsInASentence)
{
    EXPECT_EQ(listText({}), "");
    EXPECT_EQ(listText({"a"}), "a");
    EXPECT_EQ(listText({"a", "b"}), "a or b");
    EXPECT_EQ(listText({"a", "b", "c"}, "and"), "a, b and c");
}

TEST(WholeNumber, IsAllOfTheText)
{
    EXPECT_EQ(wholeNumber("12"), 12);
    EXPECT_EQ(wholeNumber("-3"), -3);
    for (const char* none : {"", "1x", " 1", "+1", "1.0", "99999999999"})
        EXPECT_EQ(wholeNumber(none), std::nullopt) << none;
}

} // namespace
} // namespace reblock
