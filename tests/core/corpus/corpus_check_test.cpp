#include "core/base/error.h"
#include "core/corpus/text_check.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

namespace reblock {

namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A Kaldi corpus put together line by line.
class CheckedCorpus : public testing::Test {
protected:
    void add(const std::string& set, const std::string& id, const std::string& text,
             const std::string& speaker = {})
    {
        const std::string file = set + "/" + id + ".wav";
        folder.addSound(file, 1, 8000);
        lines += fmt::format(R"({{"set": "{}", "id": "{}", "audio": "{}", "text": "{}", "speaker": "{}"}})"
                             "\n",
                             set, id, file, text, speaker.empty() ? id : speaker);
    }

    std::vector<CorpusFinding> check(const CorpusWork& work = {}) const
    {
        folder.addText("all.jsonl", lines);
        return openCorpus("jsonl", folder.path())->check(work);
    }

    CorpusFolder folder;
    std::string lines;
};

TEST_F(CheckedCorpus, FindsNothingInAGoodCorpus)
{
    add("train", "a", "今天天气", "S1");
    add("dev", "b", "天气今天", "S2");

    EXPECT_THAT(findingTexts(check()), IsEmpty());
}

TEST_F(CheckedCorpus, ListsCharactersThatNeverOccurInTrain)
{
    add("train", "a", "今天天气");
    add("test", "b", "今天 龘龘 好气");

    const auto findings = check();

    EXPECT_THAT(findingTexts(findings), ElementsAre("b: Characters that never occur in train: 龘 好."));
    EXPECT_EQ(findings.front().weight, FindingWeight::Note);
    EXPECT_EQ(findings.front().set, "test");
    EXPECT_EQ(findings.front().file, folder.path() / "test/b.wav");
}

TEST_F(CheckedCorpus, CountsTextsOfASetThatOccurInTrain)
{
    add("train", "a", "今天");
    add("train", "b", "天今");
    add("test", "c", "今 天");
    add("test", "d", "天");

    EXPECT_THAT(findingTexts(check()), ElementsAre(": 1 of 2 texts of test occur in train, too: c."));
}

TEST_F(CheckedCorpus, CallsASpeakerOfTrainWhoIsInTestAProblemUnlessAllAre)
{
    add("train", "a", "今天", "S1");
    add("train", "b", "天天", "S2");
    add("dev", "c", "天", "S3");
    add("dev", "d", "今天天", "S1");
    add("test", "e", "今", "S3");
    add("test", "f", "今今", "S4");

    const auto findings = check();

    EXPECT_THAT(findingTexts(findings),
                ElementsAre(": Speaker S1 is in train and in dev.", ": Speaker S3 is in dev and in test."));
    EXPECT_EQ(findings[0].weight, FindingWeight::Problem);
    EXPECT_EQ(findings[1].weight, FindingWeight::Note);
}

TEST_F(CheckedCorpus, TakesSharedVoicesOfAllSpeakersAsADesign)
{
    add("train", "a", "今天", "S1");
    add("train", "b", "天天", "S2");
    add("test", "c", "今", "S1");
    add("test", "d", "天", "S2");

    const auto findings = check();

    EXPECT_THAT(findingTexts(findings), ElementsAre(HasSubstr("All 2 speakers of test are in train, too")));
    EXPECT_EQ(findings.front().weight, FindingWeight::Note);
}

TEST_F(CheckedCorpus, LeadsFromSoundThatOccursTwiceToItsSecondPlace)
{
    add("train", "a", "今天");
    add("test", "b", "天今");
    fs::copy_file(folder.path() / "train/a.wav", folder.path() / "test/b.wav",
                  fs::copy_options::overwrite_existing);

    const auto findings = check();

    EXPECT_THAT(findingTexts(findings),
                ElementsAre("b: It sounds as a in train does, sample by sample, with another text."));
    EXPECT_EQ(findings.front().set, "test");
}

TEST_F(CheckedCorpus, HearsOnlyThePartOfASegment)
{
    std::vector<short> samples(16000, 0);
    for (std::size_t i = 8000; i < samples.size(); ++i)
        samples[i] = static_cast<short>(i * 7919 % 4001 - 2000);
    folder.addSamples("long.wav", samples, 8000);
    lines = R"({"set": "train", "id": "first", "audio": "long.wav", "text": "今天", "start": 0, "end": 1})"
            "\n"
            R"({"set": "train", "id": "second", "audio": "long.wav", "text": "今天", "start": 1, "end": 2})"
            "\n"
            R"({"set": "train", "id": "beyond", "audio": "long.wav", "text": "今天", "start": 1, "end": 9})"
            "\n";

    EXPECT_THAT(findingWords(check()), ElementsAre("train first silent", "train beyond bad_segment"));
}

TEST_F(CheckedCorpus, DoesNotTakeSilenceForTheSameSound)
{
    for (const std::string id : {"a", "b"}) {
        folder.addSamples(id + ".wav", std::vector<short>(8000, 12), 8000); // silence with an offset
        lines += fmt::format("{{\"set\": \"train\", \"audio\": \"{}.wav\", \"text\": \"今天\"}}\n", id);
    }

    EXPECT_THAT(findingWords(check()), ElementsAre("train a silent", "train b silent"));
}

TEST_F(CheckedCorpus, SkipsWhatIsExcluded)
{
    add("train", "a", "今天");
    add("train", "b", "天今");
    folder.addText("train/b.wav", "no sound any more");
    folder.addText("all.jsonl", lines);

    add("train", "c", "天");
    folder.addSound("train/c.wav", 1, 8000, true);
    folder.addText("all.jsonl", lines);
    const auto corpus = openCorpus({"jsonl", folder.path(), {"c", "never heard of"}});

    EXPECT_THAT(findingWords(corpus->check()), ElementsAre("train b unreadable!"));
    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("a"));
    EXPECT_THAT(idsOf(corpus->excluded("train")), ElementsAre("c"));
    EXPECT_EQ(corpus->hash(), openCorpus("jsonl", folder.path())->hash());
}

