#include "app/gui/pages/layout/compare_overlay.h"

#include "app/gui/pages/layout/compare_marks.h"
#include "app/gui/pages/layout/layout_editor.h"

namespace reblock {

constexpr int kPauseMilliseconds = 50; ///< edits that follow each other are compared once

CompareOverlay::CompareOverlay(LayoutEditor& editor, QObject* parent)
    : QObject(parent), editor_(editor), later_(new QTimer(this))
{
    later_->setSingleShot(true);
    later_->setInterval(kPauseMilliseconds);
    connect(later_, &QTimer::timeout, this, &CompareOverlay::compare);
    connect(&editor_, &LayoutEditor::documentChanged, this, [this] {
        if (other_)
            later_->start();
    });
}

void CompareOverlay::show(const QString& name, const Layout& other)
{
    name_ = name;
    other_ = other;
    compare();
}

void CompareOverlay::clear()
{
    if (!other_)
        return;
    later_->stop();
    other_.reset();
    marks_ = {};
    Q_EMIT changed();
}

void CompareOverlay::compare()
{
    if (!other_)
        return;
    const DocumentComparison comparison(editor_.document(), *other_);
    marks_ = comparison.marks();
    differences_ = static_cast<int>(comparison.differences().size());
    Q_EMIT changed();
}

QString CompareOverlay::summary() const
{
    if (!other_)
        return {};
    if (differences_ == 0)
        return tr("The same layout as %1. Esc ends the comparison.").arg(name_);
    return tr("Against %1: %n difference(s). Esc takes the marks away.", nullptr, differences_).arg(name_);
}

} // namespace reblock
