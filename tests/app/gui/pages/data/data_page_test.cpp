#include "app/gui/pages/data/data_page.h"

#include "app/gui/models/finding_model.h"
#include "app/gui/models/utterance_model.h"
#include "app/gui/pages/data/corpus_panel.h"
#include "app/gui/pages/data/coverage_pane.h"
#include "app/gui/pages/data/data_table.h"
#include "app/gui/pages/data/import_bar.h"
#include "app/gui/pages/data/length_pane.h"
#include "app/gui/pages/data/problem_pane.h"
#include "app/gui/pages/data/task_strip.h"
#include "app/gui/pages/data/utterance_pane.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/window_actions.h"
#include "core/base/files.h"
#include "experiments_db/corpus_repository.h"
#include "tests/app/gui/gui_fixture.h"
#include "tests/widgets/sound/fake_sound_output.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/painting/waveform_view.h"
#include "widgets/sound/sound_player.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

namespace reblock {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

constexpr const char* kSpeech = REBLOCK_RESOURCES "/aishell1_samples/wav/train/S0150/";

class DataPageTest : public GuiTest {
protected:
    DataPageTest() { sound_ = &output; }
    ~DataPageTest() override { closeWindow(); } // before the sound output goes

    DataPage& page() { return *window_->findChild<DataPage*>(); }

    void openPage()
    {
        openWindow();
        window_->showPage("data");
        window_->activateWindow();
        ASSERT_TRUE(waitForRuns(0));
    }

    bool waitForRows(int rows)
    {
        return QTest::qWaitFor([&] { return page().isLoaded() && page().utterances().rowCount() == rows; },
                               20000);
    }

    /// A Kaldi folder: three utterances that are there, two whose files are missing.
    fs::path kaldiFolder()
    {
        const fs::path folder = scratch_ / "kaldi 语料" / "train";
        makeFolders(folder);
        std::string scp;
        std::string text;
        for (const char* id : {"BAC009S0150W0121", "BAC009S0150W0125", "BAC009S0150W0126"}) {
            scp += std::string(id) + " " + fs::absolute(std::string(kSpeech) + id + ".flac").string() + "\n";
            text += std::string(id) + " 其 中 有 两 个 是 内 因 的 指 标\n";
        }
        for (const char* id : {"GONE1", "GONE2"}) {
            scp += std::string(id) + " /there/is/no/" + id + ".wav\n";
            text += std::string(id) + " 没有\n";
        }
        replaceFile(folder / "wav.scp", scp);
        replaceFile(folder / "text", text);
        return folder.parent_path();
    }

    /// Registers a corpus in the store without a process.
    void store(const std::string& name, const std::string& kind, const fs::path& path)
    {
        Store store(scratch_ / "reblock.sqlite");
        CorpusRepository(store).add({{}, name, kind, fs::canonical(path), "7", 0, {{"train", 3, 15.5, 33}}});
    }

    void openKaldi()
    {
        store("k", "kaldi", kaldiFolder());
        openPage();
        ASSERT_TRUE(waitForRows(5));
        page().table().setFocus();
    }

    void drop(const fs::path& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path.string()))});
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QDropEvent event(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
    }

    bool dropAndAdd(const fs::path& path)
    {
        drop(path);
        if (!QTest::qWaitFor([&] { return page().importBar().isVisible(); }, 20000))
            return false;
        page().importBar().addButton().click();
        return QTest::qWaitFor([&] { return !page().importBar().isVisible(); }, 20000);
    }

    void useRealProgram()
    {
        program_ = QFileInfo(REBLOCK_PROGRAMS "/reblock").absoluteFilePath();
        ASSERT_TRUE(QFileInfo::exists(program_)) << "build the target reblock";
    }

    std::size_t excludedInStore(const std::string& corpus)
    {
        Store store(scratch_ / "reblock.sqlite", {.access = StoreAccess::Read});
        const CorpusRepository corpora(store);
        return corpora.excluded(corpora.get(corpus).id).size();
    }

    QString currentId() const { return window_->findChild<DataPage*>()->utterance().detail().id; }

    FakeSoundOutput output;
};

