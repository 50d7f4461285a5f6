#include "core/base/error.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

namespace reblock {

namespace {

/// Recordings that resources/samples keeps out of the corpus.
constexpr std::size_t kInSample = 4;

using testing::ElementsAre;
using testing::IsEmpty;

class Digits : public testing::Test {
protected:
    std::unique_ptr<Corpus> corpus = openCorpus("digits", REBLOCK_RESOURCES "/digits");

    std::set<std::string> texts(const std::string& set) const
    {
        std::set<std::string> result;
        for (const Utterance& utterance : corpus->utterances(set))
            result.insert(utterance.text);
        return result;
    }

    /// How often a set uses each recording.
    static std::map<std::string, int> uses(const std::vector<Utterance>& utterances)
    {
        std::map<std::string, int> result;
        for (const Utterance& utterance : utterances)
            for (const std::filesystem::path file : utterance.audio)
                ++result[file.stem().string()];
        return result;
    }

    static int numberOf(const std::string& recording)
    {
        return std::stoi(recording.substr(recording.rfind('_') + 1));
    }
};

TEST_F(Digits, HasTwoSplits)
{
    EXPECT_THAT(corpus->sets(),
                ElementsAre("train", "dev", "test", "unseen.train", "unseen.dev", "unseen.test"));
    EXPECT_TRUE(corpus->resamplesRecordings());
}

TEST_F(Digits, SplitsByRecordingNumberAndUsesEachOnce)
{
    const std::map<std::string, std::pair<int, int>> numbers{
        {"test", {0, 4}}, {"dev", {5, 9}}, {"train", {10, 49}}};
    const std::map<std::string, std::size_t> kept{{"test", 0}, {"dev", 0}, {"train", kInSample}};
    for (const auto& [set, range] : numbers) {
        const auto used = uses(corpus->utterances(set));
        EXPECT_EQ(used.size(), static_cast<std::size_t>(range.second - range.first + 1) * 60 - kept.at(set))
            << set;
        for (const auto& [recording, times] : used) {
            EXPECT_EQ(times, 1) << recording;
            EXPECT_GE(numberOf(recording), range.first);
            EXPECT_LE(numberOf(recording), range.second);
        }
    }
}

TEST_F(Digits, UnseenLeavesLucasOut)
{
    EXPECT_EQ(uses(corpus->utterances("unseen.train")).size(), 2000U - kInSample);
    EXPECT_EQ(uses(corpus->utterances("unseen.dev")).size(), 250U);
    EXPECT_EQ(uses(corpus->utterances("unseen.test")).size(), 500U);
    for (const std::string set : {"unseen.train", "unseen.dev", "unseen.test"})
        for (const Utterance& utterance : corpus->utterances(set))
            EXPECT_EQ(utterance.speaker == "lucas", set == "unseen.test");
}

TEST_F(Digits, EachStringIsOneSpeakersAndReadsAsItIsHeard)
{
    const std::map<char, std::string> words{{'0', "zero"},  {'1', "one"},  {'2', "two"}, {'3', "three"},
                                            {'4', "four"},  {'5', "five"}, {'6', "six"}, {'7', "seven"},
                                            {'8', "eight"}, {'9', "nine"}};
    for (const std::string set : {"train", "dev", "test"})
        for (const Utterance& utterance : corpus->utterances(set)) {
            std::string text;
            for (const std::filesystem::path file : utterance.audio) {
                EXPECT_EQ(file.parent_path().filename(), utterance.speaker);
                text += (text.empty() ? "" : " ") + words.at(file.filename().string()[0]);
            }
            EXPECT_EQ(utterance.text, text);
            EXPECT_GE(utterance.audio.size(), 2U);
            EXPECT_LE(utterance.audio.size(), 6U);
            EXPECT_GT(utterance.seconds, 0.2);
        }
}

TEST_F(Digits, TrainingNeverHearsADevOrTestString)
{
    for (const std::string prefix : {"", "unseen."}) {
        std::set<std::string> held = texts(prefix + "dev");
        held.merge(texts(prefix + "test"));
        for (std::int64_t number = 0; number < 20; ++number)
            for (const Utterance& utterance : corpus->epoch(prefix + "train", 1, number))
                EXPECT_FALSE(held.contains(utterance.text)) << utterance.text;
        for (const std::string& text : texts(prefix + "train"))
            EXPECT_FALSE(held.contains(text)) << text;
    }
}

TEST_F(Digits, EpochsDifferAndRepeat)
{
    const auto textsOf = [](const std::vector<Utterance>& utterances) {
        std::vector<std::string> result;
        for (const Utterance& utterance : utterances)
            result.push_back(utterance.text);
        return result;
    };
    const auto first = textsOf(corpus->epoch("train", 1, 0));

    EXPECT_EQ(textsOf(corpus->epoch("train", 1, 0)), first);
    EXPECT_NE(textsOf(corpus->epoch("train", 1, 1)), first);
    EXPECT_NE(textsOf(corpus->epoch("train", 2, 0)), first);
    EXPECT_EQ(uses(corpus->epoch("train", 1, 0)).size(), 2400U - kInSample);
    EXPECT_EQ(textsOf(corpus->epoch("test", 1, 3)), textsOf(corpus->utterances("test")));
    EXPECT_THROW((void)corpus->epoch("nothing", 1, 0), UserError);
}

TEST_F(Digits, ListsAreTheSameWhereverTheFolderLies)
{
    CorpusFolder folder;
    std::filesystem::create_directories(folder.path());
    std::filesystem::copy(REBLOCK_RESOURCES "/digits", folder.path() / "数字",
                          std::filesystem::copy_options::recursive);

    const auto copy = openCorpus("digits", folder.path() / "数字");

    EXPECT_EQ(copy->hash(), corpus->hash());
    EXPECT_EQ(idsOf(copy->epoch("train", 4, 2)), idsOf(corpus->epoch("train", 4, 2)));
}

TEST_F(Digits, SaysWhoSpoke)
{
    EXPECT_EQ(corpus->note("test"), "six speakers, all heard in training");
    EXPECT_EQ(corpus->note("unseen.dev"), "five speakers, all heard in training");
    EXPECT_EQ(corpus->note("unseen.test"), "one speaker (lucas), never heard in training");
}

TEST_F(Digits, NothingIsWrongWithWhatShips)
{
    EXPECT_THAT(corpus->check(), IsEmpty());
}

TEST_F(Digits, IdsAreUnique)
{
    for (const std::string& set : corpus->sets()) {
        const auto ids = idsOf(corpus->utterances(set));
        EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << set;
    }
}

TEST(DigitsFolder, MayBeTheDatasetAsPublished)
{
    CorpusFolder folder;
    for (const std::string speaker : {"anna", "ben"})
        for (int digit = 0; digit < 3; ++digit)
            for (int number = 0; number < 15; ++number)
                folder.addSound("recordings/" + std::to_string(digit) + "_" + speaker + "_" +
                                    std::to_string(number) + ".wav",
                                0.25, 8000);

    const auto corpus = openCorpus(guessCorpusKind(folder.path()), folder.path());

    EXPECT_THAT(corpus->sets(), ElementsAre("train", "dev", "test"));
    EXPECT_NEAR(corpusSetSize(*corpus, "test").seconds, 2 * 3 * 5 * 0.25, 1e-9);
}

TEST(DigitsFolder, NamesABrokenLineOfItsIndex)
{
    CorpusFolder folder;
    folder.addText("recordings.tsv", "file\tspeaker\trecording\tseconds\tword\na.flac\tx\tone\t0.5\tzero\n");
    try {
        (void)openCorpus("digits", folder.path());
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("recordings.tsv, line 2"));
    }
}

} // namespace

} // namespace reblock
