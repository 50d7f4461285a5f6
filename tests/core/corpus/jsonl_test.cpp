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

TEST(JsonLines, ReadWhatWeNetWrites)
{
    CorpusFolder folder;
    folder.addSound("a.wav", 2);
    folder.addSound("b.wav", 3);
    const std::string a = (folder.path() / "a.wav").string(), b = (folder.path() / "b.wav").string();
    folder.addText("train/data.list", "{\"key\": \"A\", \"wav\": \"" + a + "\", \"txt\": \"你好\"}\n");
    folder.addText("dev/data.list",
                   "{\"key\": \"B\", \"wav\": \"" + b + "\", \"txt\": \"好\", \"start\": 0.5, \"end\": 2}\n");

    EXPECT_EQ(guessCorpusKind(folder.path()), "jsonl");
    const auto corpus = openCorpus("jsonl", folder.path());

    EXPECT_THAT(corpus->sets(), ElementsAre("train", "dev"));
    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("A"));
    EXPECT_DOUBLE_EQ(corpus->utterances("train").at(0).seconds, 2);
    EXPECT_EQ(corpus->utterances("dev").at(0).start, 0.5);
    EXPECT_EQ(corpus->utterances("dev").at(0).end, 2);
    EXPECT_EQ(corpus->utterances("dev").at(0).seconds, 1.5);
}

TEST(JsonLines, ReadWhatNeMoWritesWithoutOpeningTheFiles)
{
    CorpusFolder folder;
    folder.addText("a.wav", "a file that is there is enough where its duration is given");
    folder.addText("train_manifest.json",
                   "{\"audio_filepath\": \"a.wav\", \"duration\": 2.5, \"text\": \"one\", \"speaker\": 7}\n"
                   "{\"audio_filepath\": \"a.wav\", \"duration\": 1, \"offset\": 1.5, \"text\": \"two\"}\n"
                   "{\"audio_filepath\": \"gone.wav\", \"duration\": 1, \"text\": \"three\"}\n");

    EXPECT_EQ(guessCorpusKind(folder.path()), "jsonl");
    const auto corpus = openCorpus("jsonl", folder.path());
    const std::vector<Utterance>& utterances = corpus->utterances("train");

    EXPECT_THAT(idsOf(utterances), ElementsAre("a", "a-1500"));
    EXPECT_EQ(utterances[0].speaker, "7");
    EXPECT_EQ(utterances[0].seconds, 2.5);
    EXPECT_FALSE(utterances[0].segment());
    EXPECT_EQ(utterances[1].start, 1.5);
    EXPECT_EQ(utterances[1].end, 2.5);
    EXPECT_THAT(findingWords(corpus->findings()), ElementsAre("train gone missing!"));
}

TEST(JsonLines, MayMixTheirKeysAndHoldBadLines)
{
    CorpusFolder folder;
    folder.addSound("a.wav");
    folder.addSound("b.wav");
    folder.addText("train.jsonl", "\xEF\xBB\xBF{\"audio\": \"a.wav\", \"text\": \"一\"}\n"
                                  "{\"wav\": \"b.wav\", \"txt\": \"二\"}\r\n"
                                  "{\"wav\": \"b.wav\"}\n"
                                  "{\"wav\": \n"
                                  "{\"wav\": \"b.wav\", \"txt\": \"\xC4\xE3\"}\n"
                                  "{\"wav\": \"b.wav\", \"txt\": \"x\", \"start\": 2, \"end\": 1}\n"
                                  "{\"wav\": \"b.wav\", \"txt\": \"x\", \"duration\": \"long\"}\n"
                                  "{\"feat\": \"b.ark:3\", \"txt\": \"x\"}\n"
                                  "{\"key\": \"late\", \"wav\": \"b.wav\", \"txt\": \"x\", \"start\": 7}\n" +
                                      std::string(2 << 20, 'x') + "\n");

    const auto corpus = openCorpus("jsonl", folder.path());

    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("a", "b"));
    EXPECT_THAT(findingWords(corpus->findings()),
                ElementsAre("train  bad_line!", "train  bad_line!", "train  invalid_utf8!",
                            "train  bad_line!", "train  bad_line!", "train  bad_line!", "train  bad_line!",
                            "train late bad_segment!"));
    EXPECT_THAT(corpus->findings().at(6).text, HasSubstr("line 10, is longer than 1 MiB"));
}

} // namespace

} // namespace reblock
