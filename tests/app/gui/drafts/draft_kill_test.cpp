// A process with the window that edits and is killed at any instant, and what the next one finds.

#include "app/gui/main_window.h"
#include "app/gui/pages/layout/layout_page.h"
#include "app/gui/services/language.h"
#include "app/gui/services/settings.h"
#include "tests/app/gui/drafts/draft_fixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>

namespace reblock {
namespace {

constexpr char kStoreVariable[] = "REBLOCK_TEST_EDIT_STORE";

class DraftKillTest : public DraftTest {
protected:
    /// Lets another process open the window and edit the draft of this store and kills it once it has said
    /// that so many of its edits are kept. Returns the last number that it said.
    int editAndKill(int edits)
    {
        QProcess editor;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kStoreVariable), storeFile());
        editor.setProcessEnvironment(environment);
        editor.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        editor.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--gtest_filter=DraftKill.DISABLED_EditsUntilItIsKilled"),
                      QStringLiteral("--gtest_also_run_disabled_tests")});
        int kept = 0;
        const auto readKept = [&] {
            while (editor.canReadLine()) {
                const QByteArray line = editor.readLine().trimmed();
                if (line.startsWith("kept "))
                    kept = line.mid(5).toInt();
            }
        };
        while (kept < edits && editor.waitForReadyRead(60000))
            readKept();
        ::kill(static_cast<pid_t>(editor.processId()), SIGKILL);
        editor.waitForFinished();
        EXPECT_EQ(editor.exitStatus(), QProcess::CrashExit);
        readKept();
        return kept;
    }
};

TEST_F(DraftKillTest, LosesNothingThatWasKeptWhenTheProgramIsKilledAtAnyMoment)
{
    int kept = 0;
    for (const int edits : {1, 20, 23, 61}) {
        kept = editAndKill(kept + edits);
        ASSERT_GE(kept, edits);

        open();
        ASSERT_TRUE(layout_->waitUntilLoaded());
        const LayoutEditor::State state = layout_->editor.state();
        EXPECT_GE(state.index, kept);
        ASSERT_EQ(state.steps.size(), static_cast<std::size_t>(state.index));
        EXPECT_EQ(firstDocument(state), LayoutDocument()) << "every step can be undone";

        LayoutEditor calm;
        for (int number = 1; number <= state.index; ++number)
            editLayout(calm, number);
        EXPECT_EQ(historyText(state), historyText(calm.state()));
        kept = state.index;
        close();
    }
}

/// The process that is killed: not a test of its own.
TEST(DraftKill, DISABLED_EditsUntilItIsKilled)
{
    const QString store = qEnvironmentVariable(kStoreVariable);
    ASSERT_FALSE(store.isEmpty()) << "started by DraftKillTest alone";
    Settings settings(store + QStringLiteral(".ini"));
    Language language;
    MainWindow window({settings, language, {}, {}, nullptr});
    window.openStore(store);
    window.showPage(QStringLiteral("layout"));
    window.show();
    auto& page = *window.findChild<LayoutPage*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.keeper().isLoaded(); }, 60000));
    QTimer edits;
    QObject::connect(&edits, &QTimer::timeout, &page, [&] {
        if (!page.keeper().isKept())
            return;
        const int done = page.editor().undoStack().count();
        std::printf("kept %d\n", done);
        std::fflush(stdout);
        for (int more = 1; more <= 3; ++more)
            editLayout(page.editor(), done + more);
    });
    edits.start(0);
    QCoreApplication::exec();
}

} // namespace
} // namespace reblock
