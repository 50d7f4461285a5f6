#include "app/gui/services/layout_rows.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/process.h"
#include "core/layout/canonical.h"
#include "core/layout/write.h"

#include <QRandomGenerator>
#include <QString>

#include <sstream>

namespace reblock {
namespace {

QString shortText(const StoredLayoutVersion& version)
{
    return QString::fromStdString(version.notation.empty() ? version.hash.substr(0, 8) : version.notation);
}

const char* pendingWord(PendingText::Kind kind)
{
    switch (kind) {
    case PendingText::Kind::Notation:
        return "notation";
    case PendingText::Kind::Json:
        return "json";
    case PendingText::Kind::None:
        break;
    }
    return "";
}

PendingText::Kind pendingKind(const std::string& word)
{
    if (word == "notation")
        return PendingText::Kind::Notation;
    return word == "json" ? PendingText::Kind::Json : PendingText::Kind::None;
}

/// Empty where the notation cannot say it, or the text is broken: a list shows the others all the same.
QString notationOf(const StoredDraft& draft)
{
    try {
        return QString::fromStdString(documentNotation(documentFromText(draft.document)).value_or(""));
    } catch (const UserError&) {
        return {};
    }
}

} // namespace

qint64 newDraftId()
{
    constexpr int kUnused = 11; // 53 bits: a number that every program reads exactly
    return static_cast<qint64>(QRandomGenerator::global()->generate64() >> kUnused) + 1;
}

SavedLayoutRow rowFromStored(const StoredLayout& layout)
{
    return {layout.id.value(),
            QString::fromStdString(layout.name),
            QString::fromStdString(layout.note),
            layout.newest.number,
            shortText(layout.newest),
            layout.newest.created};
}

LayoutVersionRow rowFromStored(const StoredLayoutVersion& version)
{
    return {version.number,
            shortText(version),
            QString::fromStdString(version.note),
            QString::fromStdString(version.origin),
            version.created,
            documentFromText(version.document)};
}

DraftRow rowFromStored(const StoredDraft& draft, const std::string& ownHolder)
{
    DraftRow row;
    row.id = draft.id.value();
    row.name = QString::fromStdString(draft.name);
    row.base = {draft.baseLayout.value(), {}, draft.baseVersion};
    row.layout = notationOf(draft);
    row.updated = draft.updated;
    row.openElsewhere = draft.holder != ownHolder && isHeld(draft.holder);
    return row;
}

StoredDraft storedFromDraft(const LayoutDraft& draft)
{
    StoredDraft stored;
    stored.id = DraftId(draft.id);
    stored.name = draft.name.toStdString();
    stored.document = documentText(draft.document);
    stored.baseLayout = LayoutId(draft.base.layout);
    stored.baseVersion = draft.base.version;
    stored.pendingKind = pendingWord(draft.pending.kind);
    stored.pendingText = draft.pending.text.toStdString();
    for (const DocumentStep& step : draft.steps)
        stored.steps.push_back(step.text());
    stored.done = draft.done;
    stored.holder = ownHolder();
    stored.updated = wallSeconds();
    return stored;
}

LayoutDraft draftFromStored(const StoredDraft& stored)
{
    LayoutDraft draft;
    draft.id = stored.id.value();
    draft.name = QString::fromStdString(stored.name);
    draft.base = {stored.baseLayout.value(), {}, stored.baseVersion};
    draft.document = documentFromText(stored.document);
    for (const std::string& step : stored.steps)
        draft.steps.push_back(DocumentStep::fromText(step));
    draft.done = stored.done;
    draft.pending = {pendingKind(stored.pendingKind), QString::fromStdString(stored.pendingText)};
    return draft;
}

StoredLayoutVersion versionFromSaving(const LayoutSaving& saving)
{
    const auto problems = buildProblems(saving.document);
    if (!problems.empty())
        throw UserError("This layout cannot be built yet: " + problems.front().text.text(),
                        "Its draft is kept; save it when nothing is in its way any more.");
    const Layout layout = canonicalLayout(saving.document.layout);
    return {0,
            documentText(saving.document),
            layoutHash(layout),
            notation(layout).value_or(""),
            saving.note.toStdString(),
            saving.origin.toStdString(),
            wallSeconds()};
}

std::string ownHolder()
{
    return std::to_string(ownPid()) + ' ' + std::to_string(processStart(ownPid()));
}

bool isHeld(const std::string& holder)
{
    std::istringstream words(holder);
    int pid = 0;
    std::uint64_t start = 0;
    return words >> pid >> start && start != 0 && processStart(pid) == start;
}

} // namespace reblock
