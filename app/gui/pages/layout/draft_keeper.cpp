#include "app/gui/pages/layout/draft_keeper.h"

#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/services/layout_store.h"

#include <QDateTime>
#include <QScopedValueRollback>
#include <QTimer>

namespace reblock {

DraftKeeper::DraftKeeper(LayoutEditor& editor, LayoutStore& store, QObject* parent)
    : QObject(parent), editor_(editor), store_(store), soon_(new QTimer(this))
{
    soon_->setSingleShot(true);
    soon_->setInterval(0); // once for all edits of one turn of the event loop
    connect(soon_, &QTimer::timeout, this, &DraftKeeper::keep);
    connect(&editor_, &LayoutEditor::documentChanged, this, &DraftKeeper::keepSoon);
    connect(&store_, &LayoutStore::draftRead, this, &DraftKeeper::openRead);
    connect(&store_, &LayoutStore::draftKept, this, &DraftKeeper::takeKept);
    connect(&store_, &LayoutStore::noDraft, this, [this] { isLoaded_ = true; });
}

DraftKeeper::~DraftKeeper()
{
    if (soon_->isActive())
        keep();
}

void DraftKeeper::keepSoon()
{
    if (isOpening_)
        return;
    soon_->start();
}

void DraftKeeper::keep()
{
    soon_->stop();
    if (draft_.id == 0 && editor_.isEmpty() && !hasPending())
        return; // nothing was drawn yet
    if (draft_.id == 0)
        draft_.id = newDraftId();
    LayoutEditor::State state = editor_.state();
    LayoutDraft whole = draft_;
    whole.document = std::move(state.document);
    whole.steps = std::move(state.steps);
    whole.done = state.index;
    store_.keepDraft(whole);
}

bool DraftKeeper::isKept() const
{
    return !soon_->isActive() && store_.isKept();
}

void DraftKeeper::takeKept(qint64 draft, double time, bool saved)
{
    if (draft != draft_.id)
        return;
    keptAt_ = time;
    isSaved_ = saved;
    Q_EMIT statusChanged();
}

/// What was only looked at need not be kept: a preset, a saved version.
void DraftKeeper::leave()
{
    if (soon_->isActive())
        keep();
    const bool isUntouched = editor_.undoStack().count() == 0 && !hasPending();
    if (draft_.id != 0 && isUntouched)
        store_.removeDraft(draft_.id);
    wanted_ = 0;
}

void DraftKeeper::begin(const LayoutDocument& document, const QString& name, const DraftBase& base)
{
    leave();
    draft_ = {};
    draft_.id = newDraftId();
    draft_.name = name;
    draft_.base = base;
    keptAt_ = 0;
    isSaved_ = false;
    {
        const QScopedValueRollback<bool> opening(isOpening_, true);
        editor_.open({document, {}, 0});
    }
    keep();
    Q_EMIT statusChanged();
}

void DraftKeeper::switchTo(qint64 draft)
{
    if (draft == draft_.id)
        return;
    leave();
    wanted_ = draft;
    store_.readDraft(draft);
}

void DraftKeeper::openRead(const LayoutDraft& draft)
{
    isLoaded_ = true;
    const bool isFirst = wanted_ == 0 && draft_.id == 0 && editor_.isEmpty();
    if (draft.id != wanted_ && !isFirst)
        return; // the user has begun something else
    wanted_ = 0;
    draft_ = draft;
    draft_.document = {};
    draft_.steps.clear();
    {
        const QScopedValueRollback<bool> opening(isOpening_, true);
        editor_.open({draft.document, draft.steps, draft.done});
    }
    if (hasPending())
        Q_EMIT pendingRead(draft_.pending);
    Q_EMIT statusChanged();
}

void DraftKeeper::setBase(const DraftBase& base)
{
    draft_.base = base;
    draft_.name = base.name;
    keep();
    Q_EMIT statusChanged();
}

void DraftKeeper::setPending(const PendingText& pending)
{
    if (isOpening_ || pending == draft_.pending)
        return;
    draft_.pending = pending;
    keepSoon();
    Q_EMIT statusChanged();
}

QString DraftKeeper::statusText() const
{
    if (keptAt_ == 0)
        return {};
    const QDateTime time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(keptAt_));
    const QString clock = time.time().toString(QStringLiteral("HH:mm:ss"));
    if (isSaved_)
        return tr("Saved as %1, version %2").arg(draft_.base.name).arg(draft_.base.version);
    return tr("Draft kept %1 (not saved)").arg(clock);
}

} // namespace reblock
