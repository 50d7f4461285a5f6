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

TEST(KaldiFolder, RefusesSegments)
{
    CorpusFolder folder;
    folder.addText("wav.scp", "a a.wav\n");
    folder.addText("text", "a 一\n");
    folder.addText("segments", "a-1 a 0 1\n");

    EXPECT_THROW((void)openCorpus("kaldi", folder.path()), UserError);
}

} // namespace

} // namespace reblock
