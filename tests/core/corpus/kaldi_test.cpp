#include "core/base/error.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(KaldiFolder, ReadsAFolderPerSet)
{
    CorpusFolder folder;
    folder.addSound("audio/a.wav", 2);
    folder.addSound("audio/b.wav");
    folder.addText("train/wav.scp", "a audio/a.wav\n"); // as seen from the folder above the sets
    folder.addText("train/text", "a 你好 吗\n");
    folder.addText("train/utt2spk", "a S1\n");
    folder.addText("test/wav.scp", "b " + (folder.path() / "audio/b.wav").string() + "\n");
    folder.addText("test/text", "b 好\n");

    const auto corpus = openCorpus("kaldi", folder.path());

    EXPECT_THAT(corpus->sets(), ElementsAre("train", "test"));
    EXPECT_EQ(corpus->utterances("train").at(0).speaker, "S1");
    EXPECT_EQ(corpus->utterances("train").at(0).text, "你好 吗");
    EXPECT_DOUBLE_EQ(corpus->utterances("train").at(0).seconds, 2);
    EXPECT_EQ(corpus->utterances("test").at(0).speaker, "b"); // no utt2spk: each its own
}

TEST(KaldiFolder, ReportsWhatIsMissing)
{
    CorpusFolder folder;
    folder.addSound("a.wav");
    folder.addText("wav.scp", "a a.wav\nb b.wav\nc sox c.mp3 -t wav - |\nd a.wav\n");
    folder.addText("text", "a 一\nb 二\nc 三\ne 四\n");

    const auto corpus = openCorpus("kaldi", folder.path());

    EXPECT_THAT(findingTexts(corpus->findings()),
                testing::UnorderedElementsAre(HasSubstr("c: Its audio is a command"),
                                              HasSubstr("no transcript"), HasSubstr("e: There is no audio"),
                                              HasSubstr("b.wav")));
}

TEST(KaldiFolder, CutsSegmentsOutOfRecordings)
{
    CorpusFolder folder;
    folder.addSound("long.wav", 10);
    folder.addText("wav.scp", "rec long.wav\n");
    folder.addText("segments", "a rec 0 2.5\nb rec 2.5 -1\nc rec 9 10.4\n");
    folder.addText("text", "a 一\nb 二\nc 三\n");
    folder.addText("utt2spk", "a S1\nb S1\nc S2\n");

    const auto corpus = openCorpus("kaldi", folder.path());
    const std::vector<Utterance>& utterances = corpus->utterances(corpus->sets().front());

    EXPECT_THAT(idsOf(utterances), ElementsAre("a", "b", "c"));
    EXPECT_EQ(utterances[0].end, 2.5);
    EXPECT_EQ(utterances[0].seconds, 2.5);
    EXPECT_EQ(utterances[1].start, 2.5);
    EXPECT_EQ(utterances[1].end, 0); // to its end
    EXPECT_EQ(utterances[1].seconds, 7.5);
    EXPECT_EQ(utterances[2].end, 0); // Kaldi lets a segment end half a second behind the recording
    EXPECT_EQ(utterances[2].seconds, 1);
    EXPECT_EQ(utterances[2].speaker, "S2");
    EXPECT_THAT(utterances[2].audio, ElementsAre(folder.path() / "long.wav"));
    EXPECT_THAT(corpus->findings(), testing::IsEmpty());
}

TEST(KaldiFolder, LeavesOutSegmentsThatCannotBeCut)
{
    CorpusFolder folder;
    folder.addSound("long.wav", 2);
    folder.addText("train/wav.scp", "gone gone.wav\npipe cat x |\nrec long.wav\n");
    folder.addText("train/segments",
                   "a rec 1 0.5\nb rec 3 4\nc rec 1 9\nd rec 0 1 A\ne rec x y\nf other 0 1\n"
                   "g gone 0 1\nh pipe 0 1\ni rec 0 1\nj rec 0.5 1\nk rec -1 1\n");
    folder.addText("train/text", "a 一\nb 一\nc 一\nd 一\ne 一\nf 一\ng 一\nh 一\ni 一\nk 一\nl 一\n");

    const auto corpus = openCorpus("kaldi", folder.path());

    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("i"));
    EXPECT_THAT(findingWords(corpus->findings()),
                ElementsAre("train a bad_segment!", "train b bad_segment!", "train c bad_segment!",
                            "train d bad_line!", "train e bad_line!", "train f bad_segment!",
                            "train g missing!", "train h command!", "train j no_transcript!",
                            "train k bad_segment!", "train l no_audio!"));
}

TEST(KaldiFolder, RefusesArchivesWithASentence)
{
    CorpusFolder folder;
    folder.addSound("a.wav");
    folder.addText("wav.scp", "a a.wav\nb raw.ark:1234\n");
    folder.addText("text", "a 一\nb 二\n");

    EXPECT_THAT(findingTexts(openCorpus("kaldi", folder.path())->findings()),
                ElementsAre(HasSubstr("b: Its audio lies in a Kaldi archive")));
}

TEST(KaldiFolder, UsesTheFirstOfTwoLinesAndReadsOnBehindABadOne)
{
    CorpusFolder folder;
    folder.addSound("a.wav");
    folder.addSound("b.wav");
    folder.addText("train/wav.scp", "b b.wav\na a.wav\na b.wav\n");
    folder.addText("train/text", "a 一\na 二\nb \xC4\xE3\n");

    const auto corpus = openCorpus("kaldi", folder.path());

    EXPECT_EQ(corpus->utterances("train").at(0).text, "一");
    EXPECT_EQ(corpus->utterances("train").at(0).audio.at(0), folder.path() / "a.wav");
    EXPECT_THAT(findingWords(corpus->findings()),
                ElementsAre("train a duplicate_id", "train b invalid_utf8!", "train a second_transcript"));
}

} // namespace

} // namespace reblock
