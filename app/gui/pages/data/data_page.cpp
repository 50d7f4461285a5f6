#include "app/gui/pages/data/data_page.h"

#include "app/gui/models/utterance_model.h"
#include "app/gui/pages/data/corpus_panel.h"
#include "app/gui/pages/data/coverage_pane.h"
#include "app/gui/pages/data/data_table.h"
#include "app/gui/pages/data/exclude_command.h"
#include "app/gui/pages/data/import_bar.h"
#include "app/gui/pages/data/length_pane.h"
#include "app/gui/pages/data/problem_pane.h"
#include "app/gui/pages/data/task_strip.h"
#include "app/gui/pages/data/utterance_pane.h"
#include "app/gui/services/settings.h"
#include "app/gui/services/store_feed.h"
#include "widgets/forms/state_stack.h"
#include "widgets/forms/texts.h"
#include "widgets/sound/sound_player.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QUndoStack>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace reblock {

DataPage::DataPage(const PageContext& context, QWidget* parent)
    : Page(parent), context_(context), jobs_(new CorpusJobs(context.jobs, this)),
      reader_(new CorpusReader(this)), player_(new SoundPlayer(context.sound, this)),
      model_(new UtteranceModel(this))
{
    makeParts();
    connectParts();
    connectJobs();
    retranslate();
}

DataPage::~DataPage() = default;

void DataPage::connectParts()
{
    connect(&context_.feed, &StoreFeed::corporaChanged, this, &DataPage::takeCorpora);
    connect(corpora_, &CorpusPanel::corpusChosen, this, &DataPage::choose);
    connect(corpora_, &CorpusPanel::setChosen, this, &DataPage::filterChanged);
    connect(corpora_, &CorpusPanel::addWanted, this, &DataPage::chooseFolder);
    connect(state_, &StateStack::emptyButtonClicked, this, &DataPage::chooseFolder);
    connect(main_, &StateStack::emptyButtonClicked, this, [this] {
        if (reader_->isReading())
            reader_->cancel();
        else
            return readCurrent();
        refreshState();
    });
    connect(rowsState_, &StateStack::emptyButtonClicked, this, [this] { showAll({}, corpora_->shownSet()); });
    table_->viewport()->installEventFilter(this);
    connect(filter_, &QLineEdit::textChanged, this, &DataPage::filterChanged);
    connect(filter_, &QLineEdit::returnPressed, table_, qOverload<>(&QWidget::setFocus));
    connect(show_, &QComboBox::currentIndexChanged, this, &DataPage::filterChanged);
    connect(table_, &DataTable::currentRowChanged, this, &DataPage::showUtterance);
    connect(table_, &DataTable::doubleClicked, this, [this] { utterance_->play(); });
    connect(problems_, &ProblemPane::utteranceWanted, this, &DataPage::goTo);
    connect(problems_, &ProblemPane::checkWanted, this, &DataPage::checkCurrent);
    connect(problems_, &ProblemPane::excludeWanted, this,
            [this](const QStringList& ids) { exclude(ids, true); });
    connect(coverage_, &CoveragePane::characterWanted, this, &DataPage::showCharacter);
    connect(player_, &SoundPlayer::playingChanged, this, &DataPage::refresh);
    connect(player_, &SoundPlayer::offReasonChanged, this, &DataPage::refresh);
    connect(player_, &SoundPlayer::failed, state_, &StateStack::showError);
    connect(import_, &ImportBar::accepted, this, &DataPage::startImport);
    connect(import_, &ImportBar::rejected, this, &DataPage::endImport);
}

void DataPage::connectJobs()
{
    connect(reader_, &CorpusReader::done, this, &DataPage::takeContents);
    connect(reader_, &CorpusReader::reportRead, this, &DataPage::takeReport);
    connect(reader_, &CorpusReader::failed, this, [this](const QString& text) {
        state_->showError(text);
        refreshState();
    });
    connect(reader_, &CorpusReader::progress, this, [this](qint64 done, qint64 total) {
        main_->setLoadingText(
            tr("Reading %1 of %2 utterances…")
                .arg(wholeText(static_cast<double>(done)), wholeText(static_cast<double>(total))));
    });
    connect(jobs_, &CorpusJobs::taskChanged, this, &DataPage::showTask);
    connect(jobs_, &CorpusJobs::progress, strip_, &TaskStrip::setProgress);
    connect(strip_, &TaskStrip::cancelClicked, jobs_, &CorpusJobs::cancel);
    connect(jobs_, &CorpusJobs::failed, state_, &StateStack::showError);
    connect(jobs_, &CorpusJobs::added, this, [this](const QString& corpus) {
        wanted_ = checkAfter_ = corpus;
        endImport();
        takeCorpora(std::vector(rows_));
        Q_EMIT message(tr("Added %1").arg(corpus));
    });
    connect(jobs_, &CorpusJobs::checked, this, [this](const QString& corpus, const QByteArray& report) {
        reader_->keepReport(report, reportFile(corpus));
    });
    connect(jobs_, &CorpusJobs::cancelled, this, [this] { Q_EMIT message(tr("Stopped on request.")); });
    connect(jobs_, &CorpusJobs::excludedChanged, this, &DataPage::takeExcluded);
}