TEST_F(DataPageTest, SaysHowToBringDataIn)
{
    openPage();

    EXPECT_EQ(page().state().emptyText(), "No data yet. Drop an AISHELL-1 folder here, or");
    EXPECT_EQ(page().state().emptyButton()->text(), "Choose folder…");
    EXPECT_EQ(offReason(&page().trainButton()), "no corpus is chosen");
}

TEST_F(DataPageTest, GoesFromADroppedAishellFolderToTheRunSheet)
{
    useRealProgram();
    openPage();

    ASSERT_TRUE(dropAndAdd(fs::absolute(REBLOCK_RESOURCES "/aishell1_samples")));
    ASSERT_TRUE(waitForRows(25));

    EXPECT_EQ(page().corpora().chosen(), "aishell1_samples");
    EXPECT_EQ(page().table().model()->index(0, UtteranceModel::Id).data().toString(), "BAC009S0150W0121");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().strip().isHidden(); }, 60000)); // the check has ended
    EXPECT_EQ(page().state().errorText(), "");
    EXPECT_TRUE(page().trainButton().isEnabled()) << page().trainButton().toolTip().toStdString();
    page().trainButton().click();
    EXPECT_TRUE(window_->runSheet().isVisible());
    EXPECT_EQ(window_->runSheet().draft().corpus.name, "aishell1_samples");
}

TEST_F(DataPageTest, TakesKaldiFoldersAndJsonLinesUnderNamesOfTheirOwn)
{
    useRealProgram();
    replaceFile(scratch_ / "list.jsonl",
                "{\"audio\": \"" + fs::absolute(std::string(kSpeech) + "BAC009S0150W0121.flac").string() +
                    "\", \"text\": \"其中有两个\", \"id\": \"一\"}\n");
    openPage();

    drop(kaldiFolder());
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().importBar().isVisible(); }, 20000));
    EXPECT_EQ(page().importBar().nameEdit().text(), "kaldi-语料");
    EXPECT_EQ(page().importBar().import().kind, "kaldi");
    page().importBar().nameEdit().setText("我的语料");
    page().importBar().addButton().click();
    ASSERT_TRUE(waitForRows(5));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().strip().isHidden(); }, 60000));
    EXPECT_EQ(page().state().errorText(), "");
    page().exclude({"GONE1"}, true); // by the command: it must take what cannot be used
    ASSERT_TRUE(QTest::qWaitFor([&] { return excludedInStore("我的语料") == 1; }, 20000));
    ASSERT_TRUE(dropAndAdd(scratch_ / "list.jsonl"));
    ASSERT_TRUE(waitForRows(1));

    EXPECT_NE(window_->runSheet().corpusBox().findText("我的语料"), -1);
    EXPECT_NE(window_->runSheet().corpusBox().findText("list"), -1);
    EXPECT_EQ(page().utterance().text(), "其中有两个");
}

TEST_F(DataPageTest, SaysWhatADroppedFolderLacks)
{
    makeFolders(scratch_ / "photos");
    openPage();

    drop(scratch_ / "photos");

    ASSERT_TRUE(QTest::qWaitFor([&] { return !page().state().errorText().isEmpty(); }, 20000));
    EXPECT_THAT(page().state().errorText().toStdString(), HasSubstr("photos"));
    EXPECT_FALSE(page().importBar().isVisible());
}

