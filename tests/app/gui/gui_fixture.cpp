#include "tests/app/gui/gui_fixture.h"

#include "app/gui/services/appearance.h"
#include "core/base/files.h"
#include "experiments_db/corpus_repository.h"

#include <QTest>

#include <filesystem>

namespace reblock {

GuiTest::GuiTest()
    : settings_(std::make_unique<Settings>(QString::fromStdString((scratch_ / "workbench.ini").string()))),
      language_(std::make_unique<Language>())
{
    applyFonts();
    applyTheme(lightTheme());
    language_->set(QStringLiteral("en"));
    setProgram("exit 0");
    program_ = QString::fromStdString((scratch_ / "reblock").string());
    makeFolders(runsFolder());
}

GuiTest::~GuiTest()
{
    closeWindow();
    language_->set(QStringLiteral("en"));
}

void GuiTest::addCorpus()
{
    Store store((scratch_ / "reblock.sqlite"));
    CorpusRepository(store).add({{},
                                 "digits",
                                 "digits",
                                 std::filesystem::absolute(REBLOCK_RESOURCES "/digits"),
                                 "0",
                                 0,
                                 {{"train", 2700, 1190, 2700}}});
}

void GuiTest::setProgram(const std::string& body)
{
    const auto program = scratch_ / "reblock";
    replaceFile(program, "#!/bin/sh\necho \"$@\" >> \"$(dirname \"$0\")/calls.txt\"\n" + body + "\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
}

std::string GuiTest::calls() const
{
    const auto file = scratch_ / "calls.txt";
    return std::filesystem::exists(file) ? readFile(file) : std::string();
}

MainWindow& GuiTest::openWindow()
{
    window_ =
        std::make_unique<MainWindow>(MainWindow::Parts{*settings_, *language_, program_, digits_, sound_});
    window_->openStore(storeFile());
    window_->show();
    return *window_;
}

bool GuiTest::waitForRuns(int count)
{
    return QTest::qWaitFor([&] { return window_->isLoaded() && window_->runs().rowCount() == count; }, 20000);
}

} // namespace reblock
