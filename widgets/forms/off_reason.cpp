#include "widgets/forms/off_reason.h"

#include <QAction>
#include <QCoreApplication>
#include <QVariant>
#include <QWidget>

namespace reblock {
namespace {

constexpr char kReason[] = "reblockOffReason";
constexpr char kToolTip[] = "reblockToolTip";

QString offText(const QString& reason)
{
    return QCoreApplication::translate("OffReason", "Off: %1").arg(reason);
}

QString shownToolTip(const QObject* control)
{
    const QString reason = offReason(control);
    return reason.isEmpty() ? control->property(kToolTip).toString() : offText(reason);
}

} // namespace

QString offReason(const QObject* control)
{
    return control->property(kReason).toString();
}

void setOffReason(QAction* action, const QString& reason)
{
    action->setProperty(kReason, reason);
    action->setEnabled(reason.isEmpty());
    action->setToolTip(shownToolTip(action));
    action->setStatusTip(shownToolTip(action));
}

void setOffReason(QWidget* widget, const QString& reason)
{
    widget->setProperty(kReason, reason);
    widget->setEnabled(reason.isEmpty());
    widget->setToolTip(shownToolTip(widget));
    widget->setAccessibleDescription(shownToolTip(widget));
}

void setOwnToolTip(QAction* action, const QString& text)
{
    action->setProperty(kToolTip, text);
    action->setToolTip(shownToolTip(action));
    action->setStatusTip(shownToolTip(action));
}

void setOwnToolTip(QWidget* widget, const QString& text)
{
    widget->setProperty(kToolTip, text);
    widget->setToolTip(shownToolTip(widget));
    widget->setAccessibleDescription(shownToolTip(widget));
}

} // namespace reblock
