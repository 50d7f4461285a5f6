#include "app/gui/docks/log_dock.h"

#include "widgets/forms/state_stack.h"

#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTimer>

namespace reblock {

constexpr qint64 kTailBytes = 256 * 1024;
constexpr int kLines = 20000;

LogDock::LogDock(QWidget* parent)
    : QDockWidget(parent), view_(new QPlainTextEdit), state_(new StateStack(view_)), timer_(new QTimer(this))
{
    setObjectName(QStringLiteral("logDock"));
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    view_->setReadOnly(true);
    view_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view_->setMaximumBlockCount(kLines);
    view_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view_->setLineWrapMode(QPlainTextEdit::NoWrap);
    view_->setFrameShape(QFrame::NoFrame);
    setWidget(state_);
    timer_->setInterval(500);
    connect(timer_, &QTimer::timeout, this, &LogDock::readNew);
    retranslate();
}

void LogDock::showRun(const QString& name, const QString& runFolder)
{
    if (folder_ == runFolder)
        return;
    name_ = name;
    folder_ = runFolder;
    position_ = 0;
    view_->clear();
    retranslate();
    readNew();
}

void LogDock::readNew()
{
    QFile file(folder_ + QStringLiteral("/log.txt"));
    if (folder_.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    if (file.size() < position_) {
        position_ = 0;
        view_->clear();
    }
    if (position_ == 0 && file.size() > kTailBytes)
        position_ = file.size() - kTailBytes;
    file.seek(position_);
    const QByteArray bytes = file.readAll();
    position_ = file.pos();
    if (!bytes.isEmpty())
        append(bytes);
}

void LogDock::append(const QByteArray& bytes)
{
    state_->showContent();
    QScrollBar* bar = view_->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    QTextCursor end(view_->document());
    end.movePosition(QTextCursor::End);
    end.insertText(QString::fromUtf8(bytes));
    if (follows)
        bar->setValue(bar->maximum());
}

QString LogDock::text() const
{
    return view_->toPlainText();
}

void LogDock::showEvent(QShowEvent* event)
{
    timer_->start();
    readNew();
    QDockWidget::showEvent(event);
}

void LogDock::hideEvent(QHideEvent* event)
{
    timer_->stop();
    QDockWidget::hideEvent(event);
}

void LogDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

void LogDock::retranslate()
{
    setWindowTitle(folder_.isEmpty() ? tr("Log") : tr("Log of %1").arg(name_));
    view_->setAccessibleName(windowTitle());
    if (view_->document()->isEmpty())
        state_->showEmpty(folder_.isEmpty() ? tr("Select a run to see its log.")
                                            : tr("Nothing in this log yet."));
}

} // namespace reblock
