#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/forecast_panel.h"
#include "app/gui/run_sheet/option_fields.h"
#include "app/gui/run_sheet/run_sheet.h"
#include "app/gui/run_sheet/sheet_parts.h"
#include "core/layout/presets.h"
#include "core/options/recipes.h"
#include "widgets/forms/option_form.h"
#include "widgets/painting/icon.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace reblock {

QWidget* RunSheet::makeLeft()
{
    auto* left = new QWidget;
    nameLabel_ = new QLabel;
    layoutLabel_ = new QLabel;
    corpusLabel_ = new QLabel;
    recipeLabel_ = new QLabel;
    name_ = new QLineEdit;
    nameProblem_ = problemLabel();
    layout_ = new QComboBox;
    layout_->setEditable(true);
    layout_->setInsertPolicy(QComboBox::NoInsert);
    layout_->setMaxVisibleItems(24);
    layoutSummary_ = hintLabel();
    layoutProblem_ = problemLabel();
    cost_ = new CostPanel;
    forecast_ = new ForecastPanel(jobs_);
    corpus_ = new QComboBox;
    corpusSummary_ = hintLabel();
    recipe_ = new QComboBox;
    recipeSummary_ = hintLabel();
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    addTitled(column, layoutLabel_, layout_, {layoutSummary_, layoutProblem_, cost_, forecast_});
    addTitled(column, corpusLabel_, corpus_, {corpusSummary_});
    addTitled(column, recipeLabel_, recipe_, {recipeSummary_});
    addTitled(column, nameLabel_, name_, {nameProblem_});
    column->addStretch(1);
    return left;
}

QWidget* RunSheet::makeRight()
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

QWidget* RunSheet::makeFoot()
{
    auto* foot = new QWidget;
    command_ = commandView();
    copy_ = new QPushButton(themedIcon(QStringLiteral("copy")), {});
    cancel_ = new QPushButton;
    launch_ = new QPushButton(themedIcon(QStringLiteral("run")), {});
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

void RunSheet::fillLayouts()
{
    const QString typed = layout_->currentText();
    layout_->clear();
    for (const Preset& preset : presets()) {
        layout_->addItem(QString::fromStdString(preset.name));
        layout_->setItemData(layout_->count() - 1, coreText(preset.summary), Qt::ToolTipRole);
    }
    layout_->setEditText(typed);
}

void RunSheet::fillRecipes()
{
    const QString chosen = recipe_->currentData().toString();
    recipe_->clear();
    recipe_->addItem(tr("none"), QString());
    for (const Recipe& each : recipes()) {
        recipe_->addItem(QString::fromStdString(each.name), QString::fromStdString(each.name));
        recipe_->setItemData(recipe_->count() - 1, coreText(each.summary), Qt::ToolTipRole);
    }
    recipe_->setCurrentIndex(std::max(0, recipe_->findData(chosen)));
}

} // namespace reblock
