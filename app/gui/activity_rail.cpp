#include "app/gui/activity_rail.h"

#include "widgets/painting/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QToolButton>

namespace reblock {
namespace {

constexpr int kButtonWidth = 84;
constexpr int kButtonHeight = 60;

/// A rail button: flat, with a bar of the accent colour where its page is in front.
class RailButton : public QToolButton {
public:
    explicit RailButton(QAction* action)
    {
        setDefaultAction(action);
        setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        setIconSize({24, 24});
        setFixedSize(kButtonWidth, kButtonHeight);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(palette());
        const bool on = defaultAction()->isChecked();
        if (on || underMouse())
            painter.fillRect(rect(), on ? theme.selection : theme.button);
        if (on)
            painter.fillRect(0, 0, 3, height(), theme.accent);
        const QRect iconRect((width() - 24) / 2, 9, 24, 24);
        icon().paint(&painter, iconRect, Qt::AlignCenter, QIcon::Normal, on ? QIcon::On : QIcon::Off);
        QFont small = font();
        small.setPointSizeF(font().pointSizeF() * 0.92);
        small.setBold(on);
        painter.setFont(small);
        painter.setPen(theme.text);
        painter.drawText(QRect(2, 36, width() - 4, 20), Qt::AlignCenter, defaultAction()->text());
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRect(rect().adjusted(3, 3, -3, -3));
        }
    }
};

} // namespace

ActivityRail::ActivityRail(QWidget* parent) : QToolBar(parent), group_(new QActionGroup(this))
{
    setObjectName(QStringLiteral("activityRail"));
    setOrientation(Qt::Vertical);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedWidth(kButtonWidth);
    setContentsMargins(0, 0, 0, 0);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(0);
}

void ActivityRail::addPage(QAction* action)
{
    group_->addAction(action);
    addWidget(new RailButton(action));
}

QList<QWidget*> ActivityRail::buttons() const
{
    QList<QWidget*> found;
    for (auto* button : findChildren<QToolButton*>())
        if (button->defaultAction() != nullptr)
            found.append(button);
    return found;
}

void ActivityRail::keyPressEvent(QKeyEvent* event)
{
    const QList<QWidget*> all = buttons();
    const qsizetype at = all.indexOf(focusWidget());
    if (at >= 0 && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const qsizetype step = event->key() == Qt::Key_Down ? 1 : all.size() - 1;
        all.at((at + step) % all.size())->setFocus(Qt::TabFocusReason);
        return;
    }
    if (at >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        static_cast<QToolButton*>(all.at(at))->click();
        return;
    }
    QToolBar::keyPressEvent(event);
}

void ActivityRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    painter.fillRect(rect(), theme.header);
    painter.fillRect(width() - 1, 0, 1, height(), theme.line);
}

} // namespace reblock
