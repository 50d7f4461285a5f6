#include "app/gui/pages/layout/compare_overlay.h"

#include "app/gui/pages/layout/compare_marks.h"
#include "app/gui/pages/layout/layout_comparer.h"
#include "app/gui/pages/layout/layout_editor.h"

namespace reblock {

CompareOverlay::CompareOverlay(LayoutEditor& editor, QObject* parent)
    : QObject(parent), comparer_(new LayoutComparer(editor, this))
{
    connect(comparer_, &LayoutComparer::compared, this, &CompareOverlay::take);
    connect(comparer_, &LayoutComparer::failed, this, &CompareOverlay::takeFailure);
    connect(&editor, &LayoutEditor::opened, this, &CompareOverlay::forgetMarks);
}

bool CompareOverlay::isComparing() const
{
    return comparer_->isBusy();
}

void CompareOverlay::forgetMarks()
{
    if (marks_.empty())
        return;
    marks_ = {}; // of another document
    Q_EMIT changed();
}

void CompareOverlay::show(const QString& name, const Layout& other)
{
    name_ = name;
    other_ = other;
    marks_ = {};
    differences_.reset();
    failure_.clear();
    comparer_->follow(other);
    Q_EMIT changed();
}

void CompareOverlay::clear()
{
    if (!other_)
        return;
    comparer_->stop();
    other_.reset();
    marks_ = {};
    Q_EMIT changed();
}

void CompareOverlay::take(const DocumentComparison& comparison)
{
    const bool isFirst = !differences_;
    marks_ = comparison.marks();
    differences_ = static_cast<int>(comparison.differences().size());
    failure_.clear();
    Q_EMIT changed();
    if (isFirst)
        Q_EMIT found();
}

void CompareOverlay::takeFailure(const QString& text)
{
    marks_ = {};
    differences_.reset();
    failure_ = text;
    Q_EMIT changed();
    Q_EMIT found();
}

QString CompareOverlay::summary() const
{
    if (!other_)
        return {};
    if (!failure_.isEmpty())
        return failure_;
    if (!differences_)
        return tr("Comparing with %1…").arg(name_);
    if (*differences_ == 0)
        return tr("The same layout as %1. Esc ends the comparison.").arg(name_);
    return tr("Against %1: %n difference(s). Esc takes the marks away.", nullptr, *differences_).arg(name_);
}

} // namespace reblock
