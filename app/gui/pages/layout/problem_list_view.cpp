#include "app/gui/pages/layout/problem_list_view.h"

#include "widgets/painting/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

bool readsLike(const ListedProblem& a, const ListedProblem& b)
{
    return a.text == b.text && a.goText == b.goText && a.fixText == b.fixText;
}

} // namespace

ProblemListView::ProblemListView(QWidget* parent)
    : QWidget(parent), summary_(new QLabel), rows_(new QVBoxLayout)
{
    summary_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(summary_);
    column->addLayout(rows_);
    retranslate();
}

void ProblemListView::setProblems(std::vector<ListedProblem> problems)
{
    const bool same = std::ranges::equal(problems, problems_, readsLike);
    problems_ = std::move(problems);
    if (same)
        return;
    while (QLayoutItem* item = rows_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the button that was pressed is one of them
        delete item;
    }
    for (std::size_t i = 0; i < problems_.size(); ++i)
        rows_->addWidget(makeRow(i));
    retranslate();
}

QWidget* ProblemListView::makeRow(std::size_t index)
{
    const ListedProblem& problem = problems_[index];
    auto* row = new QWidget(this);
    auto* text = new QLabel(problem.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 2, 0, 4);
    column->addWidget(text);
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& label, std::function<void()> ListedProblem::*work) {
        if (label.isEmpty())
            return;
        auto* button = new QPushButton(label);
        button->setAutoDefault(false);
        button->setAccessibleName(label);
        button->setAccessibleDescription(problem.text);
        connect(button, &QPushButton::clicked, this, [this, index, work] {
            const std::function<void()> call = problems_[index].*work; // the list may change meanwhile
            call();
        });
        buttons->addWidget(button);
    };
    add(problem.goText, &ListedProblem::go);
    add(problem.fixText, &ListedProblem::fix);
    buttons->addStretch(1);
    column->addLayout(buttons);
    row->show();
    return row;
}

QString ProblemListView::summaryText() const
{
    return summary_->text();
}

void ProblemListView::retranslate()
{
    const auto count = static_cast<int>(problems_.size());
    summary_->setText(count == 0 ? tr("Valid. Nothing blocks a run.")
                                 : tr("%Ln problem(s) to be fixed before a run", nullptr, count));
    setAccessibleName(tr("Problems"));
    QPalette colors = palette();
    const Theme& theme = themeOf(palette());
    colors.setColor(QPalette::WindowText, count == 0 ? theme.good : theme.bad);
    summary_->setPalette(colors);
}

void ProblemListView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace reblock
