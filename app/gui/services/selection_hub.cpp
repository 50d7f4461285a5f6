#include "app/gui/services/selection_hub.h"

#include <QMetaObject>

namespace reblock {

constexpr qsizetype kHistory = 50;

void SelectionHub::setRuns(const QList<qint64>& runs, QObject* sender)
{
    change({runs, now_.current}, sender);
}

void SelectionHub::setShown(qint64 run, bool shown, QObject* sender)
{
    QList<qint64> runs = now_.runs;
    runs.removeAll(run);
    if (shown)
        runs.append(run);
    if (shown != isShown(run))
        setRuns(runs, sender);
}

void SelectionHub::setCurrentRun(qint64 run, QObject* sender)
{
    change({now_.runs, run}, sender);
}

void SelectionHub::setHover(const Hover& hover, QObject* sender)
{
    if (hover_ == hover)
        return;
    hover_ = hover;
    Q_EMIT hoverChanged(sender);
}

void SelectionHub::change(const Selection& next, QObject* sender)
{
    if (next == now_)
        return;
    now_ = next;
    sender_ = pending_ && sender_ != sender ? nullptr : sender;
    if (pending_)
        return;
    pending_ = true;
    QMetaObject::invokeMethod(this, &SelectionHub::tell, Qt::QueuedConnection);
}

void SelectionHub::tell()
{
    pending_ = false;
    if (recording_)
        remember();
    recording_ = true;
    Q_EMIT changed(sender_);
}

void SelectionHub::remember()
{
    if (history_.at(at_) == now_)
        return;
    history_.resize(at_ + 1);
    history_.append(now_);
    if (history_.size() > kHistory)
        history_.removeFirst();
    at_ = history_.size() - 1;
}

void SelectionHub::goTo(qsizetype place)
{
    if (place < 0 || place >= history_.size())
        return;
    at_ = place;
    recording_ = false;
    change(history_.at(place), nullptr);
}

} // namespace reblock
