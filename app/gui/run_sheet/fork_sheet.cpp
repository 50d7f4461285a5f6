#include "app/gui/run_sheet/fork_sheet.h"

#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/option_fields.h"
#include "app/gui/run_sheet/sheet_parts.h"
#include "app/gui/services/job_launcher.h"
#include "app/gui/services/store_feed.h"
#include "core/layout/presets.h"
#include "widgets/forms/off_reason.h"
#include "widgets/painting/icon.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace reblock {

ForkSheet::ForkSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent)
    : QDialog(parent), feed_(feed), jobs_(jobs)
{
    setObjectName(QStringLiteral("forkSheet"));
    resize(1000, 680);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(18);
    grid->addWidget(makeLeft(), 0, 0);
    grid->addWidget(makeRight(), 0, 1);
    grid->addWidget(makeFoot(), 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    connectControls();
    retranslate();
}

QWidget* ForkSheet::makeLeft()
{
    auto* left = new QWidget;
    layoutLabel_ = new QLabel;
    layout_ = new QComboBox;
    layout_->setEditable(true);
    layout_->setInsertPolicy(QComboBox::NoInsert);
    layout_->setMaxVisibleItems(24);
    layoutSummary_ = hintLabel();
    layoutProblem_ = problemLabel();
    cost_ = new CostPanel;
    initLabel_ = new QLabel;
    init_ = new QComboBox;
    init_->setEditable(true);
    init_->setInsertPolicy(QComboBox::NoInsert);
    init_->addItems({QStringLiteral("mean"), QStringLiteral("first")});
    initSummary_ = hintLabel();
    checkpointLabel_ = new QLabel;
    checkpoint_ = new QComboBox;
    nameLabel_ = new QLabel;
    name_ = new QLineEdit;
    nameProblem_ = problemLabel();
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

QWidget* ForkSheet::makeRight()
{
    auto* right = new QWidget;
    optionsTitle_ = new QLabel;
    QFont bold = optionsTitle_->font();
    bold.setBold(true);
    optionsTitle_->setFont(bold);
    reset_ = new QPushButton;
    form_ = new OptionForm;
    form_->setCheck(runOptionProblem);
    auto* grid = new QGridLayout(right);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(optionsTitle_, 0, 0);
    grid->addWidget(reset_, 0, 1, Qt::AlignRight);
    grid->addWidget(form_, 1, 0, 1, 2);
    return right;
}

QWidget* ForkSheet::makeFoot()
{
    auto* foot = new QWidget;
    command_ = commandView();
    copy_ = new QPushButton(themedIcon(QStringLiteral("copy")), {});
    cancel_ = new QPushButton;
    launch_ = new QPushButton(themedIcon(QStringLiteral("fork")), {});
    launch_->setDefault(true);
    auto* grid = new QGridLayout(foot);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->addWidget(command_, 0, 0, 1, 4);
    grid->addWidget(copy_, 1, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(cancel_, 1, 2);
    grid->addWidget(launch_, 1, 3);
    return foot;
}

void ForkSheet::connectControls()
{
    connect(name_, &QLineEdit::textEdited, this, [this] {
        nameTyped_ = true;
        refresh();
    });
    connect(layout_, &QComboBox::editTextChanged, this, &ForkSheet::refresh);
    connect(init_, &QComboBox::editTextChanged, this, &ForkSheet::refresh);
    connect(checkpoint_, &QComboBox::currentIndexChanged, this, &ForkSheet::refresh);
    connect(form_, &OptionForm::valuesChanged, this, &ForkSheet::refresh);
    connect(reset_, &QPushButton::clicked, form_, &OptionForm::resetAll);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(commandLine()); });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(launch_, &QPushButton::clicked, this, &ForkSheet::launch);
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

void ForkSheet::setTakenNames(const QStringList& names)
{
    if (taken_ == names)
        return;
    taken_ = names;
    refresh();
}

void ForkSheet::setLayoutText(const QString& layout)
{
    layout_->setEditText(layout);
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
    cost_->show(reading_);
    layoutSummary_->setText(reading_.layoutNotation);
    layoutSummary_->setVisible(!reading_.layoutNotation.isEmpty());
    showProblem(layoutProblem_, reading_.layoutProblem);
    init_->setEnabled(!now.layout.isEmpty());
    showProblem(nameProblem_, nameProblem(now.name, taken_));
    if (command_->toPlainText() != commandLine())
        command_->setPlainText(commandLine());
    setOffReason(launch_, launchOffReason());
    setOffReason(copy_, launchOffReason());
    setOffReason(reset_, now.settings.empty() ? tr("no option is changed") : QString());
}

QString ForkSheet::launchOffReason() const
{
    if (parent_.checkpoints.isEmpty())
        return tr("the run has no checkpoint yet");
    if (!reading_.layoutProblem.isEmpty())
        return tr("the layout does not do: %1").arg(reading_.layoutProblem.section(QLatin1Char('\n'), 0, 0));
    if (!form_->firstProblem().isEmpty())
        return form_->firstProblem();
    if (!reading_.settingsProblem.isEmpty())
        return reading_.settingsProblem;
    return nameProblem(name_->text(), taken_);
}

QString ForkSheet::folder() const
{
    return feed_.runsFolder() + QLatin1Char('/') + name_->text().trimmed();
}

QString ForkSheet::commandLine() const
{
    return jobs_.text(forkCommand(draft(), parent_, folder())) + QStringLiteral(" && ") +
           jobs_.text({QStringLiteral("train"), folder()});
}

void ForkSheet::launch()
{
    if (!launchOffReason().isEmpty())
        return;
    jobs_.createAndTrain(forkCommand(draft(), parent_, folder()));
    accept();
}

void ForkSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ForkSheet::fillLayouts()
{
    const QString typed = layout_->currentText();
    layout_->clear();
    layout_->addItem(QStringLiteral("Houlsby"));
    layout_->setItemData(
        0, tr("This layout with every block frozen, a bottleneck after both sub-layers, own norms"),
        Qt::ToolTipRole);
    for (const Preset& preset : presets()) {
        layout_->addItem(QString::fromStdString(preset.name));
        layout_->setItemData(layout_->count() - 1, coreText(preset.summary), Qt::ToolTipRole);
    }
    layout_->setEditText(typed);
    layout_->lineEdit()->setPlaceholderText(tr("as in %1").arg(parent_.name));
}

void ForkSheet::retranslate()
{
    setWindowTitle(tr("Fork %1").arg(parent_.name));
    layoutLabel_->setText(tr("&Layout (a preset, or notation; empty: the run's own)"));
    initLabel_->setText(tr("Stored blocks &start as"));
    initSummary_->setText(
        tr("mean or first of the trained blocks they replace, or block=A:3 for one of them"));
    checkpointLabel_->setText(tr("&Checkpoint"));
    nameLabel_->setText(tr("&Name"));
    optionsTitle_->setText(tr("Options"));
    reset_->setText(tr("Reset all"));
    copy_->setText(tr("Copy command"));
    cancel_->setText(tr("Close"));
    launch_->setText(tr("Launch"));
    command_->setAccessibleName(tr("Command that does the same"));
    setOwnToolTip(launch_,
                  tr("Makes the run; its error before any step is the first thing that training shows"));
    setOwnToolTip(copy_, tr("Copies the command that does the same in a terminal"));
    filling_ = true;
    fillLayouts();
    if (!parent_.folder.isEmpty())
        form_->setFields(runOptionFields(parent_.config));
    filling_ = false;
    refresh();
}

} // namespace reblock
