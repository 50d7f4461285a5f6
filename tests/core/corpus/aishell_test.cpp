#include "core/base/error.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

class AishellFolder : public testing::Test {
protected:
    AishellFolder()
    {
        folder.addSound("wav/train/S0002/U1.wav", 1.5);
        folder.addSound("wav/train/S0003/U2.wav", 2, 8000);
        folder.addSound("wav/dev/S0004/U3.wav");
        folder.addText("transcript/aishell_transcript_v0.8.txt", "U1 今天 天气\nU2 你好\nU3 好\n");
    }

    std::unique_ptr<Corpus> open() const { return openCorpus("aishell", folder.path()); }

    CorpusFolder folder;
};

TEST_F(AishellFolder, ListsItsSets)
{
    const auto corpus = open();

    EXPECT_THAT(corpus->sets(), ElementsAre("train", "dev"));
    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("U1", "U2"));
    EXPECT_THAT(corpus->findings(), IsEmpty());
}

TEST_F(AishellFolder, DescribesAnUtterance)
{
    const auto corpus = open();
    const Utterance& utterance = corpus->utterances("train").at(0);

    EXPECT_EQ(utterance.speaker, "S0002");
    EXPECT_EQ(utterance.text, "今天 天气");
    EXPECT_DOUBLE_EQ(utterance.seconds, 1.5);
    EXPECT_THAT(utterance.audio, ElementsAre(folder.path() / "wav/train/S0002/U1.wav"));
}

TEST_F(AishellFolder, CountsCharactersWithoutSpaces)
{
    const CorpusSetSize size = corpusSetSize(*open(), "train");

    EXPECT_EQ(size.utterances, 2);
    EXPECT_DOUBLE_EQ(size.seconds, 3.5);
    EXPECT_EQ(size.characters, 6);
}

TEST_F(AishellFolder, IsFoundFromTheFolderAbove)
{
    std::filesystem::create_directory(folder.path().parent_path() / "above");
    std::filesystem::rename(folder.path(), folder.path().parent_path() / "above" / "data_aishell");

    const auto corpus = openCorpus("aishell", folder.path().parent_path() / "above");

    EXPECT_EQ(corpus->utterances("train").size(), 2U);
}

TEST_F(AishellFolder, ReportsAudioWithoutTranscript)
{
    folder.addSound("wav/train/S0002/U9.wav");

    const auto corpus = open();

    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("U1", "U2"));
    EXPECT_THAT(findingTexts(corpus->findings()),
                ElementsAre(AllOf(StartsWith("U9"), HasSubstr("no transcript"))));
}

TEST_F(AishellFolder, ReportsTranscriptWithoutAudio)
{
    folder.addText("transcript/more.txt", "U8 再见\n");

    EXPECT_THAT(findingTexts(open()->findings()),
                ElementsAre(AllOf(StartsWith("U8"), HasSubstr("no audio"), HasSubstr("再见"))));
}

TEST_F(AishellFolder, LeavesOutAudioThatCannotBeRead)
{
    folder.addText("wav/train/S0002/U5.wav", "");
    folder.addText("wav/train/S0002/U6.wav", "no sound in here, only letters\n");
    folder.addSound("wav/train/S0002/U7.wav", 0);
    folder.addText("transcript/more.txt", "U5 一\nU6 二\nU7 三\n");

    const auto corpus = open();

    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("U1", "U2"));
    EXPECT_THAT(findingTexts(corpus->findings()),
                ElementsAre(HasSubstr("0 bytes"), StartsWith("U6"), HasSubstr("0 samples")));
    for (const CorpusFinding& finding : corpus->findings())
        EXPECT_TRUE(finding.blocking);
}

TEST_F(AishellFolder, LeavesOutEmptyTranscripts)
{
    folder.addSound("wav/train/S0002/U5.wav");
    folder.addText("transcript/more.txt", "U5 \n");

    EXPECT_THAT(findingTexts(open()->findings()), ElementsAre("U5: Its transcript is empty."));
}

