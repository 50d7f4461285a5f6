#include "app/gui/run_sheet/launch_sheet.h"

#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/option_fields.h"
#include "app/gui/run_sheet/sheet_parts.h"
#include "app/gui/services/job_launcher.h"
#include "app/gui/services/store_feed.h"
#include "core/layout/presets.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/option_form.h"
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

LaunchSheet::LaunchSheet(StoreFeed& feed, JobLauncher& jobs, const QString& launchIcon, QWidget* parent)
    : QDialog(parent), feed_(feed), jobs_(jobs)
{
    resize(1000, 680);
    nameLabel_ = new QLabel;
    name_ = new QLineEdit;
    nameProblem_ = problemLabel();
    layoutLabel_ = new QLabel;
    layout_ = new QComboBox;
    layout_->setEditable(true);
    layout_->setInsertPolicy(QComboBox::NoInsert);
    layout_->setMaxVisibleItems(24);
    layoutSummary_ = hintLabel();
    layoutProblem_ = problemLabel();
    cost_ = new CostPanel;
    optionsTitle_ = new QLabel;
    reset_ = new QPushButton;
    form_ = new OptionForm;
    form_->setCheck(runOptionProblem);
    command_ = commandView();
    copy_ = new QPushButton(themedIcon(QStringLiteral("copy")), {});
    cancel_ = new QPushButton;
    launch_ = new QPushButton(themedIcon(launchIcon), {});
    launch_->setDefault(true);
    connectControls();
}

void LaunchSheet::arrange(QWidget* left)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(18);
    grid->addWidget(left, 0, 0);
    grid->addWidget(makeRight(), 0, 1);
    grid->addWidget(makeFoot(), 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
}

QWidget* LaunchSheet::makeRight()
{
    auto* right = new QWidget;
    QFont bold = optionsTitle_->font();
    bold.setBold(true);
    optionsTitle_->setFont(bold);
    auto* grid = new QGridLayout(right);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(optionsTitle_, 0, 0);
    grid->addWidget(reset_, 0, 1, Qt::AlignRight);
    grid->addWidget(form_, 1, 0, 1, 2);
    return right;
}

QWidget* LaunchSheet::makeFoot()
{
    auto* foot = new QWidget;
    auto* grid = new QGridLayout(foot);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->addWidget(command_, 0, 0, 1, 4);
    grid->addWidget(copy_, 1, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(cancel_, 1, 2);
    grid->addWidget(launch_, 1, 3);
    return foot;
}

void LaunchSheet::connectControls()
{
    connect(name_, &QLineEdit::textEdited, this, [this] {
        nameTyped_ = true;
        refresh();
    });
    connect(layout_, &QComboBox::editTextChanged, this, [this] { refresh(); });
    connect(form_, &OptionForm::valuesChanged, this, [this] { refresh(); });
    connect(reset_, &QPushButton::clicked, form_, &OptionForm::resetAll);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(commandLine()); });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(launch_, &QPushButton::clicked, this, &LaunchSheet::launch);
}

void LaunchSheet::setTakenNames(const QStringList& names)
{
    if (taken_ == names)
        return;
    taken_ = names;
    refresh();
}

void LaunchSheet::setLayoutText(const QString& layout)
{
    layout_->setEditText(layout);
}

void LaunchSheet::showState()
{
    cost_->show(reading_);
    showProblem(layoutProblem_, reading_.layoutProblem);
    showProblem(nameProblem_, nameProblem(name_->text().trimmed(), taken_));
    if (command_->toPlainText() != commandLine())
        command_->setPlainText(commandLine());
    setOffReason(launch_, launchOffReason());
    setOffReason(copy_, launchOffReason());
    setOffReason(reset_, form_->changedValues().empty() ? tr("no option is changed") : QString());
}

void LaunchSheet::fillLayouts(const std::vector<std::pair<QString, QString>>& first)
{
    const QString typed = layout_->currentText();
    layout_->clear();
    const auto add = [this](const QString& name, const QString& summary) {
        layout_->addItem(name);
        layout_->setItemData(layout_->count() - 1, summary, Qt::ToolTipRole);
    };
    for (const auto& [name, summary] : first)
        add(name, summary);
    for (const Preset& preset : presets())
        add(QString::fromStdString(preset.name), coreText(preset.summary));
    layout_->setEditText(typed);
}

QString LaunchSheet::launchOffReason() const
{
    const QString reason = draftOffReason();
    return reason.isEmpty() ? nameProblem(name_->text(), taken_) : reason;
}

QString LaunchSheet::folder() const
{
    return feed_.runsFolder() + QLatin1Char('/') + name_->text().trimmed();
}

QString LaunchSheet::commandLine() const
{
    return jobs_.text(createCommand(folder())) + QStringLiteral(" && ") +
           jobs_.text({QStringLiteral("train"), folder()});
}

void LaunchSheet::launch()
{
    if (!launchOffReason().isEmpty())
        return;
    jobs_.createAndTrain(createCommand(folder()));
    nameTyped_ = false;
    accept();
}

void LaunchSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void LaunchSheet::retranslateShared()
{
    nameLabel_->setText(tr("&Name"));
    optionsTitle_->setText(tr("Options"));
    reset_->setText(tr("Reset all"));
    copy_->setText(tr("Copy command"));
    cancel_->setText(tr("Close"));
    launch_->setText(tr("Launch"));
    command_->setAccessibleName(tr("Command that does the same"));
    setOwnToolTip(copy_, tr("Copies the command that does the same in a terminal"));
}

} // namespace reblock
