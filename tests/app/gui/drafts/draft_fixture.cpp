#include "tests/app/gui/drafts/draft_fixture.h"

#include <QTest>

namespace reblock {

OpenLayout::OpenLayout(const QString& storeFile) : feed(std::make_unique<StoreFeed>())
{
    keeper = std::make_unique<DraftKeeper>(editor, store());
    QObject::connect(feed.get(), &StoreFeed::failed, &editor,
                     [this](const QString& text) { problems.append(text); });
    feed->open(storeFile);
}

OpenLayout::~OpenLayout()
{
    keeper.reset(); // as in the window: pages go before the services
    feed.reset();
}

void editLayout(LayoutEditor& editor, int number)
{
    if (number % 3 == 0)
        return editor.apply(setLayoutName(editor.document(), "edit " + std::to_string(number)));
    const Stack stack = number % 2 == 0 ? Stack::Encoder : Stack::Decoder;
    editor.apply(insertBlock(editor.document(), {stack, 0}, {}));
}

bool OpenLayout::waitUntilLoaded()
{
    return QTest::qWaitFor([&] { return keeper->isLoaded(); }, 20000);
}

bool OpenLayout::waitUntilKept()
{
    return QTest::qWaitFor([&] { return keeper->isKept(); }, 20000);
}

std::string historyText(const LayoutEditor::State& state)
{
    std::string text = documentText(state.document) + '\n' + std::to_string(state.index) + '\n';
    for (const DocumentStep& step : state.steps)
        text += step.text() + '\n';
    return text;
}

LayoutDocument firstDocument(const LayoutEditor::State& state)
{
    LayoutDocument document = state.document;
    for (int done = state.index; done > 0; --done)
        document = state.steps[static_cast<std::size_t>(done) - 1].undo(document);
    return document;
}

} // namespace reblock
