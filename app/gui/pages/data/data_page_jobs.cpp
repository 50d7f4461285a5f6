// DataPage's import and check, and why its controls are on or off.
#include "app/gui/models/corpus_import.h"
#include "app/gui/models/utterance_model.h"
#include "app/gui/pages/data/corpus_panel.h"
#include "app/gui/pages/data/data_page.h"
#include "app/gui/pages/data/data_table.h"
#include "app/gui/pages/data/import_bar.h"
#include "app/gui/pages/data/problem_pane.h"
#include "app/gui/pages/data/task_strip.h"
#include "app/gui/pages/data/utterance_pane.h"
#include "app/gui/services/error_text.h"
#include "app/gui/services/settings.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/forms/texts.h"
#include "widgets/sound/sound_player.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QThreadPool>

namespace reblock {

bool DataPage::takeFiles(const QStringList& files)
{
    waiting_ += files;
    if (!proposing_ && import_->isHidden())
        proposeNext();
    return true;
}

void DataPage::chooseFolder()
{
    const QString last = context_.settings.text(QStringLiteral("data/folder"), QDir::homePath());
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose a folder of speech"), last);
    if (folder.isEmpty())
        return;
    context_.settings.set(QStringLiteral("data/folder"), folder);
    takeFiles({folder});
}

void DataPage::proposeNext()
{
    if (waiting_.isEmpty())
        return;
    proposing_ = true;
    QStringList taken;
    for (const CorpusRow& row : rows_)
        taken.append(row.name);
    QThreadPool::globalInstance()->start(
        [page = QPointer<DataPage>(this), path = waiting_.takeFirst(), taken] {
            CorpusImport import;
            QString error;
            try {
                import = proposeImport(path, taken);
            } catch (const std::exception& problem) {
                error = errorText(problem);
            }
            QMetaObject::invokeMethod(qApp, [page, import, error] {
                if (page != nullptr)
                    page->takeProposal(import, error);
            });
        });
}

void DataPage::takeProposal(const CorpusImport& import, const QString& error)
{
    proposing_ = false;
    state_->showError(error);
    if (!error.isEmpty())
        return proposeNext();
    QStringList taken;
    for (const CorpusRow& row : rows_)
        taken.append(row.name);
    import_->show(import, taken);
    refresh();
    refreshState();
}

void DataPage::startImport()
{
    state_->showError({});
    jobs_->add(import_->import());
}

void DataPage::endImport()
{
    import_->hide();
    refreshState();
    proposeNext();
}

void DataPage::checkCurrent()
{
    if (!checkReason().isEmpty())
        return;
    state_->showError({});
    jobs_->check(chosen_);
}

void DataPage::showTask()
{
    const QString corpus = jobs_->corpus();
    const auto number = [](qint64 value) { return wholeText(static_cast<double>(value)); };
    if (jobs_->task() == CorpusJobs::Task::None)
        strip_->end();
    if (jobs_->task() == CorpusJobs::Task::Add)
        strip_->begin([=](qint64 done, qint64 total, const QString&) {
            return total == 0 ? tr("Adding %1…").arg(corpus)
                              : tr("Adding %1: %2 of %3").arg(corpus, number(done), number(total));
        });
    if (jobs_->task() == CorpusJobs::Task::Check)
        strip_->begin([=](qint64 done, qint64 total, const QString& left) {
            if (total == 0)
                return tr("Checking the files of %1…").arg(corpus);
            const QString files = tr("Checking %1 of %2 files").arg(number(done), number(total));
            return left.isEmpty() ? files : tr("%1, %2 left").arg(files, left);
        });
    refresh();
}

ProblemState DataPage::problemState() const
{
    const std::optional<CheckReport>& report = contents_.report;
    return {report.has_value(), report && report->hash != contents_.hash, checkReason()};
}

QString DataPage::checkReason() const
{
    if (chosen_.isEmpty())
        return tr("no corpus is chosen");
    if (jobs_->task() == CorpusJobs::Task::Add)
        return tr("%1 is being added").arg(jobs_->corpus());
    if (jobs_->task() == CorpusJobs::Task::Check)
        return tr("%1 is being checked").arg(jobs_->corpus());
    return {};
}

QString DataPage::trainReason() const
{
    if (chosen_.isEmpty())
        return tr("no corpus is chosen");
    if (contents_.table == nullptr)
        return tr("the corpus has not been read");
    const int blocking = model_->blockingCount();
    return blocking == 0 ? QString()
                         : tr("%Ln problem(s) must be fixed or excluded first", nullptr, blocking);
}

QString DataPage::playReason() const
{
    if (!player_->offReason().isEmpty())
        return player_->offReason();
    if (utterance_->detail().id.isEmpty())
        return tr("no utterance is chosen");
    return utterance_->detail().clip.files.empty() ? tr("this utterance has no audio") : QString();
}

void DataPage::refresh()
{
    const CorpusRow* row = current();
    name_->setText(row == nullptr ? QString() : row->name);
    QStringList facts;
    if (row != nullptr) {
        facts << corpusKindText(row->kind);
        if (!row->excluded.isEmpty())
            facts << tr("%Ln utterance(s) excluded", nullptr, static_cast<int>(row->excluded.size()));
    }
    factsText_ = facts.join(QStringLiteral(" · "));
    facts_->setToolTip(row == nullptr ? QString() : row->path);
    setOffReason(check_, checkReason());
    setOffReason(checkAction_, checkReason());
    setOffReason(train_, trainReason());
    setOffReason(trainAction_, trainReason());
    setOffReason(play_, playReason());
    const bool none = utterance_->detail().id.isEmpty();
    setOffReason(exclude_, none ? tr("no utterance is chosen") : QString());
    setOffReason(next_, problems_->total() == 0 ? tr("nothing has been found") : QString());
    exclude_->setText(model_->isExcluded(utterance_->detail().id) ? tr("Include") : tr("Exclude"));
    play_->setText(player_->isPlaying() ? tr("Stop") : tr("Play"));
    import_->setBusyReason(jobs_->task() == CorpusJobs::Task::None ? QString() : checkReason());
    problems_->setState(problemState());
    fitColumns();
    const int found = problems_->total();
    tabs_->setTabText(tabs_->indexOf(problems_),
                      found == 0 ? tr("Problems") : tr("Problems (%1)").arg(wholeText(found)));
}

void DataPage::fitColumns()
{
    if (const CorpusRow* row = current()) {
        const QString path = QStringLiteral(" · ") + QDir::toNativeSeparators(row->path);
        const QFontMetrics metrics = facts_->fontMetrics();
        const int left = facts_->width() - metrics.horizontalAdvance(factsText_);
        facts_->setText(factsText_ + metrics.elidedText(path, Qt::ElideMiddle, left));
    } else {
        facts_->clear();
    }
    // where there is no room, speaker and set stand beside the id below
    const int room = table_->viewport()->width() / table_->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    table_->setColumnHidden(UtteranceModel::Speaker, room < 70);
    table_->setColumnHidden(UtteranceModel::Set, room < 62);
    table_->setColumnHidden(UtteranceModel::Finding, problems_->total() == 0 && model_->excluded().isEmpty());
}

void DataPage::refreshState()
{
    if (rows_.empty() && import_->isHidden() && read_)
        state_->showEmpty(tr("No data yet. Drop an AISHELL-1 folder here, or"), tr("Choose folder…"));
    else
        state_->showContent();
    if (contents_.table != nullptr)
        main_->showContent();
    else if (current() == nullptr)
        main_->showEmpty(tr("What is in the folder is shown here once it is added."));
    else if (!reader_->isReading())
        main_->showEmpty(tr("The utterances of %1 have not been read.").arg(chosen_), tr("Read them"));
    const int shown = model_->rowCount();
    const auto all = model_->table() == nullptr ? 0 : static_cast<int>(model_->table()->size());
    if (shown == 0 && all > 0)
        rowsState_->showEmpty(tr("0 of %Ln match.", nullptr, all), tr("Clear the filter"));
    else
        rowsState_->showContent();
    count_->setText(shown == all ? tr("%Ln utterance(s)", nullptr, all)
                                 : tr("%1 of %2").arg(wholeText(shown), wholeText(all)));
}

} // namespace reblock
