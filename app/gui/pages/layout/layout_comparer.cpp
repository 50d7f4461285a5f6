#include "app/gui/pages/layout/layout_comparer.h"

#include "app/gui/pages/layout/compare_marks.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/services/error_text.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace reblock {

constexpr int kPauseMilliseconds = 50; ///< edits that follow each other are compared once

/// One of the two.
struct LayoutComparer::Answer {
    std::shared_ptr<const DocumentComparison> comparison;
    QString failure;

    static Answer to(const LayoutDocument& open, const Layout& other)
    {
        try {
            return {std::make_shared<const DocumentComparison>(open, other), {}};
        } catch (const std::exception& error) {
            return {nullptr, errorText(error)};
        }
    }
};

LayoutComparer::LayoutComparer(LayoutEditor& editor, QObject* parent)
    : QObject(parent), editor_(editor), later_(new QTimer(this))
{
    later_->setSingleShot(true);
    later_->setInterval(kPauseMilliseconds);
    connect(later_, &QTimer::timeout, this, &LayoutComparer::ask);
    connect(&editor_, &LayoutEditor::documentChanged, this, &LayoutComparer::askSoon);
}

void LayoutComparer::follow(const Layout& other)
{
    other_ = other;
    askSoon();
}

void LayoutComparer::stop()
{
    other_.reset();
    later_->stop();
    ++request_;
}

void LayoutComparer::askSoon()
{
    if (!other_)
        return;
    ++request_; // what is asked already is overtaken
    later_->start();
}

void LayoutComparer::ask()
{
    again_ = asking_;
    if (asking_ || !other_)
        return;
    asking_ = true;
    const QPointer<LayoutComparer> self(this);
    QThreadPool::globalInstance()->start(
        [self, request = request_, open = editor_.document(), other = *other_] {
            const auto tell = [self, request, answer = Answer::to(open, other)] {
                if (self)
                    self->take(request, answer);
            };
            QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
        });
}

void LayoutComparer::take(int request, const Answer& answer)
{
    asking_ = false;
    if (again_)
        ask();
    if (request != request_)
        return;
    told_ = request;
    if (answer.comparison)
        Q_EMIT compared(*answer.comparison);
    else
        Q_EMIT failed(answer.failure);
}

} // namespace reblock