TEST_F(DataPageTest, KeepsTheImportWhereItsCommandFails)
{
    setProgram("echo 'Line 3 of text is not valid UTF-8. Convert it.' >&2; exit 2");
    openPage();

    drop(kaldiFolder());
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().importBar().isVisible(); }, 20000));
    page().importBar().addButton().click();

    ASSERT_TRUE(QTest::qWaitFor([&] { return !page().state().errorText().isEmpty(); }, 20000));
    EXPECT_EQ(page().state().errorText(), "Line 3 of text is not valid UTF-8. Convert it.");
    EXPECT_TRUE(page().importBar().isVisible());
    EXPECT_TRUE(page().importBar().addButton().isEnabled());
    EXPECT_THAT(calls(), HasSubstr("corpus add kaldi-语料 "));
}

TEST_F(DataPageTest, LeadsFromOneProblemToTheNextAndExcludesThem)
{
    openKaldi();
    EXPECT_EQ(page().trainButton().toolTip(), "Off: 2 problems must be fixed or excluded first");

    QTest::keyClick(&page().table(), Qt::Key_P);
    EXPECT_EQ(currentId(), "GONE1");
    EXPECT_THAT(page().utterance().problemText().toStdString(), HasSubstr("GONE1.wav"));
    QTest::keyClick(&page().table(), Qt::Key_X);
    EXPECT_EQ(offReason(&page().trainButton()), "1 problem must be fixed or excluded first");
    QTest::keyClick(&page().table(), Qt::Key_P);
    EXPECT_EQ(currentId(), "GONE2");
    QTest::keyClick(&page().table(), Qt::Key_X);
    EXPECT_TRUE(page().trainButton().isEnabled());

    window_->actions().undo->trigger();
    EXPECT_EQ(offReason(&page().trainButton()), "1 problem must be fixed or excluded first");
    EXPECT_EQ(window_->actions().redo->text(), "&Redo exclude 1 utterance");
    ASSERT_TRUE(QTest::qWaitFor([&] { return QString::fromStdString(calls()).contains("--undo"); }, 20000));
    EXPECT_THAT(calls(), HasSubstr("corpus exclude k GONE1\n"));
    EXPECT_THAT(calls(), HasSubstr("corpus exclude k GONE2 --undo\n"));
}

TEST_F(DataPageTest, TakesAnExclusionBackWhereTheCommandFails)
{
    setProgram("case \"$*\" in *exclude*) echo 'The store is read-only.' >&2; exit 3;; esac");
    openKaldi();
    QTest::keyClick(&page().table(), Qt::Key_P);

    QTest::keyClick(&page().table(), Qt::Key_X);

    ASSERT_TRUE(QTest::qWaitFor([&] { return !page().state().errorText().isEmpty(); }, 20000));
    EXPECT_EQ(page().state().errorText(), "The store is read-only.");
    EXPECT_FALSE(page().utterances().isExcluded("GONE1"));
}

TEST_F(DataPageTest, ExcludesEverythingOfOneKindInOneStep)
{
    openKaldi();

    page().problems().excludeButton().click();
    EXPECT_EQ(page().utterances().excluded().size(), 2);
    window_->actions().undo->trigger();

    EXPECT_TRUE(page().utterances().excluded().isEmpty());
}

TEST_F(DataPageTest, FiltersByTextIdAndSpeaker)
{
    openKaldi();
    window_->actions().find->trigger();
    EXPECT_TRUE(page().filterEdit().hasFocus());

    QTest::keyClicks(&page().filterEdit(), "w0125");
    EXPECT_EQ(page().utterances().rowCount(), 1);
    page().filterEdit().setText("两个是内因");
    EXPECT_EQ(page().utterances().rowCount(), 3);
    page().filterEdit().setText("nothing like it");
    EXPECT_EQ(page().utterances().rowCount(), 0);

    page().goTo("GONE2"); // in spite of the filter
    EXPECT_EQ(currentId(), "GONE2");
}

TEST_F(DataPageTest, KeepsTheChosenSetWhenTheStoreTellsOfAnotherCorpus)
{
    openKaldi();
    page().corpora().showSet("train");

    store("other", "digits", REBLOCK_RESOURCES "/digits");
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_->runSheet().corpusBox().findText("other") != -1; }));

    EXPECT_EQ(page().corpora().chosen(), "k");
    EXPECT_EQ(page().corpora().shownSet(), "train");
}

