#include "app/gui/pages/data/coverage_pane.h"

#include "app/gui/models/coverage_model.h"
#include "app/gui/pages/data/data_table.h"
#include "widgets/forms/state_stack.h"
#include "widgets/forms/texts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {

CoveragePane::CoveragePane(QWidget* parent)
    : QWidget(parent), model_(new CoverageModel(this)), set_(new QComboBox), text_(new QLabel),
      table_(new DataTable), stack_(nullptr)
{
    table_->setModel(model_);
    table_->setWidths({14, 16, 10, 0});
    text_->setWordWrap(true);
    set_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* bar = new QHBoxLayout;
    bar->addWidget(set_);
    bar->addWidget(text_, 1);
    stack_ = new StateStack(underBar(bar, table_));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(set_, &QComboBox::activated, this, &CoveragePane::refresh);
    connect(table_, &DataTable::activated, this, [this](const QModelIndex& index) {
        Q_EMIT characterWanted(shown()->set, model_->character(index.row()).character);
    });
    retranslate();
}

void CoveragePane::show(const std::vector<SetCoverage>& coverage)
{
    coverage_ = coverage;
    fillSets();
    refresh();
}

const SetCoverage* CoveragePane::shown() const
{
    const auto found = std::ranges::find(coverage_, set_->currentText(), &SetCoverage::set);
    return found == coverage_.end() ? nullptr : &*found;
}

void CoveragePane::fillSets()
{
    const QString chosen = set_->currentText();
    set_->clear();
    for (const SetCoverage& each : coverage_)
        set_->addItem(each.set);
    set_->setCurrentIndex(std::max(coverage_.empty() ? -1 : 0, set_->findText(chosen)));
}

QString CoveragePane::text() const
{
    return text_->text();
}

void CoveragePane::refresh()
{
    const SetCoverage* now = shown();
    if (now == nullptr)
        return stack_->showEmpty(tr("No set to compare: coverage needs a training set and another one."));
    stack_->showContent();
    model_->setCharacters(now->list);
    const QString covered = percentText(now->covered(), 2);
    if (now->unseen == 0)
        text_->setText(tr("Every character of %1 is in %2: %3 of the running text.")
                           .arg(now->set, now->trainingSet, covered));
    else
        text_->setText(
            tr("%1 of the running text of %2 is in %3; %n character(s) never are, Enter shows where.",
               nullptr, static_cast<int>(now->list.size()))
                .arg(covered, now->set, now->trainingSet));
}

void CoveragePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CoveragePane::retranslate()
{
    set_->setAccessibleName(tr("Set"));
    table_->setAccessibleName(tr("Characters that the training set never has"));
    model_->retranslate();
    refresh();
}

} // namespace reblock
