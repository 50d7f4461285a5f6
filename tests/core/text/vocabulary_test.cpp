#include "core/text/vocabulary.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::ElementsAre;

const std::vector<std::string> kSentences{"今天 天气", "a𠮷"};

TEST(Vocabulary, HoldsCharactersInCodePointOrderBetweenTheSpecialTokens)
{
    const auto vocabulary = Vocabulary::fromTranscripts(kSentences, TokenUnit::Char);

    EXPECT_THAT(vocabulary.tokens(),
                ElementsAre("<blank>", "<unk>", "a", "今", "天", "气", "𠮷", "<sos/eos>"));
    EXPECT_EQ(vocabulary.startEnd(), 7);
}

TEST(Vocabulary, EncodesUnknownTokensAsUnknown)
{
    const auto vocabulary = Vocabulary::fromTranscripts(kSentences, TokenUnit::Char);

    EXPECT_THAT(vocabulary.encode("天 雨a"), ElementsAre(4, 1, 2));
    EXPECT_EQ(vocabulary.decode(std::vector{4, 1, 0, 2, 7}), "天<unk>a");
}

TEST(Vocabulary, PutsSpacesBetweenWords)
{
    const auto vocabulary =
        Vocabulary::fromTranscripts(std::vector<std::string>{"two one", "three"}, TokenUnit::Word);

    EXPECT_EQ(vocabulary.decode(vocabulary.encode(" one\ttwo  six")), "one two <unk>");
}

TEST(Vocabulary, SurvivesJsonAndKnowsItsUnitAgain)
{
    for (const TokenUnit unit : {TokenUnit::Char, TokenUnit::Word}) {
        const auto vocabulary = Vocabulary::fromTranscripts(std::vector<std::string>{"one two"}, unit);

        const auto again = Vocabulary::fromJson(vocabulary.toJson());

        EXPECT_EQ(again.tokens(), vocabulary.tokens());
        EXPECT_EQ(again.unit(), unit);
    }
}

TEST(Vocabulary, RefusesJsonThatIsNoVocabulary)
{
    for (const char* json :
         {"{}", "[1,2,3]", R"(["<blank>","<unk>"])", R"(["<unk>","<blank>","a","<sos/eos>"])",
          R"(["<blank>","<unk>","a","a","<sos/eos>"])"})
        EXPECT_THROW(Vocabulary::fromJson(json), UserError) << json;
}

TEST(Vocabulary, NeedsATranscript)
{
    EXPECT_THROW(Vocabulary::fromTranscripts(std::vector<std::string>{" "}, TokenUnit::Char), UserError);
}

} // namespace
} // namespace reblock
