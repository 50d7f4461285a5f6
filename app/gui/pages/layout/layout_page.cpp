#include "app/gui/pages/layout/layout_page.h"

#include "widgets/forms/state_stack.h"

#include <QEvent>
#include <QVBoxLayout>

namespace reblock {

LayoutPage::LayoutPage(const PageContext& context, QWidget* parent)
    : Page(parent), context_(context), state_(new StateStack(new QWidget))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(state_);
    retranslate();
}

QString LayoutPage::title() const
{
    return tr("Layout");
}

void LayoutPage::retranslate()
{
    state_->showEmpty(tr("No layout open."));
}

void LayoutPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace reblock
