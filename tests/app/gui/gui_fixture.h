#pragma once

#include "app/gui/main_window.h"
#include "app/gui/services/language.h"
#include "app/gui/services/settings.h"
#include "tests/app/gui/fake_runs.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <memory>

namespace reblock {

/// A window over a project of its own, with a stand-in for the program `reblock`: a script that
/// writes its words into calls.txt and answers as the test says.
class GuiTest : public testing::Test {
protected:
    GuiTest();
    ~GuiTest() override;

    std::filesystem::path runsFolder() const { return scratch_ / "runs"; }
    QString storeFile() const { return QString::fromStdString((scratch_ / "reblock.sqlite").string()); }
    /// Registers the digits corpus in the store without a process.
    void addCorpus();
    /// body   of the script, after "$@" was noted
    void setProgram(const std::string& body);
    /// The words the program was called with, a line for each call.
    std::string calls() const;

    MainWindow& openWindow();
    void closeWindow() { window_.reset(); }
    /// Waits until the store has been read and there are so many runs.
    bool waitForRuns(int count);

    Scratch scratch_;
    QString program_;              ///< the `reblock` to start, the script at first
    QString digits_;               ///< the corpus that comes with Reblock; empty: none
    SoundOutput* sound_ = nullptr; ///< where audio is heard; outlives the window
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<Language> language_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace reblock