TEST_F(CheckedCorpus, TellsItsProgressAndStopsWhenAsked)
{
    for (int i = 0; i < 30; ++i)
        add("train", fmt::format("u{:02}", i), "今天");
    std::size_t last = 0;
    bool rising = true;
    (void)check({{}, [&](std::size_t done, std::size_t total) {
                     rising = rising && done >= last && total == 30;
                     last = done;
                 }});
    EXPECT_TRUE(rising);
    EXPECT_EQ(last, 30U);

    const CancelToken cancel;
    EXPECT_THROW((void)check({cancel, [&](std::size_t, std::size_t) { cancel.cancel(); }}), Cancelled);
}

TEST_F(CheckedCorpus, GivesTheSameFindingsInTheSameOrderEachTime)
{
    for (int i = 0; i < 100; ++i) {
        add("train", fmt::format("u{:02}", i), "今天");
        if (i % 3 == 0)
            folder.addSound(fmt::format("train/u{:02}.wav", i), 1, 8000, true);
    }

    const auto first = findingTexts(check());

    EXPECT_EQ(first.size(), 34U);
    EXPECT_EQ(findingTexts(check()), first);
}

TEST(TextCheck, CountsTheFramesThatCtcHasAndNeeds)
{
    EXPECT_EQ(ctcFrames(0.02), 0);
    EXPECT_EQ(ctcFrames(1), 23);   // 98 frames of 10 ms -> 48 -> 23
    EXPECT_EQ(ctcFrames(10), 248); // 998 -> 498 -> 248
    EXPECT_EQ(ctcFramesNeeded(U""), 0);
    EXPECT_EQ(ctcFramesNeeded(U"今天气"), 3);
    EXPECT_EQ(ctcFramesNeeded(U"天天天"), 5);
}

} // namespace

} // namespace reblock
