#include "app/gui/pages/transcribe/transcribe_page.h"

#include "app/gui/models/run_list_model.h"
#include "app/gui/models/transcript_model.h"
#include "app/gui/pages/transcribe/transcript_text.h"
#include "app/gui/services/audio_peaks.h"
#include "app/gui/services/job_launcher.h"
#include "app/gui/services/settings.h"
#include "app/gui/services/transcriber.h"
#include "core/base/files.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/painting/waveform_view.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QThreadPool>
#include <QVBoxLayout>

namespace reblock {
namespace {

constexpr int kPeakColumns = 2000;

QStringList audioNames()
{
    return {"*.wav", "*.flac", "*.ogg", "*.opus", "*.mp3", "*.aiff", "*.aif"};
}

/// Files as they are, folders as the audio files in them.
QStringList withFoldersOpened(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(QFileInfo(path).absoluteFilePath());
            continue;
        }
        QDirIterator inside(path, audioNames(), QDir::Files, QDirIterator::Subdirectories);
        QStringList found;
        while (inside.hasNext())
            found.append(QFileInfo(inside.next()).absoluteFilePath());
        found.sort();
        files += found;
    }
    return files;
}

} // namespace

TranscribePage::TranscribePage(const PageContext& context, QWidget* parent)
    : Page(parent), context_(context), transcriber_(new Transcriber(context.jobs, this)),
      files_(new TranscriptModel(this))
{
    makeActions();
    auto* content = makeContent();
    state_ = new StateStack(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(state_, 1);
    connectParts();
    fillRuns();
    retranslate();
}

TranscribePage::~TranscribePage() = default;

void TranscribePage::connectParts()
{
    connect(transcriber_, &Transcriber::fileDone, this, &TranscribePage::takeResult);
    connect(transcriber_, &Transcriber::started, this,
            [this](const QString& command) { Q_EMIT message(tr("Started: %1").arg(command)); });
    connect(transcriber_, &Transcriber::finished, this, &TranscribePage::refresh);
    connect(&context_.runs, &QAbstractItemModel::modelReset, this, &TranscribePage::fillRuns);
    connect(&context_.runs, &QAbstractItemModel::dataChanged, this, &TranscribePage::fillRuns);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TranscribePage::showFile);
    connect(state_, &StateStack::emptyButtonClicked, this, &TranscribePage::chooseFiles);
    connect(run_, &QComboBox::activated, this, &TranscribePage::refresh);
}

QStringList TranscribePage::runTexts() const
{
    QStringList texts;
    for (auto row = context_.runs.rows().rbegin(); row != context_.runs.rows().rend(); ++row)
        if (row->hasCheckpoint)
            texts.append(tr("%1 (%2)").arg(row->name,
                                           RunListModel::rateText(row->test.known() ? row->test : row->dev)));
    return texts;
}

void TranscribePage::fillRuns()
{
    const QStringList texts = runTexts();
    if (texts == runTexts_)
        return refresh();
    runTexts_ = texts; // the list is left alone while it stays the same: it may be open
    const qint64 chosen = run_->currentData().toLongLong();
    QSignalBlocker quiet(run_);
    run_->clear();
    qsizetype at = 0;
    for (auto row = context_.runs.rows().rbegin(); row != context_.runs.rows().rend(); ++row)
        if (row->hasCheckpoint)
            run_->addItem(texts[at++], row->id);
    run_->setCurrentIndex(std::max(run_->count() == 0 ? -1 : 0, run_->findData(chosen)));
    refresh();
}

QString TranscribePage::runReason() const
{
    return run_->count() == 0 ? tr("no run has a checkpoint yet; train one first (F5)") : QString();
}

bool TranscribePage::takeFiles(const QStringList& files)
{
    if (!runReason().isEmpty()) {
        state_->showError(tr("These files cannot be transcribed yet: %1.").arg(runReason()));
        return true;
    }
    addFiles(withFoldersOpened(files));
    return true;
}

void TranscribePage::chooseFiles()
{
    if (!runReason().isEmpty())
        return Q_EMIT runSheetWanted();
    const QString filter = tr("Audio (%1);;All files (*)").arg(audioNames().join(QLatin1Char(' ')));
    const QString folder = context_.settings.text(QStringLiteral("transcribe/folder"), QDir::homePath());
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open audio"), folder, filter);
    if (files.isEmpty())
        return;
    context_.settings.set(QStringLiteral("transcribe/folder"), QFileInfo(files.constFirst()).absolutePath());
    addFiles(files);
}

