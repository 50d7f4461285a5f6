#include "core/interop/import_results.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/corpus/corpus.h"
#include "core/interop/tensorboard_writer.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"
#include "core/journal/run_state.h"
#include "core/options/imported_run.h"
#include "core/score/decode_results.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// Results on the AISHELL-1 samples of the set dev.
class ImportResults : public testing::Test {
protected:
    ImportResults()
    {
        request.corpus = {"samples", "aishell", REBLOCK_RESOURCES "/aishell1_samples", "hash", {}};
        request.set = "dev";
        const auto corpus = openCorpus("aishell", request.corpus.path);
        for (const Utterance& utterance : corpus->utterances(request.set))
            texts.push_back({utterance.id, utterance.text});
    }
    void hypotheses(const std::string& content)
    {
        request.hypotheses = scratch / "text";
        std::ofstream(request.hypotheses, std::ios::binary) << content;
    }
    std::string problem()
    {
        try {
            importResults(run, request);
        } catch (const UserError& error) {
            return error.problem();
        }
        return "no error";
    }

    Scratch scratch;
    const fs::path run = scratch / "wenet";
    ImportRequest request;
    std::vector<Transcript> texts;
};

TEST_F(ImportResults, MakesARunFolderLikeAnyOther)
{
    hypotheses(kaldiText(texts));
    request.mode = "attention_rescoring";

    const ImportOutcome outcome = importResults(run, request);

    EXPECT_EQ(outcome.format, TranscriptFormat::Kaldi);
    EXPECT_EQ(outcome.report.counts.rate(), 0.0);
    EXPECT_EQ(outcome.decode.filename(), "dev.attention_rescoring.imported");
    const auto decodes = decodeResults(RunFolder(run).decodes());
    ASSERT_THAT(decodes, SizeIs(1));
    EXPECT_EQ(decodes[0].mode, "attention_rescoring");
    EXPECT_THAT(readTranscripts(outcome.decode / "hyp.trn").lines, SizeIs(texts.size()));
    EXPECT_EQ(readWholeJournal(outcome.decode / "events.jsonl").back().fields.at("tokens"),
              outcome.report.counts.tokens);
    EXPECT_EQ(runState(RunFolder(run)), RunState::Finished);
    EXPECT_EQ(readImportedRun(run)->corpus.kind, "aishell");
}

TEST_F(ImportResults, TellsWhatIsMissingAndWhatIsNotInTheSet)
{
    const std::string left = texts.back().id;
    texts.back().id = "BAC009S0002W9999";
    hypotheses(kaldiText(texts));

    const ImportOutcome outcome = importResults(run, request);

    EXPECT_THAT(outcome.report.missing, ElementsAre(left));
    EXPECT_THAT(outcome.report.extra, ElementsAre("BAC009S0002W9999"));
    EXPECT_THAT(outcome.report.utterances, SizeIs(texts.size() - 1));
}

TEST_F(ImportResults, TakesTrnIdsWithTheSpeakerBeforeThem)
{
    for (Transcript& line : texts)
        line.id = "S" + line.id.substr(line.id.find('S') + 1, 4) + "-" + line.id;
    hypotheses(trnText(texts));

    EXPECT_EQ(importResults(run, request).report.counts.rate(), 0.0);
}

TEST_F(ImportResults, KeepsTheTokenTimesOfACtmFile)
{
    hypotheses(texts.front().id + " 1 0.50 0.25 好\n");

    const ImportOutcome outcome = importResults(run, request);

    const auto line = nlohmann::json::parse(readFile(outcome.decode / "alignment.jsonl"));
    EXPECT_EQ(line.at("id"), texts.front().id);
    EXPECT_EQ(line.at("tokens").at(0), (nlohmann::json{{"token", "好"}, {"start", 0.5}, {"end", 0.75}}));
    EXPECT_THAT(outcome.report.missing, SizeIs(texts.size() - 1));
}

TEST_F(ImportResults, MakesTensorboardsCurvesTheRunsJournal)
{
    hypotheses(kaldiText(texts));
    {
        TensorboardWriter writer(scratch / "tb");
        for (int i = 1; i <= 3; ++i)
            writer.add({i, 1780000000.0 + i, "step", {{"step", i}, {"loss", 10.0 / i}}});
        writer.add({4, 1780000009.0, "epoch", {{"step", 3}, {"dev_error_rate", 0.25}}});
    }
    request.events = scratch / "tb";

    EXPECT_EQ(importResults(run, request).points, 4u);

    const auto events = readWholeJournal(RunFolder(run).journal());
    ASSERT_THAT(events, SizeIs(4));
    EXPECT_EQ(events[0].fields.at("loss"), 10);
    EXPECT_EQ(events[2].event, "epoch");
    EXPECT_EQ(events[2].fields.at("dev_error_rate"), 0.25);
    EXPECT_EQ(events[3].event, "finished");
}

TEST_F(ImportResults, AddsAnotherModeAndRefusesTheSameAgain)
{
    hypotheses(kaldiText(texts));
    importResults(run, request);

    EXPECT_THAT(problem(), HasSubstr("The run wenet has results of dev by unknown already."));
    request.mode = "ctc_greedy";
    EXPECT_EQ(problem(), "no error");
    EXPECT_THAT(decodeResults(RunFolder(run).decodes()), SizeIs(2));
    request.mode = "attention";
    request.corpus.hash = "other";
    EXPECT_THAT(problem(), HasSubstr("another corpus"));
}

TEST_F(ImportResults, LeavesNothingBehindWhenTheFileFitsNothing)
{
    hypotheses("u1 好\n");
    EXPECT_THAT(problem(), HasSubstr("(there: u1, here: " + texts.front().id.substr(0, 6)));
    hypotheses(kaldiText(texts));
    request.set = "none";
    EXPECT_THAT(problem(), HasSubstr("none"));
    request.mode = "a/b";
    EXPECT_THAT(problem(), HasSubstr("cannot be a mode"));
    EXPECT_FALSE(fs::exists(run));
}

TEST_F(ImportResults, AreNoModelToTrainOrDecodeWith)
{
    hypotheses(kaldiText(texts));
    importResults(run, request);

    try {
        readRunConfig(run);
        FAIL() << "no error";
    } catch (const UserError& error) {
        EXPECT_THAT(error.problem(), HasSubstr("imported from another toolkit"));
    }
}

} // namespace
} // namespace reblock
