#include "core/corpus/demo_corpus.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/program_output.h"
#include "core/corpus/corpus.h"
#include "core/corpus/demo_characters.h"
#include "core/corpus/demo_marker.h"
#include "core/text/utf8.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::size_t kTrain = 0, kDev = 1, kTest = 2;

std::string bare(const std::string& text)
{
    std::u32string points = codePoints(text);
    std::erase_if(points, isSpace);
    return utf8(points);
}

TEST(DemoTexts, GiveTheSameTextForTheSamePlaceOnly)
{
    const DemoTexts texts(1, {});

    EXPECT_EQ(texts.text(kTrain, 7), DemoTexts(1, {}).text(kTrain, 7));
    EXPECT_NE(texts.text(kTrain, 7), texts.text(kTrain, 8));
    EXPECT_NE(texts.text(kTrain, 7), DemoTexts(2, {}).text(kTrain, 7));
}

TEST(DemoTexts, ShareNoStringBetweenSets)
{
    const DemoTexts texts(1, {});
    std::map<std::string, std::size_t> setOf;
    for (std::size_t set = 0; set < kDemoSets.size(); ++set)
        for (std::size_t number = 0; number < 2000; ++number) {
            const auto [at, fresh] = setOf.emplace(bare(texts.text(set, number)), set);
            EXPECT_TRUE(fresh || at->second == set) << at->first;
        }
}

TEST(DemoTexts, DrawFourToTwentyFourCharactersOfTheVocabulary)
{
    const DemoTexts texts(3, {});
    std::set<char32_t> seen;
    for (std::size_t number = 0; number < 500; ++number) {
        const std::u32string points = codePoints(bare(texts.text(kTest, number)));
        EXPECT_GE(points.size(), 4U);
        EXPECT_LE(points.size(), 24U);
        seen.insert(points.begin(), points.end());
    }
    for (const char32_t point : seen)
        EXPECT_NE(demoCharacters().find(point), std::u32string_view::npos);
    EXPECT_GT(seen.size(), 800U);
}

TEST(DemoTexts, ShareTheGivenLinesBetweenTheSets)
{
    const std::vector<std::string> lines{"一 二", "三", "四 五", "一二", "", "六"};
    const DemoTexts texts(1, lines);
    std::map<std::string, std::set<std::size_t>> setsOf;
    for (std::size_t set = 0; set < kDemoSets.size(); ++set)
        for (std::size_t number = 0; number < 10; ++number)
            setsOf[texts.text(set, number)].insert(set);

    EXPECT_EQ(setsOf.size(), 4U) << "the second writing of 一二 and the empty line are left out";
    for (const auto& [text, sets] : setsOf)
        EXPECT_THAT(sets, SizeIs(1)) << text;
    EXPECT_THROW(DemoTexts(1, {"一", "二", "一"}), UserError);
    EXPECT_THROW(DemoTexts(1, {"一", "二", "\xff"}), UserError);
}

TEST(DemoVoices, ShareNoVariantBetweenSetsAndNoVoiceBetweenSpeakers)
{
    std::vector<std::string> variants;
    for (int i = 0; i < 60; ++i)
        variants.push_back("v" + std::to_string(i));
    std::map<std::string, std::size_t> setOf;
    std::vector<DemoVoice> all;
    const std::array<int, 3> counts{340, 40, 20};
    for (std::size_t set = 0; set < kDemoSets.size(); ++set)
        for (const DemoVoice& voice : demoVoices(set, counts[set], {}, variants)) {
            EXPECT_EQ(setOf.emplace(voice.variant, set).first->second, set);
            EXPECT_EQ(std::ranges::count(all, voice), 0);
            all.push_back(voice);
        }
    EXPECT_EQ(setOf.size(), variants.size());
}

TEST(DemoOptions, RefuseHoursAndSpeakersOutOfRange)
{
    for (const double hours : {0.0, -1.0, 1000.0, std::nan("")})
        EXPECT_THROW((DemoOptions{hours, 1, {}, {}}.check()), UserError) << hours;
    EXPECT_THROW((DemoOptions{1, 1, 2, {}}.check()), UserError);
    EXPECT_THROW((DemoOptions{1, 1, 401, {}}.check()), UserError);
    EXPECT_NO_THROW((DemoOptions{178, 1, 400, {}}.check()));
}

/// Needs espeak-ng, as the command does.
class DemoCorpusTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!findProgram("espeak-ng"))
            GTEST_SKIP() << "espeak-ng is not installed";
    }

    DemoResult make(const DemoOptions& options) const
    {
        return makeDemoCorpus(scratch.path(), options, CancelToken(), [](const DemoProgress&) {});
    }

    /// Every file below, with its content.
    std::map<std::string, std::string> files() const
    {
        std::map<std::string, std::string> contents;
        for (const auto& entry : fs::recursive_directory_iterator(scratch.path()))
            if (entry.is_regular_file())
                contents[entry.path().lexically_relative(scratch.path()).string()] = readFile(entry.path());
        return contents;
    }

    Scratch scratch;
    const DemoOptions tiny{0.01, 5, 4, {}};
};

TEST_F(DemoCorpusTest, HasAishellsShapeAndIsReadAsSuch)
{
    make(tiny);

    EXPECT_EQ(guessCorpusKind(scratch.path()), "aishell");
    const auto corpus = openCorpus("aishell", scratch.path());
    EXPECT_THAT(corpus->sets(), testing::ElementsAre("train", "dev", "test"));
    EXPECT_THAT(corpus->findings(), IsEmpty());
    const Utterance& first = corpus->utterances("train").front();
    EXPECT_EQ(first.id, "BAC009S0002W0121");
    EXPECT_EQ(first.speaker, "S0002");
    EXPECT_EQ(corpus->utterances("dev").front().speaker, "S0724");
    EXPECT_EQ(corpus->utterances("test").front().speaker, "S0764");
    const Audio audio = readAudio(first.audio.front());
    EXPECT_EQ(audio.rate, Hertz{16000});
    EXPECT_GT(std::ranges::max(audio.samples), 0.05F);
}

