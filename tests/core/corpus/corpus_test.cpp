#include "core/base/error.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string messageOf(const std::string& kind, const std::filesystem::path& path)
{
    try {
        (void)openCorpus(kind, path);
    } catch (const UserError& error) {
        return error.what();
    }
    return "no error";
}

TEST(Corpus, GuessesItsKind)
{
    CorpusFolder kaldi, json;
    kaldi.addText("train/wav.scp", "");
    json.addText("train.jsonl", "");

    EXPECT_EQ(guessCorpusKind(REBLOCK_RESOURCES "/digits"), "digits");
    EXPECT_EQ(guessCorpusKind(REBLOCK_RESOURCES "/aishell1_samples"), "aishell");
    EXPECT_EQ(guessCorpusKind(kaldi.path()), "kaldi");
    EXPECT_EQ(guessCorpusKind(json.path()), "jsonl");
    EXPECT_EQ(guessCorpusKind(json.path() / "train.jsonl"), "jsonl");
}

TEST(Corpus, AsksForTheKindWhereItCannotGuess)
{
    CorpusFolder folder;
    folder.addText("notes.txt", "");
    try {
        (void)guessCorpusKind(folder.path());
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), HasSubstr("--kind"));
    }
}

TEST(Corpus, NamesWhatIsWrongWithAFolder)
{
    CorpusFolder folder;
    folder.addText("notes.txt", "");

    EXPECT_THAT(messageOf("librispeech", folder.path()), HasSubstr("aishell, kaldi, jsonl and digits"));
    EXPECT_THAT(messageOf("aishell", folder.path() / "nowhere"), HasSubstr("There is no"));
    EXPECT_THAT(messageOf("aishell", folder.path() / "notes.txt"), HasSubstr("is a file"));
    for (const std::string kind : {"aishell", "kaldi", "jsonl", "digits"})
        EXPECT_THAT(messageOf(kind, folder.path()), HasSubstr(folder.path().string())) << kind;
}

TEST(Corpus, NamesItsSetsForAnUnknownOne)
{
    const auto corpus = openCorpus("aishell", REBLOCK_RESOURCES "/aishell1_samples");
    try {
        (void)corpus->utterances("validation");
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), AllOf(HasSubstr("validation"), HasSubstr("train, dev, test")));
    }
}

TEST(Corpus, RefusesAFolderOfWhichNothingCanBeUsed)
{
    CorpusFolder folder;
    folder.addText("a.wav", "no sound");
    folder.addText("train.jsonl", "{\"audio\": \"a.wav\", \"text\": \"一\"}\n");

    EXPECT_THAT(messageOf("jsonl", folder.path()), AllOf(HasSubstr("No utterance"), HasSubstr("a.wav")));
}

TEST(Corpus, AnEpochIsTheSetItselfWhereNothingIsPutTogether)
{
    const auto corpus = openCorpus("aishell", REBLOCK_RESOURCES "/aishell1_samples");

    EXPECT_EQ(idsOf(corpus->epoch("train", 1, 5)), idsOf(corpus->utterances("train")));
    EXPECT_FALSE(corpus->resamplesRecordings());
    EXPECT_EQ(corpus->note("test"), "");
}

} // namespace

} // namespace reblock
