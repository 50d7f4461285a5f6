#pragma once

#include "app/gui/pages/layout/draft_keeper.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/services/layout_store.h"
#include "app/gui/services/store_feed.h"
#include "tests/support/scratch.h"

#include <gtest/gtest.h>

#include <memory>

namespace reblock {

/// One undo step, a different document for each number.
void editLayout(LayoutEditor& editor, int number);

/// What the window has around an open layout: the store's thread, the editor, the keeper.
struct OpenLayout {
    explicit OpenLayout(const QString& storeFile);
    ~OpenLayout();

    LayoutStore& store() { return feed->layouts(); }
    void edit(int number) { editLayout(editor, number); }
    /// Waits until the store has said whether there is a draft.
    bool waitUntilLoaded();
    /// Waits until all that was done is in the store.
    bool waitUntilKept();

    std::unique_ptr<StoreFeed> feed;
    LayoutEditor editor;
    std::unique_ptr<DraftKeeper> keeper;
    QStringList problems; ///< what failed so far
};

/// Documents and steps as texts: equal texts are equal histories.
std::string historyText(const LayoutEditor::State& state);
/// What the document was before all steps, found by undoing those that are done one by one.
LayoutDocument firstDocument(const LayoutEditor::State& state);

class DraftTest : public testing::Test {
protected:
    QString storeFile() const { return QString::fromStdString((scratch_ / "reblock.sqlite").string()); }
    void open() { layout_ = std::make_unique<OpenLayout>(storeFile()); }
    void close() { layout_.reset(); }

    Scratch scratch_;
    std::unique_ptr<OpenLayout> layout_;
};

} // namespace reblock
