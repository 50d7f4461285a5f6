#include "app/gui/pages/data/task_strip.h"

#include "widgets/forms/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace reblock {

constexpr qint64 kKnownMilliseconds = 2000; ///< before that the time left is only noise

TaskStrip::TaskStrip(QWidget* parent)
    : QFrame(parent), label_(new QLabel), bar_(new QProgressBar), cancel_(new QPushButton)
{
    setObjectName(QStringLiteral("taskStrip"));
    bar_->setTextVisible(false);
    bar_->setFixedHeight(8);
    bar_->setMinimumWidth(80);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(10);
    row->addWidget(label_);
    row->addWidget(bar_, 1);
    row->addWidget(cancel_);
    connect(cancel_, &QPushButton::clicked, this, &TaskStrip::cancelClicked);
    cancel_->setText(tr("Cancel"));
    hide();
}

void TaskStrip::begin(Sentence sentence)
{
    sentence_ = std::move(sentence);
    done_ = total_ = 0;
    since_.invalidate();
    refresh();
    show();
}

void TaskStrip::setProgress(qint64 done, qint64 total)
{
    if (!since_.isValid()) {
        since_.start();
        doneAtFirst_ = done;
    }
    done_ = done;
    total_ = total;
    refresh();
}

void TaskStrip::end()
{
    sentence_ = {};
    hide();
}

QString TaskStrip::text() const
{
    return isHidden() ? QString() : label_->text();
}

void TaskStrip::refresh()
{
    if (!sentence_)
        return;
    QString left;
    const qint64 passed = since_.isValid() ? since_.elapsed() : 0;
    if (passed > kKnownMilliseconds && done_ > doneAtFirst_)
        left = roughSpanText(static_cast<double>(passed) / 1000 * static_cast<double>(total_ - done_) /
                             static_cast<double>(done_ - doneAtFirst_));
    label_->setText(sentence_(done_, total_, left));
    constexpr int kSteps = 1000;
    bar_->setRange(0, total_ > 0 ? kSteps : 0); // 0 to 0: busy
    bar_->setValue(total_ > 0 ? static_cast<int>(kSteps * done_ / total_) : 0);
    bar_->setAccessibleName(label_->text());
}

void TaskStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        cancel_->setText(tr("Cancel"));
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace reblock
