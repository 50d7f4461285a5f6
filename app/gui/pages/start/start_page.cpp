#include "app/gui/pages/start/start_page.h"

#include "app/gui/services/job_launcher.h"
#include "app/gui/services/store_feed.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/icon.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace reblock {
namespace {

constexpr int kColumnWidth = 620;

QLabel* scaledLabel(double factor, bool bold)
{
    auto* label = new QLabel;
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(const PageContext& context, QWidget* parent)
    : Page(parent), title_(scaledLabel(2.0, true)), lead_(scaledLabel(1.1, false)), corpus_(new QLabel),
      run_(new QPushButton(themedIcon(QStringLiteral("run")), {}))
{
    auto* body = new QWidget;
    body->setFixedWidth(kColumnWidth);
    auto* grid = new QGridLayout(body);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    lead_->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(title_, 0, 0, 1, 2);
    grid->addWidget(lead_, 1, 0, 1, 2);
    grid->setRowMinimumHeight(2, 18);
    pick_ = addStep(*grid, 3);
    launch_ = addStep(*grid, 6);
    watch_ = addStep(*grid, 9);
    run_->setMinimumHeight(40);
    run_->setMinimumWidth(200);
    run_->setDefault(true);
    QFont font = run_->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    run_->setFont(font);
    grid->addWidget(run_, 12, 1, Qt::AlignLeft);
    corpus_->setForegroundRole(QPalette::PlaceholderText);
    corpus_->setWordWrap(true);
    grid->setRowMinimumHeight(13, 14);
    grid->addWidget(corpus_, 14, 1);
    grid->setColumnStretch(1, 1);
    auto* page = new QGridLayout(this);
    page->setRowStretch(0, 2);
    page->setColumnStretch(0, 1);
    page->addWidget(body, 1, 1);
    page->setColumnStretch(2, 1);
    page->setRowStretch(2, 3);
    connect(run_, &QPushButton::clicked, this, &Page::runSheetWanted);
    connect(&context.feed, &StoreFeed::corporaChanged, this, &StartPage::takeCorpora);
    connect(&context.jobs, &JobLauncher::failed, this, &StartPage::takeFailure);
    retranslate();
}

StartPage::Step StartPage::addStep(QGridLayout& grid, int row)
{
    const Step step{scaledLabel(1.7, true), scaledLabel(1.15, true), new QLabel};
    step.number->setForegroundRole(QPalette::Link);
    step.number->setFixedWidth(36);
    step.number->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    step.text->setWordWrap(true);
    grid.addWidget(step.number, row, 0, 2, 1);
    grid.addWidget(step.title, row, 1);
    grid.addWidget(step.text, row + 1, 1);
    grid.setRowMinimumHeight(row + 2, 14);
    return step;
}

void StartPage::takeFailure(const QString& text)
{
    if (corpora_.empty())
        corpus_->setText(tr("The digits corpus could not be registered. %1").arg(text));
}

void StartPage::takeCorpora(const std::vector<CorpusRow>& corpora)
{
    corpora_ = corpora;
    loaded_ = true;
    retranslate();
}

QString StartPage::title() const
{
    return tr("Start");
}

QString StartPage::corpusText() const
{
    return corpus_->text();
}

QString StartPage::help() const
{
    return tr("<p>Press <b>F5</b> to make a run, <b>Ctrl+1</b> to see your data, <b>Ctrl+2</b> to draw a "
              "layout, <b>Ctrl+3</b> to watch runs, <b>Ctrl+4</b> to transcribe audio.</p>");
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void StartPage::retranslate()
{
    title_->setText(tr("Small recognizers from reused blocks"));
    lead_->setText(tr("One stored block, used many times, with a small corrector at each use."));
    pick_.number->setText(QStringLiteral("1"));
    pick_.title->setText(tr("Pick a layout"));
    pick_.text->setText(
        tr("A preset from the papers or your own notation. Parameters and size are shown at once, exactly."));
    launch_.number->setText(QStringLiteral("2"));
    launch_.title->setText(tr("Launch"));
    launch_.text->setText(tr("Training is a process of its own: it goes on when this window is closed, "
                             "and it can be stopped and continued without losing a step."));
    watch_.number->setText(QStringLiteral("3"));
    watch_.title->setText(tr("Watch, score, use"));
    watch_.text->setText(
        tr("Curves appear as the run learns. Decode the test set, then drop an audio file here to read it."));
    run_->setText(tr("New run…  (F5)"));
    setOwnToolTip(run_, tr("Opens the sheet in which a run is made (F5)"));
    QStringList lines;
    for (const CorpusRow& corpus : corpora_)
        lines.append(tr("%1: %2 utterances, %3 of audio")
                         .arg(corpus.name, wholeText(static_cast<double>(corpus.utterances)),
                              spanText(corpus.seconds)));
    corpus_->setText(lines.isEmpty() ? tr("Registering the digits corpus that comes with Reblock…")
                                     : tr("Ready to train on: %1").arg(joinedClauses(lines)));
}

} // namespace reblock
