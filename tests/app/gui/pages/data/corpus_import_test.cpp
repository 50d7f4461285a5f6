#include "app/gui/models/corpus_import.h"

#include "app/gui/models/aishell_counts.h"
#include "app/gui/models/finding_row.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

namespace reblock {
namespace {

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

TEST(CorpusImport, RecognisesTheKindsAndProposesNames)
{
    const Scratch scratch;
    makeFolders(scratch / "data_aishell/transcript");
    makeFolders(scratch / "data_aishell/wav");
    makeFolders(scratch / "我的 语料/train");
    replaceFile(scratch / "我的 语料/train/wav.scp", "a a.wav\n");
    replaceFile(scratch / "list.v2.jsonl", "{}\n");

    EXPECT_EQ(proposeImport(text(scratch / "data_aishell"), {}).name, "aishell1");
    EXPECT_EQ(proposeImport(text(scratch / "data_aishell"), {"aishell1"}).name, "aishell1-2");
    EXPECT_EQ(proposeImport(text(scratch / "data_aishell"), {}).kind, "aishell");
    EXPECT_FALSE(proposeImport(text(scratch / "data_aishell"), {}).packed);
    replaceFile(scratch / "data_aishell/wav/S0002.tar.gz", "packed");
    EXPECT_TRUE(proposeImport(text(scratch / "data_aishell"), {}).packed);
    EXPECT_EQ(proposeImport(text(scratch / "我的 语料"), {}).kind, "kaldi");
    EXPECT_EQ(proposeImport(text(scratch / "我的 语料"), {}).name, "我的-语料");
    EXPECT_EQ(proposeImport(text(scratch / "list.v2.jsonl"), {}).name, "list.v2");
    EXPECT_EQ(proposeImport(REBLOCK_RESOURCES "/digits", {}).kind, "digits");
    EXPECT_THROW(proposeImport(text(scratch / "nothing here"), {}), UserError);
}

TEST(CorpusImport, RefusesNamesThatNoCommandCanTake)
{
    EXPECT_EQ(corpusNameProblem("aishell1"), "");
    EXPECT_NE(corpusNameProblem(" "), "");
    EXPECT_NE(corpusNameProblem("--kind"), "");
}

TEST(AishellCounts, AreComparedForTheWholeCorpusAlone)
{
    CorpusRow corpus;
    corpus.kind = "aishell";
    corpus.sets = {{"train", 120098, 5e5, 1}, {"test", 7176, 3e4, 104765}};
    EXPECT_TRUE(isAishell1(corpus));

    corpus.sets = {{"train", 564, 2700, 8276}, {"test", 106, 500, 1600}};
    EXPECT_FALSE(isAishell1(corpus));
}

TEST(CheckReport, IsReadFromTheDocumentOfTheCommand)
{
    const CheckReport report = checkReportFromJson(
        R"({"name": "a", "hash": "7", "findings": [{"kind": "missing", "weight": "problem",
            "blocking": true, "set": "train", "utterance": "u1", "file": "/a.wav", "text": "File missing."},
            {"kind": "mixed_rates", "weight": "note", "blocking": false, "set": "", "utterance": "",
            "file": "", "text": "Audio comes at several rates."}]})");

    ASSERT_EQ(report.findings.size(), 2U);
    EXPECT_EQ(report.findings[0].kind, FindingKind::Missing);
    EXPECT_TRUE(report.findings[0].blocking);
    EXPECT_EQ(report.findings[1].weight, FindingWeight::Note);
    EXPECT_THROW(checkReportFromJson("{"), UserError);
    EXPECT_THROW(checkReportFromJson("[]"), UserError);
}

TEST(FindingKind, HasWordsForEveryKind)
{
    for (const FindingKind kind : findingKinds())
        EXPECT_FALSE(findingKindText(kind).isEmpty()) << findingKindWord(kind);
}

} // namespace
} // namespace reblock