TEST_F(AishellFolder, LeavesOutALineThatIsNotUtf8AndReadsOn)
{
    folder.addSound("wav/train/S0002/U8.wav");
    folder.addText("transcript/more.txt", "U8 \xC4\xE3\xBA\xC3\nU9 好\n"); // GBK

    const auto corpus = open();

    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("U1", "U2"));
    EXPECT_THAT(findingWords(corpus->findings()), ElementsAre(" U8 invalid_utf8!", " U9 no_audio!"));
    EXPECT_THAT(corpus->findings().front().text, HasSubstr("more.txt, line 1"));
    EXPECT_EQ(corpus->findings().front().file, folder.path() / "transcript/more.txt");
}

TEST_F(AishellFolder, TellsHowToConvertTextsOfWhichNoneIsUtf8)
{
    folder.addText("transcript/aishell_transcript_v0.8.txt", "U1 \xC4\xE3\nU2 \xC4\xE3\nU3 \xC4\xE3\n");
    try {
        (void)open();
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), AllOf(HasSubstr("No transcribed audio"), HasSubstr("iconv")));
    }
}

TEST_F(AishellFolder, TakesAudioWithoutTranscriptAsANote)
{
    folder.addSound("wav/train/S0002/U5.wav");

    const auto findings = open()->findings();

    EXPECT_THAT(findingWords(findings), ElementsAre("train U5 no_transcript!"));
    EXPECT_EQ(findings.front().weight, FindingWeight::Note);
}

TEST_F(AishellFolder, ReadsLinesThatEndAsWindowsEndsThem)
{
    folder.addText("transcript/aishell_transcript_v0.8.txt", "\xEF\xBB\xBFU1\t今天\r\nU2 你好\r\nU3 好\r\n");

    EXPECT_EQ(open()->utterances("train").at(0).text, "今天");
}

TEST_F(AishellFolder, CheckHearsSilenceSeveralRatesLongTextsAndSharedSpeakers)
{
    folder.addSound("wav/dev/S0002/U5.wav", 1, 16000, true);
    folder.addSound("wav/dev/S0002/U6.wav", 0.1);
    folder.addText("transcript/more.txt", "U5 一\nU6 这么长的一句话说不完\n");

    const auto texts = findingTexts(open()->check());

    EXPECT_THAT(texts, Contains(HasSubstr("U5: Its audio is silent")));
    EXPECT_THAT(texts, Contains(HasSubstr("U6: Its text is too long")));
    EXPECT_THAT(texts, Contains(HasSubstr("8000 Hz (1 files), 16000 Hz (4 files)")));
    EXPECT_THAT(texts, Contains(HasSubstr("Speaker S0002 is in train and in dev")));
}

TEST_F(AishellFolder, CheckFindsAudioThatIsCutOff)
{
    const std::filesystem::path whole =
        REBLOCK_RESOURCES "/aishell1_samples/wav/test/S0150/BAC009S0150W0129.flac";
    const std::filesystem::path cut = folder.path() / "wav/train/S0002/U5.flac";
    std::filesystem::copy_file(whole, cut);
    std::filesystem::resize_file(cut, std::filesystem::file_size(whole) / 2);
    folder.addText("transcript/more.txt", "U5 一\n");

    EXPECT_THAT(findingTexts(open()->check()), Contains(AllOf(StartsWith("U5"), HasSubstr("cut off at"))));
}

TEST_F(AishellFolder, HashTellsChangesApart)
{
    const std::string before = open()->hash();

    EXPECT_EQ(open()->hash(), before);
    folder.addText("transcript/aishell_transcript_v0.8.txt", "U1 今天 天气\nU2 您好\nU3 好\n");
    EXPECT_NE(open()->hash(), before);
}

TEST(AishellSamples, AreACorpus)
{
    const auto corpus = openCorpus("aishell", REBLOCK_RESOURCES "/aishell1_samples");

    EXPECT_EQ(corpus->utterances("train").size(), 8U);
    EXPECT_EQ(corpus->utterances("dev").size(), 6U);
    EXPECT_EQ(corpus->utterances("test").size(), 11U);
    EXPECT_THAT(corpus->findings(), IsEmpty());
}

} // namespace

} // namespace reblock
