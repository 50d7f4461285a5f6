#include "app/gui/run_sheet/fork_sheet.h"

#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/option_fields.h"
#include "app/gui/run_sheet/sheet_parts.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/option_form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace reblock {

ForkSheet::ForkSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent)
    : LaunchSheet(feed, jobs, QStringLiteral("fork"), parent)
{
    setObjectName(QStringLiteral("forkSheet"));
    arrange(makeLeft());
    connect(init_, &QComboBox::editTextChanged, this, &ForkSheet::refresh);
    connect(checkpoint_, &QComboBox::currentIndexChanged, this, &ForkSheet::refresh);
    retranslate();
}

QWidget* ForkSheet::makeLeft()
{
    auto* left = new QWidget;
    initLabel_ = new QLabel;
    init_ = new QComboBox;
    init_->setEditable(true);
    init_->setInsertPolicy(QComboBox::NoInsert);
    init_->addItems({QStringLiteral("mean"), QStringLiteral("first")});
    initSummary_ = hintLabel();
    checkpointLabel_ = new QLabel;
    checkpoint_ = new QComboBox;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    addTitled(column, layoutLabel_, layout_, {layoutSummary_, layoutProblem_, cost_});
    addTitled(column, initLabel_, init_, {initSummary_});
    addTitled(column, checkpointLabel_, checkpoint_, {});
    addTitled(column, nameLabel_, name_, {nameProblem_});
    column->addStretch(1);
    return left;
}

void ForkSheet::setParentRun(const ForkParent& parent)
{
    filling_ = true;
    parent_ = parent;
    nameTyped_ = false;
    form_->setFields(runOptionFields(parent.config));
    form_->resetAll();
    checkpoint_->clear();
    checkpoint_->addItems(parent.checkpoints);
    layout_->setEditText({});
    init_->setEditText(QStringLiteral("mean"));
    filling_ = false;
    retranslate();
}

ForkDraft ForkSheet::draft() const
{
    ForkDraft draft;
    draft.name = name_->text().trimmed();
    draft.layout = layout_->currentText().trimmed();
    draft.init = init_->currentText();
    draft.checkpoint = checkpoint_->currentText();
    draft.settings = form_->changedValues();
    return draft;
}

void ForkSheet::refresh()
{
    if (filling_ || parent_.folder.isEmpty())
        return;
    if (!nameTyped_) {
        RunDraft suggestion;
        suggestion.layout = parent_.name + QStringLiteral("-fork");
        name_->setText(suggestedName(suggestion, taken_));
    }
    const ForkDraft now = draft();
    reading_ = readForkDraft(now, parent_);
    layoutSummary_->setText(reading_.layoutNotation);
    layoutSummary_->setVisible(!reading_.layoutNotation.isEmpty());
    init_->setEnabled(!now.layout.isEmpty());
    showState();
}

QString ForkSheet::draftOffReason() const
{
    if (parent_.checkpoints.isEmpty())
        return tr("the run has no checkpoint yet");
    if (!reading_.layoutProblem.isEmpty())
        return tr("the layout does not do: %1").arg(reading_.layoutProblem.section(QLatin1Char('\n'), 0, 0));
    if (!form_->firstProblem().isEmpty())
        return form_->firstProblem();
    return reading_.settingsProblem;
}

QStringList ForkSheet::createCommand(const QString& folder) const
{
    return forkCommand(draft(), parent_, folder);
}

void ForkSheet::retranslate()
{
    retranslateShared();
    setWindowTitle(tr("Fork %1").arg(parent_.name));
    layoutLabel_->setText(tr("&Layout (a preset, or notation; empty: the run's own)"));
    initLabel_->setText(tr("Stored blocks &start as"));
    initSummary_->setText(
        tr("mean or first of the trained blocks they replace, or block=A:3 for one of them"));
    checkpointLabel_->setText(tr("&Checkpoint"));
    setOwnToolTip(launch_,
                  tr("Makes the run; its error before any step is the first thing that training shows"));
    filling_ = true;
    fillLayouts({{QStringLiteral("Houlsby"),
                  tr("This layout with every block frozen, a bottleneck after both sub-layers, own norms")}});
    layout_->lineEdit()->setPlaceholderText(tr("as in %1").arg(parent_.name));
    if (!parent_.folder.isEmpty())
        form_->setFields(runOptionFields(parent_.config));
    filling_ = false;
    refresh();
}

} // namespace reblock
