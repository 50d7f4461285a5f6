// TrainPage's widgets, actions and texts.
#include "app/gui/pages/train/result_model.h"
#include "app/gui/pages/train/train_page.h"
#include "app/gui/pages/train/train_plots.h"
#include "app/gui/pages/train/train_toolbar.h"
#include "app/gui/services/selection_hub.h"
#include "widgets/plot/curve_plot.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace reblock {

QString TrainPage::title() const
{
    return tr("Train");
}

QString TrainPage::help() const
{
    return tr("<p>Faint: values as measured. Line: exponential moving average, corrected for its start. "
              "Dots: dev evaluations. Ring: the best one. On the strip above: ▶ resumed, ▮ checkpoint, "
              "▲ warning, ■ end.</p>") +
           CurvePlot::plotKeysHelp();
}

QWidget* TrainPage::makeContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolbar_);
    column->addWidget(makeNotice());
    column->addWidget(plots_, 1);
    auto* results = new QHBoxLayout;
    results->setContentsMargins(8, 4, 8, 6);
    results->addWidget(table_);
    column->addLayout(results);
    return content;
}

QFrame* TrainPage::makeNotice()
{
    notice_ = new QFrame;
    noticeLabel_ = new QLabel;
    drawAllButton_ = new QPushButton;
    drawAllButton_->setObjectName(QStringLiteral("drawAll"));
    auto* row = new QHBoxLayout(notice_);
    row->setContentsMargins(10, 0, 8, 6);
    row->addWidget(noticeLabel_);
    row->addWidget(drawAllButton_);
    row->addStretch(1);
    connect(drawAllButton_, &QPushButton::clicked, this, [this] {
        drawAll_ = true;
        showSelection();
    });
    notice_->hide();
    return notice_;
}

QTableView* TrainPage::makeTable()
{
    auto* table = new QTableView;
    table->setModel(results_);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAttribute(Qt::WA_InputMethodEnabled, false);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(30);
    const int unit = table->fontMetrics().horizontalAdvance(QStringLiteral("0"));
    const int widths[ResultModel::ColumnCount] = {14, 14, 11, 16, 16, 11, 8, 10};
    for (int column = 0; column < ResultModel::ColumnCount; ++column)
        header->resizeSection(column, widths[column] * unit);
    header->setSectionResizeMode(ResultModel::Layout, QHeaderView::Stretch);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    context_.hub.setCurrentRun(current.data(ResultModel::IdRole).toLongLong(), nullptr);
            });
    return table;
}

QAction* TrainPage::addPageAction(const QKeySequence& key, void (TrainPage::*slot)())
{
    auto* action = new QAction(this);
    action->setShortcut(key);
    // single letters are keys of the plots alone, never of a text field
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    plots_->addAction(action);
    actions_.append(action);
    return action;
}

void TrainPage::makeActions()
{
    addPageAction(Qt::Key_Home, &TrainPage::fitAll);
    addPageAction(Qt::Key_X, &TrainPage::nextAxis);
    addPageAction(Qt::Key_BracketLeft, &TrainPage::lessSmoothing);
    addPageAction(Qt::Key_BracketRight, &TrainPage::moreSmoothing);
    addPageAction(Qt::Key_R, &TrainPage::toggleRaw);
    addPageAction(Qt::Key_Y, &TrainPage::toggleLogY);
    addPageAction(QKeySequence(Qt::CTRL | Qt::Key_E), &TrainPage::chooseExport);
}

void TrainPage::retranslate()
{
    const QStringList texts{tr("&Fit all"),        tr("Next &x axis"), tr("&Less smoothing"),
                            tr("&More smoothing"), tr("&Raw traces"),  tr("Log &y"),
                            tr("&Export…")};
    for (qsizetype i = 0; i < actions_.size(); ++i)
        actions_[i]->setText(texts[i]);
    drawAllButton_->setText(tr("Draw all"));
    table_->setAccessibleName(tr("Results of the selected runs"));
    results_->retranslate();
    refreshState();
    banner_.clear();
    refreshBanner();
}

} // namespace reblock
