#include "app/gui/pages/layout/problem_list_view.h"

#include "widgets/painting/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace reblock {
namespace {

QPushButton* button(const QString& text, const ListedProblem& problem, const std::function<void()>& work)
{
    auto* made = new QPushButton(text);
    made->setAutoDefault(false);
    made->setAccessibleName(text);
    made->setAccessibleDescription(problem.text);
    QObject::connect(
        made, &QPushButton::clicked, made, [work] { work(); }, Qt::QueuedConnection);
    return made;
}

QWidget* problemRow(const ListedProblem& problem)
{
    auto* row = new QWidget;
    auto* text = new QLabel(problem.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 2, 0, 4);
    column->addWidget(text);
    auto* buttons = new QHBoxLayout;
    if (!problem.goText.isEmpty())
        buttons->addWidget(button(problem.goText, problem, problem.go));
    if (!problem.fixText.isEmpty())
        buttons->addWidget(button(problem.fixText, problem, problem.fix));
    buttons->addStretch(1);
    column->addLayout(buttons);
    return row;
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
    problems_ = std::move(problems);
    while (QLayoutItem* item = rows_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the button that was pressed is one of them
        delete item;
    }
    for (const ListedProblem& problem : problems_)
        rows_->addWidget(problemRow(problem));
    retranslate();
}

QString ProblemListView::summaryText() const
{
    return summary_->text();
}

void ProblemListView::retranslate()
{
    const auto count = static_cast<int>(problems_.size());
    summary_->setText(count == 0 ? tr("Valid. Nothing blocks a run.")
                                 : tr("%Ln problem(s) to be mended before a run", nullptr, count));
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
