#include "app/gui/models/transcript_model.h"
#include "app/gui/pages/transcribe/transcribe_page.h"
#include "app/gui/services/transcriber.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/painting/icon.h"
#include "widgets/painting/waveform_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>

namespace reblock {

void TranscribePage::makeActions()
{
    const auto make = [this](const char* icon, const QKeySequence& key) {
        auto* action = new QAction(themedIcon(QLatin1String(icon)), {}, this);
        action->setShortcut(key);
        addAction(action);
        return action;
    };
    open_ = make("open", QKeySequence(Qt::CTRL | Qt::Key_O));
    copy_ = make("copy", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    export_ = make("export", QKeySequence(Qt::CTRL | Qt::Key_E));
    cancel_ = make("stop", QKeySequence(Qt::CTRL | Qt::Key_Period));
    connect(open_, &QAction::triggered, this, &TranscribePage::chooseFiles);
    connect(copy_, &QAction::triggered, this, &TranscribePage::copyText);
    connect(export_, &QAction::triggered, this, &TranscribePage::exportText);
    connect(cancel_, &QAction::triggered, transcriber_, &Transcriber::cancel);
}

QWidget* TranscribePage::makeBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 6, 10, 6);
    row->addWidget(runLabel_);
    row->addWidget(run_);
    row->addStretch(1);
    row->addWidget(openButton_);
    return bar;
}

QWidget* TranscribePage::makeContent()
{
    runLabel_ = new QLabel;
    runLabel_->setContentsMargins(0, 0, 6, 0);
    run_ = new QComboBox;
    run_->setMinimumWidth(220);
    run_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    runLabel_->setBuddy(run_);
    openButton_ = new QPushButton(themedIcon(QStringLiteral("open")), {});
    connect(openButton_, &QPushButton::clicked, this, &TranscribePage::chooseFiles);
    table_ = new QTableView;
    table_->setModel(files_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->setAttribute(Qt::WA_InputMethodEnabled, false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->setFrameShape(QFrame::NoFrame);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setColumnWidth(TranscriptModel::File, 240);
    table_->setColumnWidth(TranscriptModel::Length, 80);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(table_);
    split->addWidget(makeDetail());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    return split;
}

QWidget* TranscribePage::makeDetail()
{
    auto* detail = new QWidget;
    wave_ = new WaveformView;
    text_ = new QTextBrowser;
    text_->setOpenLinks(false);
    text_->setFrameShape(QFrame::NoFrame);
    text_->document()->setDocumentMargin(12);
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(wave_);
    column->addWidget(text_, 1);
    return detail;
}

QString TranscribePage::title() const
{
    return tr("Transcribe");
}

QString TranscribePage::help() const
{
    return tr(
        "<p>Drop audio files or folders anywhere on the window, or press <b>Ctrl+O</b>.</p>"
        "<p><b>Ctrl+Shift+C</b> copies the text, <b>Ctrl+E</b> saves all texts, <b>Ctrl+.</b> stops.</p>");
}

void TranscribePage::retranslate()
{
    runLabel_->setText(tr("&Text comes from run"));
    open_->setText(tr("Open audio…"));
    copy_->setText(tr("Copy text"));
    export_->setText(tr("Export text…"));
    cancel_->setText(tr("Stop transcribing"));
    openButton_->setText(tr("Open audio…"));
    setOwnToolTip(openButton_, tr("Chooses audio files to transcribe (Ctrl+O)"));
    setOwnToolTip(run_, tr("The run whose averaged checkpoint writes the text, with its error rate"));
    run_->setAccessibleName(tr("Run"));
    table_->setAccessibleName(tr("Audio files"));
    text_->setAccessibleName(tr("Text with times"));
    wave_->setAccessibleName(tr("Waveform"));
    files_->retranslate();
    fillRuns();
    showFile();
}

} // namespace reblock
