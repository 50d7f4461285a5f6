#include "app/gui/models/run_actions.h"
#include "app/gui/models/run_draft.h"
#include "app/gui/models/run_list_model.h"
#include "app/gui/models/transcript_model.h"
#include "app/gui/services/command_line.h"
#include "app/gui/services/selection_hub.h"
#include "app/gui/services/store_rows.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

namespace reblock {
namespace {

RunRow row(qint64 id, const QString& name)
{
    RunRow made;
    made.id = id;
    made.name = name;
    return made;
}

TEST(RunListModel, KeepsTheRulesOfModels)
{
    RunListModel model;
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);

    model.setRows({row(1, "a"), row(2, "b")});
    model.setRows({row(1, "a"), row(2, "c"), row(3, "d")});
    model.setShown({2});

    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(1, RunListModel::Name).data(Qt::CheckStateRole).toInt(), Qt::Checked);
}

TEST(RunListModel, ResetsNothingWhenOnlyValuesChange)
{
    RunListModel model;
    model.setRows({row(1, "a")});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    RunRow changed = row(1, "a");
    changed.dev.rate = 0.125;

    model.setRows({changed});

    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(model.index(0, RunListModel::DevRate).data().toString(), "12.5 %");
}

TEST(RunListModel, CarriesTheRunsOfDraggedRowsOnceEach)
{
    RunListModel model;
    model.setRows({row(7, "a"), row(12, "b")});
    QModelIndexList dragged;
    for (const int column : {int{RunListModel::Name}, int{RunListModel::State}})
        dragged << model.index(0, column) << model.index(1, column);

    const std::unique_ptr<QMimeData> data(model.mimeData(dragged));

    EXPECT_EQ(data->data("application/x-reblock-runs"), "7,12");
    EXPECT_TRUE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
}

TEST(RunListModel, ShowsTheIntervalBehindTheRateAndADashForNothing)
{
    EXPECT_EQ(RunListModel::rateText({0.042, 0.031, 0.054}), "4.2 % (3.1–5.4)");
    EXPECT_EQ(RunListModel::rateText({}), "–");
}

TEST(RunActions, SayWhyTheyAreOff)
{
    RunRow running = row(1, "a");
    running.state = RunState::Running;

    EXPECT_EQ(runOffReasons(nullptr).stop, "select a run first");
    EXPECT_EQ(runOffReasons(&running).remove, "the run is still running");
    EXPECT_EQ(runOffReasons(&running).stop, "");
    EXPECT_EQ(runOffReasons(&running).decode, "the run has no checkpoint yet");
}

TEST(CorpusRow, CountsEachRecordingOnce)
{
    StoredCorpus corpus;
    corpus.sets = {{"train", 30, 60.0, 90}, {"test.clean", 3, 6.0, 9}};

    corpus.kind = "kaldi";
    const CorpusRow all = rowFromStored(corpus);
    EXPECT_EQ(all.utterances, 33);
    EXPECT_EQ(all.seconds, 66);
    EXPECT_EQ(all.characters, 99);

    corpus.kind = "digits"; // its sets with a dot are another split of the same audio
    const CorpusRow digits = rowFromStored(corpus);
    EXPECT_EQ(digits.utterances, 30);
    EXPECT_EQ(digits.characters, 90);
    EXPECT_EQ(digits.sets.size(), 2U);
}

TEST(TranscriptModel, KeepsTheRulesOfModels)
{
    TranscriptModel model;
    QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.add({"/a.wav", "/b.wav"}, "run");
    model.add({"/a.wav"}, "other");
    TranscriptRow done;
    done.file = "/b.wav";
    done.state = TranscriptRow::State::Done;
    done.text = "one two";

    model.update(done);

    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(1, TranscriptModel::Text).data().toString(), "one two");
    EXPECT_EQ(model.index(1, TranscriptModel::Run).data().toString(), "run");
}

TEST(TranscriptRow, ReadsTextWithTimesAndErrors)
{
    TranscriptRow good;
    TranscriptRow bad;

    ASSERT_TRUE(
        transcriptFromJson(R"({"file":"/a.wav","text":"one","segments":[{"start":0,"end":1.5,"text":"one",
        "tokens":[{"token":"one","start":0.2,"end":0.6}]}]})",
                           good));
    ASSERT_TRUE(transcriptFromJson(R"({"file":"/b.pdf","error":"Not audio."})", bad));

    EXPECT_EQ(good.segments.front().tokens.front().text, "one");
    EXPECT_EQ(bad.state, TranscriptRow::State::Failed);
    EXPECT_FALSE(transcriptFromJson("not json", bad));
}

TEST(SelectionHub, TellsOneTurnsChangesOnce)
{
    SelectionHub hub;
    QSignalSpy changes(&hub, &SelectionHub::changed);

    hub.setRuns({1, 2}, &hub);
    hub.setCurrentRun(2, &hub);
    QCoreApplication::processEvents();

    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes.front().front().value<QObject*>(), &hub);
}

TEST(SelectionHub, GoesBackToAnEarlierSelection)
{
    SelectionHub hub;
    for (const qint64 run : {1, 2}) {
        hub.setCurrentRun(run, nullptr);
        QCoreApplication::processEvents();
    }

    hub.goBack();
    QCoreApplication::processEvents();

    EXPECT_EQ(hub.currentRun(), 1);
    EXPECT_TRUE(hub.canGoForward());
}

TEST(CommandLine, QuotesWhatAShellWouldTakeApart)
{
    EXPECT_EQ(commandText({"reblock", "--layout", "A+*12 / A*6", "中文", "it's"}),
              "reblock --layout 'A+*12 / A*6' 中文 'it'\\''s'");
}

TEST(RunDraft, SuggestsANameThatIsFree)
{
    RunDraft draft;
    draft.layout = "BRA-E";

    EXPECT_EQ(suggestedName(draft, {"BRA-E-1"}), "BRA-E-2");
    EXPECT_FALSE(nameProblem("BRA-E-1", {"BRA-E-1"}).isEmpty());
    EXPECT_FALSE(nameProblem("a/b", {}).isEmpty());
    EXPECT_TRUE(nameProblem("BRA-E-2", {"BRA-E-1"}).isEmpty());
}

} // namespace
} // namespace reblock