TEST_F(DemoCorpusTest, IsAsLongAsAskedInAishellsProportions)
{
    const DemoResult result = make(tiny);

    ASSERT_EQ(result.sets.size(), 3U);
    for (std::size_t set = 0; set < kDemoSets.size(); ++set) {
        EXPECT_GE(result.sets[set].seconds, 36 * kDemoSets[set].share);
        EXPECT_LT(result.sets[set].seconds, 36 * kDemoSets[set].share + 15)
            << "one utterance too many at most";
    }
}

TEST_F(DemoCorpusTest, SaysThatItIsSynthetic)
{
    make(tiny);

    EXPECT_THAT(openCorpus("aishell", scratch.path())->note("test"),
                HasSubstr("synthetic speech (espeak-ng"));
    EXPECT_THAT(readFile(scratch / "data_aishell" / "README.md"), HasSubstr("Synthetic speech"));
}

TEST_F(DemoCorpusTest, IsTheSameAfterAStopInTheMiddle)
{
    make(tiny);
    const auto whole = files();
    const fs::path train = scratch.path() / "data_aishell" / "wav" / "train";
    const fs::path kept = train / "S0002" / "BAC009S0002W0121.wav";
    const auto time = fs::last_write_time(kept);
    fs::remove(train / "S0003" / "BAC009S0003W0121.wav");
    replaceFile(train / "S0002" / "BAC009S0002W0122.wav", whole.begin()->second); // cut short
    fs::remove(scratch.path() / "data_aishell" / "transcript" / "aishell_transcript_v0.8.txt");

    const DemoResult result = make(tiny);

    EXPECT_EQ(files(), whole);
    EXPECT_EQ(fs::last_write_time(kept), time) << "what is there is not made again";
    EXPECT_LT(result.secondsMade, 30);
}

TEST_F(DemoCorpusTest, GrowsWithMoreHoursAndRefusesOtherOptions)
{
    make(tiny);
    const auto small = files();
    DemoOptions more = tiny;
    more.hours = 0.015;
    make(more);
    const auto large = files();
    for (const auto& [name, content] : small) {
        if (!name.ends_with(".wav"))
            continue;
        EXPECT_EQ(large.at(name), content) << name;
    }

    EXPECT_THROW(make(tiny), UserError) << "fewer hours than are there";
    more.seed = 6;
    EXPECT_THROW(make(more), UserError);
}

TEST_F(DemoCorpusTest, RefusesAFolderOfSomethingElse)
{
    makeFolders(scratch / "data_aishell");
    replaceFile(scratch / "data_aishell" / "mine.txt", "");

    EXPECT_THROW(make(tiny), UserError);
}

TEST_F(DemoCorpusTest, StopsOnRequestAndIsNotReadUntilItIsWhole)
{
    const CancelToken cancel;
    cancel.cancel();
    try {
        makeDemoCorpus(scratch.path(), tiny, cancel, [](const DemoProgress&) {});
        FAIL() << "nothing stopped it";
    } catch (const Cancelled& error) {
        EXPECT_THAT(error.remedy(), HasSubstr("goes on"));
    }
    try {
        openCorpus("aishell", scratch.path());
        FAIL() << "half a corpus was opened";
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), HasSubstr("make-demo"));
    }
}

TEST_F(DemoCorpusTest, ReadsTheLinesThatAreGiven)
{
    DemoOptions options = tiny;
    options.lines = {"今天 天气 很 好", "我们 去 公园", "你 好"};
    make(options);

    const auto corpus = openCorpus("aishell", scratch.path());
    std::set<std::string> texts;
    for (const std::string& set : corpus->sets())
        for (const Utterance& utterance : corpus->utterances(set))
            texts.insert(utterance.text);
    EXPECT_EQ(texts, std::set<std::string>(options.lines.begin(), options.lines.end()));
}

TEST_F(DemoCorpusTest, NamesALineThatCannotBeSpoken)
{
    DemoOptions options = tiny;
    options.lines = {"...", "…", "。"};
    try {
        make(options);
        FAIL() << "silence was kept as speech";
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("says nothing"));
    }
}

TEST(DemoSpeaker, NamesThePackageWhereEspeakIsMissing)
{
    const char* before = std::getenv("PATH");
    const std::string path = before ? before : "";
    ::setenv("PATH", "/nowhere", 1);
    try {
        const DemoSpeaker speaker;
        ADD_FAILURE() << "no espeak-ng was found missing";
    } catch (const UserError& error) {
        EXPECT_THAT(error.remedy(), HasSubstr("apt-get install espeak-ng"));
    }
    ::setenv("PATH", path.c_str(), 1);
}

TEST_F(DemoCorpusTest, CanHearEveryVariant)
{
    const DemoSpeaker speaker;
    EXPECT_GT(speaker.variants().size(), 40U);
    for (const std::string& variant : speaker.variants()) {
        const auto samples = speaker.speak("中国", {variant, 50, 160, 100}, Hertz{16000});
        EXPECT_GT(samples.size(), 4000U) << variant;
        EXPECT_GT(std::ranges::max(samples), 500) << variant;
    }
}

} // namespace
} // namespace reblock