void TranscribePage::addFiles(const QStringList& files)
{
    const RunRow* run = context_.runs.run(run_->currentData().toLongLong());
    if (run == nullptr || files.isEmpty())
        return;
    state_->showError({});
    files_->add(files, run->name);
    for (const QString& file : files) {
        files_->setState(file, TranscriptRow::State::Working);
        readPeaks(file);
    }
    transcriber_->start(run->folder, files);
    table_->selectRow(files_->rowOf(files.constFirst()));
    showFile();
    refresh();
}

void TranscribePage::takeResult(const TranscriptRow& row)
{
    files_->update(row);
    showFile();
    refresh();
}

void TranscribePage::readPeaks(const QString& file)
{
    QPointer<TranscribePage> page(this);
    QThreadPool::globalInstance()->start([page, file] {
        const AudioPeaks peaks = readAudioPeaks(file, kPeakColumns);
        QMetaObject::invokeMethod(qApp, [page, file, peaks] {
            if (page != nullptr)
                page->showPeaks(file, peaks);
        });
    });
}

void TranscribePage::showPeaks(const QString& file, const AudioPeaks& peaks)
{
    if (peaks.error.isEmpty()) {
        files_->setLength(file, peaks.seconds);
        peaks_[file] = peaks.peaks;
    }
    showFile();
}

const TranscriptRow* TranscribePage::shownRow() const
{
    return files_->row(table_->currentIndex().row());
}

void TranscribePage::showFile()
{
    const TranscriptRow* row = shownRow();
    if (row == nullptr) {
        wave_->setPeaks({}, 0);
        text_->clear();
        return;
    }
    std::vector<TimeSpan> spans;
    for (const TranscriptSegment& piece : timedPieces(*row))
        spans.push_back({piece.start, piece.end, spans.size() % 2 == 0});
    wave_->setPeaks(peaks_.value(row->file), row->seconds);
    wave_->setSpans(spans);
    if (row->state == TranscriptRow::State::Working)
        text_->setPlainText(tr("Transcribing…"));
    else
        text_->setHtml(transcriptHtml(*row, palette()));
    refresh();
}

QString TranscribePage::shownText() const
{
    const TranscriptRow* row = shownRow();
    return row == nullptr ? QString() : row->text;
}

void TranscribePage::refresh()
{
    setOffReason(run_, runReason());
    setOffReason(open_, runReason());
    setOffReason(openButton_, runReason());
    const QString noText = shownText().isEmpty() ? tr("no text is shown") : QString();
    setOffReason(copy_, noText);
    setOffReason(export_,
                 files_->countOf(TranscriptRow::State::Done) == 0 ? tr("no file is done yet") : QString());
    setOffReason(cancel_, transcriber_->isBusy() ? QString() : tr("nothing is being transcribed"));
    if (files_->rowCount() > 0)
        state_->showContent();
    else if (!runReason().isEmpty())
        state_->showEmpty(tr("No run has a checkpoint yet. Train one, then drop audio here."),
                          tr("New run (F5)"));
    else
        state_->showEmpty(
            tr("Drop audio here (wav, flac, ogg, mp3). Text comes from run %1.").arg(run_->currentText()),
            tr("Open audio…"));
}

void TranscribePage::copyText()
{
    QGuiApplication::clipboard()->setText(shownText());
}

void TranscribePage::exportText()
{
    const TranscriptRow* shown = shownRow();
    const QString suggested =
        shown == nullptr ? QString() : shown->file.section(QLatin1Char('.'), 0, -2) + ".txt";
    const QString file = QFileDialog::getSaveFileName(this, tr("Export text"), suggested, tr("Text (*.txt)"));
    if (file.isEmpty())
        return;
    QString all;
    for (const TranscriptRow& row : files_->rows())
        if (row.state == TranscriptRow::State::Done)
            all += (files_->rowCount() > 1 ? QFileInfo(row.file).fileName() + '\t' : QString()) + row.text +
                   '\n';
    try {
        replaceFile(file.toStdString(), all.toStdString());
        Q_EMIT message(tr("Saved %1").arg(file));
    } catch (const std::exception& error) {
        state_->showError(QString::fromUtf8(error.what()));
    }
}

void TranscribePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && text_ != nullptr)
        showFile();
    Page::changeEvent(event);
}

} // namespace reblock
