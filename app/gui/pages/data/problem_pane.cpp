#include "app/gui/pages/data/problem_pane.h"

#include "app/gui/models/finding_model.h"
#include "app/gui/pages/data/data_table.h"
#include "app/gui/pages/data/finding_delegate.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/painting/icon.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {

ProblemPane::ProblemPane(QWidget* parent)
    : QWidget(parent), model_(new FindingModel(this)), kind_(new QComboBox), summary_(new QLabel),
      exclude_(new QPushButton(themedIcon(QStringLiteral("exclude")), {})), table_(new DataTable),
      stack_(nullptr)
{
    table_->setModel(model_);
    table_->setWidths({20, 22, 0});
    table_->setItemDelegate(new FindingDelegate(
        {FindingModel::ExcludedRole, FindingModel::WeightRole, FindingModel::Kind}, table_));
    kind_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* bar = new QHBoxLayout;
    bar->addWidget(kind_);
    bar->addWidget(summary_, 1);
    bar->addWidget(exclude_);
    stack_ = new StateStack(underBar(bar, table_));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(stack_, &StateStack::emptyButtonClicked, this, &ProblemPane::checkWanted);
    connect(kind_, &QComboBox::activated, this, [this] {
        const QVariant word = kind_->currentData();
        model_->setKind(word.isValid() ? std::optional(static_cast<FindingKind>(word.toInt()))
                                       : std::nullopt);
        refresh();
    });
    connect(exclude_, &QPushButton::clicked, this, [this] {
        QStringList ids = model_->shownIds();
        ids.removeIf([this](const QString& id) { return excluded_.contains(id); });
        Q_EMIT excludeWanted(ids);
    });
    connect(table_, &DataTable::currentRowChanged, this, [this](int row) {
        const QString id = row < 0 ? QString() : QString::fromStdString(model_->finding(row).utterance);
        if (!quiet_ && !id.isEmpty())
            Q_EMIT utteranceWanted(id);
    });
    retranslate();
}

void ProblemPane::setFindings(const std::vector<CorpusFinding>& findings, const ProblemState& state)
{
    quiet_ = true;
    model_->setKind({});
    model_->setFindings(findings);
    quiet_ = false;
    fillKinds();
    now_ = state;
    refresh();
}

void ProblemPane::setState(const ProblemState& state)
{
    if (state == now_)
        return;
    now_ = state;
    refresh();
}

void ProblemPane::setExcluded(const QSet<QString>& ids)
{
    excluded_ = ids;
    model_->setExcluded(ids);
    refresh();
}

int ProblemPane::total() const
{
    return model_->total();
}

bool ProblemPane::goToNext()
{
    const int rows = model_->rowCount();
    const int now = table_->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (now + step) % rows;
        const QString id = QString::fromStdString(model_->finding(row).utterance);
        if (id.isEmpty() || excluded_.contains(id))
            continue;
        quiet_ = true;
        table_->goTo(row);
        quiet_ = false;
        Q_EMIT utteranceWanted(id);
        return true;
    }
    return false;
}

void ProblemPane::fillKinds()
{
    const QVariant chosen = kind_->currentData();
    kind_->clear();
    kind_->addItem(tr("All kinds (%1)").arg(model_->total()));
    for (const FindingModel::KindCount& each : model_->kinds())
        kind_->addItem(tr("%1 (%2)").arg(findingKindText(each.kind)).arg(each.count),
                       static_cast<int>(each.kind));
    kind_->setCurrentIndex(chosen.isValid() ? std::max(0, kind_->findData(chosen)) : 0);
}

void ProblemPane::refresh()
{
    const QStringList ids = model_->shownIds();
    const bool allExcluded =
        std::ranges::all_of(ids, [this](const QString& id) { return excluded_.contains(id); });
    setOffReason(exclude_, ids.isEmpty() ? tr("no utterance is named here")
                           : allExcluded ? tr("all of these are excluded already")
                                         : QString());
    summary_->setText(!now_.checked   ? tr("From the index alone: the files have not been checked.")
                      : now_.outdated ? tr("The corpus was added again since it was checked.")
                                      : QString());
    setOffReason(stack_->emptyButton(), now_.checkOff);
    if (model_->total() > 0)
        stack_->showContent();
    else if (now_.checked && !now_.outdated)
        stack_->showEmpty(tr("Every file was read, and nothing is wrong."));
    else
        stack_->showEmpty(tr("The files of this corpus have not been checked yet."), tr("Check all files"));
}

void ProblemPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProblemPane::retranslate()
{
    exclude_->setText(tr("Exclude these"));
    setOwnToolTip(exclude_, tr("Leaves all utterances of this list out of new runs; Ctrl+Z takes it back"));
    kind_->setAccessibleName(tr("Kind of finding"));
    table_->setAccessibleName(tr("Findings"));
    model_->retranslate();
    fillKinds();
    refresh();
}

} // namespace reblock
