// DataPage's widgets, actions and texts.
#include "app/gui/models/utterance_model.h"
#include "app/gui/pages/data/corpus_panel.h"
#include "app/gui/pages/data/coverage_pane.h"
#include "app/gui/pages/data/data_page.h"
#include "app/gui/pages/data/data_table.h"
#include "app/gui/pages/data/finding_delegate.h"
#include "app/gui/pages/data/import_bar.h"
#include "app/gui/pages/data/length_pane.h"
#include "app/gui/pages/data/problem_pane.h"
#include "app/gui/pages/data/task_strip.h"
#include "app/gui/pages/data/utterance_pane.h"
#include "app/gui/services/settings.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/state_stack.h"
#include "widgets/painting/icon.h"
#include "widgets/sound/sound_player.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>

namespace reblock {

QAction* DataPage::addAction(const char* icon, const QList<QKeySequence>& keys, void (DataPage::*slot)())
{
    auto* action = new QAction(themedIcon(QLatin1String(icon)), {}, this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void DataPage::makeActions()
{
    open_ = addAction("open", {Qt::CTRL | Qt::Key_O}, &DataPage::chooseFolder);
    checkAction_ = addAction("check", {Qt::CTRL | Qt::SHIFT | Qt::Key_K}, &DataPage::checkCurrent);
    trainAction_ = addAction("run", {Qt::CTRL | Qt::SHIFT | Qt::Key_T}, &DataPage::trainOnThis);
    play_ = addAction("play", {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}, &DataPage::togglePlay);
    exclude_ = addAction("exclude", {Qt::Key_X}, &DataPage::toggleExcluded);
    next_ = addAction("check", {Qt::Key_P}, &DataPage::nextProblem);
    for (QAction* action : {open_, checkAction_, trainAction_})
        QWidget::addAction(action);
    for (QAction* action : {play_, exclude_, next_}) {
        action->setShortcutContext(Qt::WidgetShortcut); // single keys work in the tables alone
        table_->addAction(action);
        problems_->table().addAction(action);
    }
}

void DataPage::makeParts()
{
    corpora_ = new CorpusPanel;
    import_ = new ImportBar;
    strip_ = new TaskStrip;
    name_ = new QLabel;
    facts_ = new QLabel;
    check_ = new QPushButton(themedIcon(QStringLiteral("check")), {});
    train_ = new QPushButton(themedIcon(QStringLiteral("run")), {});
    filter_ = new QLineEdit;
    show_ = new QComboBox;
    count_ = new QLabel;
    table_ = new DataTable;
    problems_ = new ProblemPane;
    lengths_ = new LengthPane;
    coverage_ = new CoveragePane;
    table_->setModel(model_);
    table_->setWidths({19, 0, 9, 9, 8, 16});
    table_->setItemDelegate(new FindingDelegate(
        {UtteranceModel::ExcludedRole, UtteranceModel::WeightRole, UtteranceModel::Finding}, table_));
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder);
    makeActions();
    utterance_ = new UtterancePane(*player_, {play_, exclude_});
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(import_);
    column->addWidget(strip_);
    column->addWidget(makeHead());
    main_ = new StateStack(makeMain());
    column->addWidget(main_, 1);
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(corpora_);
    split->addWidget(right);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({264, 620});
    corpora_->setMinimumWidth(232);
    state_ = new StateStack(split);
    state_->setHasLog(false);
    main_->setHasLog(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(state_);
}

QWidget* DataPage::makeHead()
{
    auto* head = new QWidget;
    QFont large = name_->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    name_->setFont(large);
    name_->setTextFormat(Qt::PlainText);
    facts_->setTextFormat(Qt::PlainText);
    facts_->setForegroundRole(QPalette::PlaceholderText);
    facts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(check_, &QPushButton::clicked, checkAction_, &QAction::trigger);
    connect(train_, &QPushButton::clicked, trainAction_, &QAction::trigger);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name_);
    names->addWidget(facts_);
    auto* top = new QHBoxLayout;
    top->addLayout(names, 1);
    top->addWidget(check_);
    top->addWidget(train_);
    filter_->setClearButtonEnabled(true);
    count_->setForegroundRole(QPalette::PlaceholderText);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(filter_, 1);
    bottom->addWidget(show_);
    bottom->addWidget(count_);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(12, 8, 8, 6);
    column->setSpacing(6);
    column->addLayout(top);
    column->addLayout(bottom);
    return head;
}

QWidget* DataPage::makeMain()
{
    rowsState_ = new StateStack(table_);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(rowsState_);
    split->addWidget(makeTabs());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({360, 230});
    return split;
}

QTabWidget* DataPage::makeTabs()
{
    tabs_ = new QTabWidget;
    tabs_->setDocumentMode(true);
    for (QWidget* pane : std::initializer_list<QWidget*>{utterance_, problems_, lengths_, coverage_})
        tabs_->addTab(pane, QString());
    tabs_->setCurrentIndex(static_cast<int>(context_.settings.number(QStringLiteral("data/tab"), 0)));
    connect(tabs_, &QTabWidget::currentChanged, this,
            [this](int tab) { context_.settings.set(QStringLiteral("data/tab"), tab); });
    return tabs_;
}

QString DataPage::title() const
{
    return tr("Data");
}

QString DataPage::help() const
{
    return tr(
        "<p>Drop a folder or a .jsonl file here, or press <b>Ctrl+O</b>: AISHELL-1, Kaldi folders, JSON "
        "lines and digits are recognised.</p>"
        "<p>In the tables: <b>Space</b> or <b>Enter</b> plays the utterance · <b>P</b> next problem · "
        "<b>X</b> excludes it from new runs, <b>Ctrl+Z</b> takes that back</p>"
        "<p><b>Ctrl+F</b> text, id or speaker · <b>Ctrl+Shift+K</b> check all files · "
        "<b>Ctrl+Shift+T</b> train on this</p>"
        "<p>Struck through: excluded. Finding in red: it cannot be used; in brown: a problem; grey: "
        "worth knowing.</p>");
}

QList<QAction*> DataPage::pageActions() const
{
    return {open_, checkAction_, trainAction_, play_, exclude_, next_};
}

void DataPage::retranslateActions()
{
    open_->setText(tr("&Add a folder…"));
    checkAction_->setText(tr("&Check all files"));
    trainAction_->setText(tr("&Train on this…"));
    play_->setText(player_->isPlaying() ? tr("Stop") : tr("Play"));
    next_->setText(tr("&Next problem"));
    check_->setText(tr("Check files"));
    train_->setText(tr("Train on this…"));
    setOwnToolTip(check_, tr("Reads every file and lists all that is wrong (Ctrl+Shift+K)"));
    setOwnToolTip(train_, tr("Opens the sheet for a run on this corpus (Ctrl+Shift+T)"));
    setOwnToolTip(play_, tr("Plays the utterance (Space)"));
    setOwnToolTip(exclude_, tr("No new run will use it; Ctrl+Z takes it back (X)"));
    setOwnToolTip(next_, tr("Goes to the next utterance with a finding (P)"));
}

void DataPage::retranslate()
{
    retranslateActions();
    filter_->setPlaceholderText(tr("Filter by text, id or speaker (Ctrl+F)"));
    filter_->setAccessibleName(tr("Filter utterances"));
    {
        const QSignalBlocker blocker(show_); // the filter stays as it is
        const int shown = std::max(0, show_->currentIndex());
        show_->clear();
        show_->addItems({tr("All"), tr("With findings"), tr("Excluded")});
        show_->setCurrentIndex(shown);
    }
    show_->setAccessibleName(tr("Which utterances are shown"));
    table_->setAccessibleName(tr("Utterances"));
    model_->retranslate();
    for (int tab = 0;
         const QString& text : {tr("Utterance"), tr("Problems"), tr("Lengths"), tr("Characters")})
        tabs_->setTabText(tab++, text);
    showUtterance();
    refresh();
}

} // namespace reblock
