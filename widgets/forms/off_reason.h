#pragma once

#include <QString>

class QAction;
class QObject;
class QWidget;

namespace reblock {

/// Switches a control off and says why: tooltip, status tip and accessible description read
/// "Off: reason". An empty reason switches it on again and gives its own tooltip back.
///
/// reason   one sentence, translated, without "Off: "
void setOffReason(QAction* action, const QString& reason);
void setOffReason(QWidget* widget, const QString& reason);

/// The sentence in force, empty where the control is on.
QString offReason(const QObject* control);

/// The tooltip of a control while it is on.
void setOwnToolTip(QAction* action, const QString& text);
void setOwnToolTip(QWidget* widget, const QString& text);

} // namespace reblock
