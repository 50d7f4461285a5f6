#include "app/gui/run_sheet/run_sheet.h"

#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/forecast_panel.h"
#include "app/gui/run_sheet/option_fields.h"
#include "app/gui/run_sheet/sheet_parts.h"
#include "app/gui/services/store_feed.h"
#include "core/layout/presets.h"
#include "core/options/recipes.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/option_form.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {

RunSheet::RunSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent)
    : LaunchSheet(feed, jobs, QStringLiteral("run"), parent)
{
    setObjectName(QStringLiteral("runSheet"));
    arrange(makeLeft());
    fillLayouts();
    fillRecipes();
    layout_->setEditText(QStringLiteral("BRA-E"));
    form_->setFields(runOptionFields(QString()));
    filling_ = false;
    connectControls();
    retranslate();
}

QWidget* RunSheet::makeLeft()
{
    auto* left = new QWidget;
    corpusLabel_ = new QLabel;
    recipeLabel_ = new QLabel;
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

void RunSheet::connectControls()
{
    connect(corpus_, &QComboBox::currentIndexChanged, this, &RunSheet::changeCorpus);
    connect(recipe_, &QComboBox::currentIndexChanged, this, &RunSheet::changeRecipe);
    connect(&feed_, &StoreFeed::vocabularyCounted, this,
            [this](const QString& corpus, const QString& unit, int size) {
                vocabularies_[corpus + QLatin1Char('/') + unit] = size;
                refresh();
            });
}

void RunSheet::setCorpora(const std::vector<CorpusRow>& corpora)
{
    corpora_ = corpora;
    const QString chosen = corpus_->currentText();
    filling_ = true;
    corpus_->clear();
    for (const CorpusRow& corpus : corpora_)
        corpus_->addItem(corpus.name);
    corpus_->setCurrentIndex(std::max(0, corpus_->findText(chosen)));
    filling_ = false;
    changeCorpus();
}

void RunSheet::setCorpus(const QString& name)
{
    if (const int at = corpus_->findText(name); at >= 0)
        corpus_->setCurrentIndex(at);
}

RunDraft RunSheet::draft() const
{
    RunDraft draft;
    draft.name = name_->text().trimmed();
    draft.layout = layout_->currentText();
    const auto found = std::ranges::find(corpora_, corpus_->currentText(), &CorpusRow::name);
    if (found != corpora_.end())
        draft.corpus = *found;
    draft.recipe = recipe_->currentData().toString();
    draft.settings = form_->changedValues();
    draft.vocabulary =
        vocabularies_.value(draft.corpus.name + QLatin1Char('/') + form_->value(QStringLiteral("tokens")));
    return draft;
}

void RunSheet::changeCorpus()
{
    if (filling_)
        return;
    const bool digits = draft().corpus.kind == QLatin1String("digits");
    const int suits = recipe_->findData(digits ? QStringLiteral("digits") : QStringLiteral("aishell1-paper"));
    if (suits >= 0 && !corpora_.empty())
        recipe_->setCurrentIndex(suits);
    refresh();
}

void RunSheet::changeRecipe()
{
    if (filling_)
        return;
    form_->setFields(runOptionFields(recipe_->currentData().toString()));
    refresh();
}

void RunSheet::askForVocabulary()
{
    const RunDraft now = draft();
    const QString unit = form_->value(QStringLiteral("tokens"));
    const QString key = now.corpus.name + QLatin1Char('/') + unit;
    if (now.corpus.name.isEmpty() || vocabularies_.contains(key))
        return;
    vocabularies_[key] = 0;
    feed_.countVocabulary(now.corpus, unit);
}

void RunSheet::refresh()
{
    if (filling_)
        return;
    askForVocabulary();
    refreshName();
    const RunDraft now = draft();
    reading_ = readDraft(now);
    forecast_->setDraft(forecastCommand(now), draftOffReason());
    showLayoutState();
    corpusSummary_->setText(corpusSummary(now.corpus));
    recipeSummary_->setText(now.recipe.isEmpty() ? tr("Every option has its default.")
                                                 : coreText(recipe(now.recipe.toStdString()).summary));
    showState();
}

QString RunSheet::corpusSummary(const CorpusRow& corpus)
{
    if (corpus.name.isEmpty())
        return tr("No corpus is registered yet.");
    const QString excluded =
        tr("%Ln utterance(s) excluded", nullptr, static_cast<int>(corpus.excluded.size()));
    return tr("%1 utterances, %2 of audio, in %3")
               .arg(wholeText(static_cast<double>(corpus.utterances)), spanText(corpus.seconds),
                    corpus.path) +
           (corpus.excluded.isEmpty() ? QString() : QStringLiteral(" · ") + excluded);
}

void RunSheet::refreshName()
{
    if (!nameTyped_)
        name_->setText(suggestedName(draft(), taken_));
}

void RunSheet::showLayoutState()
{
    const std::string typed = layout_->currentText().trimmed().toStdString();
    const auto found = std::ranges::find(presets(), typed, &Preset::name);
    QString summary = found == presets().end() ? QString() : coreText(found->summary);
    if (!reading_.layoutNotation.isEmpty())
        summary += (summary.isEmpty() ? QString() : QStringLiteral("  ·  ")) + reading_.layoutNotation;
    layoutSummary_->setText(summary);
    layoutSummary_->setVisible(!summary.isEmpty());
    QPalette edit = palette();
    if (!reading_.layoutProblem.isEmpty())
        edit.setColor(QPalette::Base, themeOf(palette()).banner);
    layout_->setPalette(edit);
}

QString RunSheet::corpusSummaryText() const
{
    return corpusSummary_->text();
}

QString RunSheet::draftOffReason() const
{
    if (corpora_.empty())
        return tr("no corpus is registered yet");
    if (!reading_.layoutProblem.isEmpty())
        return tr("the layout has a fault: %1").arg(reading_.layoutProblem.section(QLatin1Char('\n'), 0, 0));
    if (!form_->firstProblem().isEmpty())
        return form_->firstProblem();
    return reading_.settingsProblem;
}

QStringList RunSheet::createCommand(const QString& folder) const
{
    return newCommand(draft(), folder);
}

void RunSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && isVisible()) {
        showLayoutState();
        showState();
    }
    LaunchSheet::changeEvent(event);
}

void RunSheet::retranslate()
{
    retranslateShared();
    setWindowTitle(tr("New run"));
    layoutLabel_->setText(tr("&Layout (a preset, or notation such as A+*12 / A*6)"));
    corpusLabel_->setText(tr("&Corpus"));
    recipeLabel_->setText(tr("&Recipe"));
    setOwnToolTip(launch_, tr("Makes the run and starts training as a process of its own (Enter)"));
    filling_ = true;
    fillLayouts();
    fillRecipes();
    filling_ = false;
    form_->setFields(runOptionFields(recipe_->currentData().toString()));
    refresh();
}

} // namespace reblock