TEST_F(DataPageTest, PlaysTheRowAndStops)
{
    openKaldi();

    QTest::keyClick(&page().table(), Qt::Key_Space);
    ASSERT_TRUE(page().player().isPlaying());
    ASSERT_TRUE(QTest::qWaitFor([&] {
        output.pass(800);
        return page().utterance().wave().playhead() > 0.1;
    }));
    EXPECT_EQ(page().pageActions()[3]->text(), "Stop");
    QTest::keyClick(&page().table(), Qt::Key_Return);

    EXPECT_FALSE(page().player().isPlaying());
    EXPECT_LT(page().utterance().wave().playhead(), 0);
}

TEST_F(DataPageTest, SaysWhyNothingCanBeHeard)
{
    openKaldi();

    output.setRate(0);

    EXPECT_EQ(page().pageActions()[3]->toolTip(), "Off: no sound output found");
    EXPECT_EQ(page().utterances().rowCount(), 5);
}

TEST_F(DataPageTest, ShowsHowFarTheCheckIsAndCancelsIt)
{
    setProgram("case \"$*\" in *check*) printf '{\"done\":12400,\"total\":141600}\\n' >&2; "
               "while :; do sleep 0.05; done;; esac");
    openKaldi();

    page().checkButton().click();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return page().strip().text() == "Checking 12,400 of 141,600 files"; }, 20000));
    EXPECT_EQ(page().checkButton().toolTip(), "Off: k is being checked");
    page().strip().cancelButton().click();

    ASSERT_TRUE(QTest::qWaitFor([&] { return page().strip().isHidden(); }, 20000));
    EXPECT_EQ(page().state().errorText(), "");
    EXPECT_TRUE(page().checkButton().isEnabled());
}

TEST_F(DataPageTest, KeepsWhatACheckFoundForTheNextTime)
{
    setProgram("case \"$*\" in *check*) echo '{\"name\": \"k\", \"hash\": \"7\", \"findings\": [{\"kind\": "
               "\"silent\", \"weight\": \"problem\", \"blocking\": false, \"set\": \"train\", "
               "\"utterance\": \"BAC009S0150W0125\", \"file\": \"\", \"text\": \"It is silent.\"}]}';; esac");
    openKaldi();

    page().checkButton().click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().problems().total() == 1; }, 20000));
    EXPECT_TRUE(page().trainButton().isEnabled());
    closeWindow();
    openPage();
    ASSERT_TRUE(waitForRows(5));

    EXPECT_EQ(page().problems().total(), 1);
    page().table().setFocus();
    QTest::keyClick(&page().table(), Qt::Key_P);
    EXPECT_EQ(currentId(), "BAC009S0150W0125");
    EXPECT_EQ(page().utterance().problemText(), "It is silent.");
}

TEST_F(DataPageTest, ShowsLengthsAndCoverageOfTheDigits)
{
    addCorpus();
    openPage();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return page().isLoaded() && page().utterances().rowCount() > 0; }, 30000));

    EXPECT_THAT(page().lengths().text().toStdString(), HasSubstr("longest"));
    EXPECT_THAT(page().coverage().text().toStdString(), HasSubstr("100.00 %"));
    EXPECT_GT(page().utterance().detail().clip.files.size(), 1U); // a string of several recordings
}

TEST_F(DataPageTest, SpeaksChinese)
{
    openKaldi();

    window_->actions().chinese->trigger();
    QApplication::processEvents();

    EXPECT_EQ(page().title(), "数据");
    EXPECT_EQ(page().table().model()->headerData(UtteranceModel::Text, Qt::Horizontal).toString(), "文本");
}

} // namespace
} // namespace reblock