const CorpusRow* DataPage::current() const
{
    const auto found = std::ranges::find(rows_, chosen_, &CorpusRow::name);
    return found == rows_.end() ? nullptr : &*found;
}

void DataPage::takeCorpora(const std::vector<CorpusRow>& corpora)
{
    read_ = true;
    rows_ = corpora;
    const auto isThere = [this](const QString& name) {
        return std::ranges::any_of(rows_, [&](const CorpusRow& row) { return row.name == name; });
    };
    QString next = chosen_;
    if (!wanted_.isEmpty() && isThere(wanted_))
        next = std::exchange(wanted_, {});
    if (!isThere(next))
        next = context_.settings.text(QStringLiteral("data/corpus"));
    if (!isThere(next))
        next = rows_.empty() ? QString() : rows_.front().name;
    corpora_->setCorpora(rows_, next);
    choose(next);
    applyExcluded();
    refreshState();
}

void DataPage::choose(const QString& corpus)
{
    const bool other = corpus != chosen_;
    chosen_ = corpus;
    if (other)
        context_.settings.set(QStringLiteral("data/corpus"), corpus);
    if (corpora_->chosen() != corpus)
        corpora_->setCorpora(rows_, corpus);
    const CorpusRow* row = current();
    const bool known = row != nullptr && contents_.corpus == row->name && contents_.hash == row->hash;
    if (row != nullptr && !known && (other || !reader_->isReading()))
        readCurrent();
    refresh();
}

void DataPage::readCurrent()
{
    const CorpusRow* row = current();
    if (row == nullptr)
        return;
    player_->stop();
    contents_ = {row->name, row->hash, {}, {}, {}, {}};
    model_->setTable(nullptr);
    const QString folder = QFileInfo(context_.feed.file()).absolutePath();
    reader_->read(*row, {folder + QStringLiteral("/cache"), reportFile(row->name)});
    main_->showLoading(tr("Reading the utterances of %1…").arg(row->name), tr("Cancel"));
    showFindings();
}

QString DataPage::reportFile(const QString& corpus) const
{
    return QFileInfo(context_.feed.file()).absolutePath() + QStringLiteral("/checks/") +
           QString::fromLatin1(QUrl::toPercentEncoding(corpus)) + QStringLiteral(".json");
}

void DataPage::takeContents(const CorpusContents& contents)
{
    contents_ = contents;
    model_->setTable(contents.table);
    coverage_->show(contents.coverage);
    showFindings();
    filterChanged();
    if (model_->rowCount() > 0)
        table_->goTo(0);
    refreshState();
    if (std::exchange(checkAfter_, {}) == contents.corpus && checkReason().isEmpty())
        checkCurrent();
}

void DataPage::takeReport(const CheckReport& report)
{
    if (report.corpus != chosen_)
        return;
    contents_.report = report;
    showFindings();
    filterChanged();
    if (problems_->total() > 0)
        tabs_->setCurrentWidget(problems_);
}

void DataPage::showFindings()
{
    const std::vector<CorpusFinding>& findings =
        contents_.report ? contents_.report->findings : contents_.findings;
    model_->setFindings(findings);
    problems_->setFindings(findings, problemState());
    applyExcluded();
}

void DataPage::takeExcluded(const QString& corpus, const QStringList& ids, bool excluded)
{
    const auto row = std::ranges::find(rows_, corpus, &CorpusRow::name);
    if (row == rows_.end())
        return;
    for (const QString& id : ids)
        row->excluded.removeAll(id);
    if (excluded)
        row->excluded += ids;
    applyExcluded();
}

void DataPage::applyExcluded()
{
    const CorpusRow* row = current();
    QSet<QString> ids;
    if (row != nullptr)
        ids = QSet<QString>(row->excluded.begin(), row->excluded.end());
    model_->setExcluded(ids);
    problems_->setExcluded(ids);
    showUtterance();
    refresh();
}

