#include "app/gui/run_sheet/run_sheet.h"

#include "app/gui/run_sheet/cost_panel.h"
#include "app/gui/run_sheet/forecast_panel.h"
#include "app/gui/run_sheet/option_fields.h"
#include "app/gui/run_sheet/sheet_parts.h"
#include "app/gui/services/job_launcher.h"
#include "app/gui/services/store_feed.h"
#include "core/layout/presets.h"
#include "core/options/recipes.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/option_form.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace reblock {

RunSheet::RunSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent)
    : QDialog(parent), feed_(feed), jobs_(jobs)
{
    setObjectName(QStringLiteral("runSheet"));
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
    filling_ = true;
    fillLayouts();
    fillRecipes();
    layout_->setEditText(QStringLiteral("BRA-E"));
    form_->setFields(runOptionFields(QString()));
    filling_ = false;
    connectControls();
    retranslate();
}

void RunSheet::connectControls()
{
    connect(name_, &QLineEdit::textEdited, this, [this] {
        nameTyped_ = true;
        refresh();
    });
    connect(layout_, &QComboBox::editTextChanged, this, &RunSheet::refresh);
    connect(corpus_, &QComboBox::currentIndexChanged, this, &RunSheet::changeCorpus);
    connect(recipe_, &QComboBox::currentIndexChanged, this, &RunSheet::changeRecipe);
    connect(form_, &OptionForm::valuesChanged, this, &RunSheet::refresh);
    connect(reset_, &QPushButton::clicked, form_, &OptionForm::resetAll);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(commandLine()); });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(launch_, &QPushButton::clicked, this, &RunSheet::launch);
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

void RunSheet::setTakenNames(const QStringList& names)
{
    if (taken_ == names)
        return;
    taken_ = names;
    refresh();
}

void RunSheet::setLayoutText(const QString& layout)
{
    layout_->setEditText(layout);
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
    cost_->show(reading_);
    forecast_->setDraft(forecastCommand(now), draftOffReason());
    showLayoutState();
    corpusSummary_->setText(corpusSummary(now.corpus));
    recipeSummary_->setText(now.recipe.isEmpty() ? tr("Every option has its default.")
                                                 : coreText(recipe(now.recipe.toStdString()).summary));
    showProblem(nameProblem_, nameProblem(now.name, taken_));
    if (command_->toPlainText() != commandLine())
        command_->setPlainText(commandLine());
    setOffReason(launch_, launchOffReason());
    setOffReason(copy_, launchOffReason());
    setOffReason(reset_, now.settings.empty() ? tr("no option is changed") : QString());
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
    showProblem(layoutProblem_, reading_.layoutProblem);
    QPalette edit = palette();
    if (!reading_.layoutProblem.isEmpty())
        edit.setColor(QPalette::Base, themeOf(palette()).banner);
    layout_->setPalette(edit);
}

QString RunSheet::layoutProblemText() const
{
    return reading_.layoutProblem;
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

QString RunSheet::launchOffReason() const
{
    const QString reason = draftOffReason();
    return reason.isEmpty() ? nameProblem(name_->text(), taken_) : reason;
}

QString RunSheet::folder() const
{
    return feed_.runsFolder() + QLatin1Char('/') + name_->text().trimmed();
}

QString RunSheet::commandLine() const
{
    return jobs_.text(newCommand(draft(), folder())) + QStringLiteral(" && ") +
           jobs_.text({QStringLiteral("train"), folder()});
}

void RunSheet::launch()
{
    if (!launchOffReason().isEmpty())
        return;
    jobs_.createAndTrain(newCommand(draft(), folder()));
    nameTyped_ = false;
    accept();
}

void RunSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && launch_ != nullptr && isVisible())
        showLayoutState();
    QDialog::changeEvent(event);
}

void RunSheet::retranslate()
{
    setWindowTitle(tr("New run"));
    layoutLabel_->setText(tr("&Layout (a preset, or notation such as A+*12 / A*6)"));
    corpusLabel_->setText(tr("&Corpus"));
    recipeLabel_->setText(tr("&Recipe"));
    nameLabel_->setText(tr("&Name"));
    optionsTitle_->setText(tr("Options"));
    reset_->setText(tr("Reset all"));
    copy_->setText(tr("Copy command"));
    cancel_->setText(tr("Close"));
    launch_->setText(tr("Launch"));
    command_->setAccessibleName(tr("Command that does the same"));
    setOwnToolTip(launch_, tr("Makes the run and starts training as a process of its own (Enter)"));
    setOwnToolTip(copy_, tr("Copies the command that does the same in a terminal"));
    filling_ = true;
    fillLayouts();
    fillRecipes();
    filling_ = false;
    form_->setFields(runOptionFields(recipe_->currentData().toString()));
    refresh();
}

} // namespace reblock
