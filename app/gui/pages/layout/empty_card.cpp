#include "app/gui/pages/layout/empty_card.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace reblock {

constexpr int kWidth = 380;

EmptyCard::EmptyCard(QWidget* parent)
    : QFrame(parent), title_(new QLabel), ways_(new QLabel), presets_(new QToolButton), open_(new QToolButton)
{
    setFixedWidth(kWidth);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    ways_->setWordWrap(true);
    ways_->setTextFormat(Qt::RichText);
    ways_->setAlignment(Qt::AlignCenter);
    title_->setAlignment(Qt::AlignCenter);
    presets_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    presets_->setPopupMode(QToolButton::InstantPopup);
    presets_->setFocusPolicy(Qt::TabFocus);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(title_);
    open_->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(presets_);
    row->addWidget(open_);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(ways_);
    retranslate();
}

void EmptyCard::setPresetMenu(QMenu* menu)
{
    presets_->setMenu(menu);
}

void EmptyCard::setOpenAction(QAction* action)
{
    open_->setDefaultAction(action);
}

QString EmptyCard::text() const
{
    return title_->text() + QLatin1Char(' ') + ways_->text();
}

void EmptyCard::retranslate()
{
    title_->setText(tr("No layout open."));
    presets_->setText(tr("From preset"));
    ways_->setText(
        tr("Or type a notation such as <code>A+*12 / A*6</code> above, drag a block here, or drop a "
           "layout file or a run."));
}

void EmptyCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace reblock