void DataPage::exclude(const QStringList& ids, bool excluded)
{
    const CorpusRow* row = current();
    if (row == nullptr || ids.isEmpty())
        return;
    const int count = static_cast<int>(ids.size());
    const QString text = excluded ? tr("exclude %Ln utterance(s)", nullptr, count)
                                  : tr("include %Ln utterance(s)", nullptr, count);
    auto* command = new ExcludeCommand(*jobs_, {row->name, ids, excluded}, text);
    if (context_.undo != nullptr)
        return context_.undo->push(command); // which does it
    command->redo();
    delete command;
}

void DataPage::showAll(const QString& query, const QString& set)
{
    {
        const QScopedValueRollback filtering(filtering_, true);
        filter_->setText(query);
        show_->setCurrentIndex(0);
        corpora_->showSet(set);
    }
    filterChanged();
}

void DataPage::filterChanged()
{
    if (filtering_)
        return;
    const auto show = static_cast<UtteranceFilter::Show>(std::max(0, show_->currentIndex()));
    const int row = table_->currentIndex().row();
    const std::optional<std::uint32_t> shown = row < 0 ? std::nullopt : std::optional(model_->tableRow(row));
    model_->setFilter({filter_->text().trimmed(), corpora_->shownSet(), show});
    const int place = shown ? model_->modelRow(*shown) : -1;
    if (place >= 0)
        table_->goTo(place);
    lengths_->show(model_->table(), model_->shownRows());
    showUtterance();
    refreshState();
}

QStringList DataPage::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        ids.append(index.data(UtteranceModel::IdRole).toString());
    return ids;
}

void DataPage::showUtterance()
{
    const int at = table_->currentIndex().row();
    if (model_->table() == nullptr || at < 0 || at >= model_->rowCount()) {
        utterance_->clear();
        return refresh();
    }
    const std::uint32_t tableRow = model_->tableRow(at);
    const UtteranceTable::Row row = model_->table()->row(tableRow);
    const UtteranceTable::Sound sound = model_->table()->sound(tableRow);
    UtteranceDetail detail;
    detail.id = model_->id(at);
    QStringList facts;
    for (const int column : {UtteranceModel::Speaker, UtteranceModel::Set})
        facts.append(model_->index(at, column).data().toString());
    facts.append(std::isnan(row.seconds) ? tr("left out")
                                         : tr("%1 s").arg(QLocale().toString(row.seconds, 'f', 2)));
    if (model_->isExcluded(detail.id))
        facts.append(tr("excluded"));
    detail.facts = facts.join(QStringLiteral(" · "));
    detail.text = QString::fromUtf8(row.text.data(), static_cast<qsizetype>(row.text.size()));
    for (const CorpusFinding* finding : model_->findingsOf(tableRow))
        detail.findings.append(QString::fromStdString(finding->text));
    detail.clip = {sound.files, sound.start, sound.end};
    utterance_->show(detail);
    refresh();
}

void DataPage::goTo(const QString& utterance)
{
    if (model_->table() == nullptr)
        return;
    const auto row = model_->table()->find(utterance.toStdString());
    if (!row)
        return Q_EMIT message(tr("%1 is not among the utterances of this corpus.").arg(utterance));
    if (model_->modelRow(static_cast<std::uint32_t>(*row)) < 0)
        showAll({}, {});
    table_->goTo(model_->modelRow(static_cast<std::uint32_t>(*row)));
}

void DataPage::showCharacter(const QString& set, const QString& character)
{
    showAll(character, set);
    if (model_->rowCount() > 0)
        table_->goTo(0);
}

void DataPage::togglePlay()
{
    if (player_->isPlaying())
        player_->stop();
    else
        utterance_->play();
}

void DataPage::toggleExcluded()
{
    const QStringList ids = selectedIds();
    const bool all = std::ranges::all_of(ids, [this](const QString& id) { return model_->isExcluded(id); });
    exclude(ids, !all);
}

void DataPage::nextProblem()
{
    if (!problems_->goToNext())
        Q_EMIT message(tr("No utterance with a finding is left."));
}

bool DataPage::focusFilter()
{
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
    return true;
}

void DataPage::trainOnThis()
{
    if (trainReason().isEmpty())
        Q_EMIT trainingWanted(chosen_);
}

bool DataPage::isLoaded() const
{
    return read_ && !reader_->isReading() && !proposing_;
}

bool DataPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    return Page::eventFilter(watched, event);
}

void DataPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace reblock
