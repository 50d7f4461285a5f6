#include "core/corpus/duration_index.h"

#include "core/corpus/audio_measurer.h"
#include "core/corpus/hash64.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

TEST(DurationIndex, FindsWhatWasWrittenAndNothingElse)
{
    const Scratch scratch;
    const fs::path file = scratch / "cache" / "x.durations";
    DurationIndex::write(file, {{hash64("/b.wav"), {9, 7}, 2.5}, {hash64("/a.wav"), {8, 6}, 1.5}});

    const DurationIndex index(file);

    EXPECT_EQ(index.find("/a.wav", {8, 6}), 1.5);
    EXPECT_EQ(index.find("/b.wav", {9, 7}), 2.5);
    EXPECT_FALSE(index.find("/b.wav", {9, 8})); // changed since
    EXPECT_FALSE(index.find("/b.wav", {10, 7}));
    EXPECT_FALSE(index.find("/c.wav", {9, 7}));
}

TEST(DurationIndex, ADamagedFileIsAnEmptyIndex)
{
    const CorpusFolder folder;
    const fs::path file = folder.path() / "x.durations";
    DurationIndex::write(file, {{1, {9, 7}, 2.5}, {2, {8, 6}, 1.5}});
    ASSERT_THAT(DurationIndex(file).entries(), SizeIs(2));

    const auto size = fs::file_size(file);
    fs::resize_file(file, size - 32); // half written, as no version of this program leaves it
    EXPECT_THAT(DurationIndex(file).entries(), IsEmpty());
    fs::resize_file(file, size); // zeros where an entry was
    EXPECT_THAT(DurationIndex(file).entries(), IsEmpty());
    folder.addText("x.durations", "");
    EXPECT_THAT(DurationIndex(file).entries(), IsEmpty());
    EXPECT_THAT(DurationIndex(folder.path()).entries(), IsEmpty()); // a folder
    EXPECT_THAT(DurationIndex(folder.path() / "none").entries(), IsEmpty());
}

class IndexedCorpus : public testing::Test {
protected:
    IndexedCorpus()
    {
        folder.addSound("a.wav", 1.5);
        folder.addSound("b.wav", 2);
        folder.addText(
            "train.jsonl",
            "{\"audio\": \"a.wav\", \"text\": \"一\"}\n{\"audio\": \"b.wav\", \"text\": \"二\"}\n");
    }

    std::unique_ptr<Corpus> open() const { return openCorpus({"jsonl", folder.path(), {}, cache}); }
    /// Seconds of the first utterance.
    double seconds() const { return open()->utterances("train").at(0).seconds; }

    CorpusFolder folder;
    fs::path cache = folder.path() / "cache";
};

TEST_F(IndexedCorpus, OpensAgainWithoutOpeningItsFiles)
{
    ASSERT_EQ(seconds(), 1.5);
    const fs::path index = durationIndexFile(cache, fs::canonical(folder.path()));
    // An index that says something else for a file as it is now shows that the file is not opened
    const DurationIndex written(index);
    std::vector<KnownDuration> entries(written.entries().begin(), written.entries().end());
    ASSERT_THAT(entries, SizeIs(2));
    for (KnownDuration& entry : entries)
        entry.seconds = 77;
    DurationIndex::write(index, entries);

    EXPECT_EQ(seconds(), 77);
    folder.addSound("a.wav", 3);
    EXPECT_EQ(seconds(), 3); // its size has changed
}

TEST_F(IndexedCorpus, MeasuresAgainWhereTheIndexIsDamagedOrCannotBeWritten)
{
    ASSERT_EQ(seconds(), 1.5);
    const fs::path index = durationIndexFile(cache, fs::canonical(folder.path()));
    fs::resize_file(index, 20);
    EXPECT_EQ(seconds(), 1.5);
    EXPECT_THAT(DurationIndex(index).entries(), SizeIs(2)); // written anew

    fs::remove_all(cache);
    folder.addText("cache", "a file where the folder should be");
    EXPECT_EQ(seconds(), 1.5);
}

TEST_F(IndexedCorpus, ForgetsFilesThatAreGone)
{
    ASSERT_EQ(seconds(), 1.5);
    fs::remove(folder.path() / "b.wav");

    EXPECT_THAT(open()->findings(), SizeIs(1));

    EXPECT_THAT(DurationIndex(durationIndexFile(cache, fs::canonical(folder.path()))).entries(), SizeIs(1));
}

TEST(AudioMeasurer, TellsWhatIsMissingFromWhatIsNoAudio)
{
    const CorpusFolder folder;
    folder.addText("empty.wav", "");
    folder.addText("letters.wav", "letters");
    AudioMeasurer measurer;
    const auto kind = [&](const char* name) {
        return measurer.measure((folder.path() / name).string()).problem->kind;
    };

    EXPECT_EQ(kind("none.wav"), FindingKind::Missing);
    EXPECT_EQ(kind("letters.wav/deeper.wav"), FindingKind::Missing);
    EXPECT_EQ(kind("empty.wav"), FindingKind::Unreadable);
    EXPECT_EQ(kind("letters.wav"), FindingKind::Unreadable);
    EXPECT_EQ(kind("."), FindingKind::Unreadable);
    EXPECT_EQ(measurer.measure("/dev/zero").problem->kind, FindingKind::Unreadable);
}

TEST(Hash64, IsMixedWell)
{
    std::set<std::uint64_t> hashes;
    for (int i = 0; i < 20000; ++i)
        hashes.insert(hash64("/corpus/wav/" + std::to_string(i) + ".wav"));
    for (std::size_t length = 0; length < 40; ++length)
        hashes.insert(hash64(std::string(length, '\0')));

    EXPECT_THAT(hashes, SizeIs(20040));
}

} // namespace

} // namespace reblock
