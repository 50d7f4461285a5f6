#include "core/base/error.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(JsonLines, ReadAFilePerSet)
{
    CorpusFolder folder;
    folder.addSound("声音/a.wav");
    folder.addSound("声音/b.wav");
    folder.addText("train.jsonl", "{\"audio\": \"声音/a.wav\", \"text\": \"你好\", \"speaker\": \"S1\"}\n\n");
    folder.addText("test.jsonl", "{\"audio\": \"声音/b.wav\", \"text\": \"好\", \"id\": \"last\"}");

    const auto corpus = openCorpus("jsonl", folder.path());

    EXPECT_THAT(corpus->sets(), ElementsAre("train", "test"));
    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("a"));
    EXPECT_EQ(corpus->utterances("train").at(0).speaker, "S1");
    EXPECT_THAT(idsOf(corpus->utterances("test")), ElementsAre("last"));
}

TEST(JsonLines, OneFileMayHoldAllSets)
{
    CorpusFolder folder;
    folder.addSound("a.wav");
    folder.addSound("b.wav");
    folder.addText("all.jsonl", "{\"audio\": \"a.wav\", \"text\": \"一\", \"set\": \"dev\"}\n"
                                "{\"audio\": \"b.wav\", \"text\": \"二\", \"set\": \"train\"}\n");

    EXPECT_THAT(openCorpus("jsonl", folder.path() / "all.jsonl")->sets(), ElementsAre("train", "dev"));
}

TEST(JsonLines, NameTheLineThatIsNoUtterance)
{
    CorpusFolder folder;
    for (const std::string line :
         {"{\"audio\": \"a.wav\"}", "{\"audio\": 3, \"text\": \"x\"}", "not JSON", "[]"}) {
        folder.addText("all.jsonl", "\n" + line + "\n");
        try {
            (void)openCorpus("jsonl", folder.path());
            ADD_FAILURE() << line;
        } catch (const UserError& error) {
            EXPECT_THAT(error.what(), HasSubstr("all.jsonl, line 2"));
        }
    }
}

TEST(JsonLines, TheSecondOfTwoEqualIdsIsLeftOut)
{
    CorpusFolder folder;
    folder.addSound("x/a.wav");
    folder.addSound("y/a.wav");
    folder.addText(
        "train.jsonl",
        "{\"audio\": \"x/a.wav\", \"text\": \"一\"}\n{\"audio\": \"y/a.wav\", \"text\": \"二\"}\n");

    const auto corpus = openCorpus("jsonl", folder.path());

    EXPECT_EQ(corpus->utterances("train").size(), 1U);
    EXPECT_THAT(findingTexts(corpus->findings()), ElementsAre(HasSubstr("same id")));
}

} // namespace

} // namespace reblock
