#include "core/corpus/corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

namespace {

constexpr const char* kMini = "../shared/data/aishell1_mini";

TEST(AishellMini, HoldsWhatItsReadmeSays)
{
    if (!std::filesystem::exists(kMini))
        GTEST_SKIP() << kMini << " is not there";

    const auto corpus = openCorpus(guessCorpusKind(kMini), kMini);

    EXPECT_EQ(corpusSetSize(*corpus, "train").utterances, 564);
    EXPECT_EQ(corpusSetSize(*corpus, "dev").utterances, 76);
    EXPECT_EQ(corpusSetSize(*corpus, "test").utterances, 106);
    EXPECT_EQ(corpusSetSize(*corpus, "train").characters, 8276);
    EXPECT_NEAR(corpusSetSize(*corpus, "train").seconds / 60, 45.0, 0.05);
    EXPECT_THAT(corpus->findings(), testing::IsEmpty());
}

} // namespace

} // namespace reblock
