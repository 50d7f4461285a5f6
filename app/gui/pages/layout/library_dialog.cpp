#include "app/gui/pages/layout/library_dialog.h"

#include "app/gui/pages/layout/library_texts.h"
#include "app/gui/services/layout_store.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "widgets/forms/off_reason.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

enum Column { NameColumn, LayoutColumn, TimeColumn, NoteColumn, ColumnCount };
enum Kind { GroupKind, PresetKind, SavedKind, VersionKind, DraftKind, RunKind };
enum Role { KindRole = Qt::UserRole, IdRole, TextRole, OffRole };

QTreeWidgetItem* add(QTreeWidgetItem* parent, Kind kind, const QStringList& texts)
{
    auto* item = new QTreeWidgetItem(parent, texts);
    item->setData(NameColumn, KindRole, kind);
    return item;
}

Kind kindOf(const QTreeWidgetItem* item)
{
    return item == nullptr ? GroupKind : static_cast<Kind>(item->data(NameColumn, KindRole).toInt());
}

qint64 idOf(const QTreeWidgetItem& item)
{
    return item.data(NameColumn, IdRole).toLongLong();
}

void clear(QTreeWidgetItem* group)
{
    qDeleteAll(group->takeChildren());
}

} // namespace

LibraryDialog::LibraryDialog(LayoutStore& store, QWidget* parent)
    : QDialog(parent), store_(store), filter_(new QLineEdit), tree_(new QTreeWidget), note_(new QLabel),
      open_(new QPushButton), file_(new QPushButton), remove_(new QPushButton), cancel_(new QPushButton)
{
    resize(760, 520);
    tree_->setColumnCount(ColumnCount);
    tree_->setUniformRowHeights(true);
    tree_->header()->setStretchLastSection(true);
    tree_->setColumnWidth(NameColumn, 220);
    tree_->setColumnWidth(LayoutColumn, 220);
    tree_->setColumnWidth(TimeColumn, 140);
    for (QTreeWidgetItem** group : {&drafts_, &layouts_, &presets_, &runs_}) {
        *group = new QTreeWidgetItem(tree_);
        (*group)->setData(NameColumn, KindRole, GroupKind);
        (*group)->setFlags(Qt::ItemIsEnabled);
        (*group)->setExpanded(true);
    }
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    filter_->setClearButtonEnabled(true);
    open_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {file_, remove_})
        buttons->addWidget(button);
    buttons->addStretch();
    for (QPushButton* button : {open_, cancel_})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->addWidget(filter_);
    column->addWidget(tree_, 1);
    column->addWidget(note_);
    column->addLayout(buttons);
    connect(filter_, &QLineEdit::textChanged, this, &LibraryDialog::applyFilter);
    connect(tree_, &QTreeWidget::itemExpanded, this, &LibraryDialog::readVersionsOf);
    connect(tree_, &QTreeWidget::currentItemChanged, this, &LibraryDialog::refreshButtons);
    connect(tree_, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem* item) {
        if (item->childCount() == 0)
            choose();
    });
    connect(open_, &QPushButton::clicked, this, &LibraryDialog::choose);
    connect(remove_, &QPushButton::clicked, this, &LibraryDialog::remove);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(file_, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT fileWanted();
    });
    connect(&store_, &LayoutStore::layoutsRead, this, &LibraryDialog::showLayouts);
    connect(&store_, &LayoutStore::draftsRead, this, &LibraryDialog::showDrafts);
    connect(&store_, &LayoutStore::versionsRead, this, &LibraryDialog::showVersions);
    showPresets();
    retranslate();
}

void LibraryDialog::open()
{
    store_.readLists();
    filter_->clear();
    filter_->setFocus();
    QDialog::open();
}

void LibraryDialog::showPresets()
{
    clear(presets_);
    for (const reblock::Preset& preset : presets()) {
        const auto layout = presetLayout(preset.name);
        const std::string text = layout ? notation(*layout).value_or("") : "";
        auto* item =
            add(presets_, PresetKind, {QString::fromStdString(preset.name), QString::fromStdString(text)});
        item->setData(NameColumn, TextRole, QString::fromStdString(preset.name));
    }
}

void LibraryDialog::showLayouts(const std::vector<SavedLayoutRow>& layouts)
{
    if (layouts == layoutRows_)
        return; // what is unfolded and chosen stays
    layoutRows_ = layouts;
    QSet<qint64> unfolded;
    for (int i = 0; i < layouts_->childCount(); ++i)
        if (layouts_->child(i)->isExpanded())
            unfolded.insert(idOf(*layouts_->child(i)));
    clear(layouts_);
    versions_.clear();
    for (const SavedLayoutRow& row : layouts) {
        auto* item = add(layouts_, SavedKind, {row.name, row.layout, timeText(row.saved), row.note});
        item->setData(NameColumn, IdRole, row.id);
        item->setData(NameColumn, TextRole, row.name);
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        item->setExpanded(unfolded.contains(row.id));
    }
    layouts_->setHidden(layouts.empty());
    applyFilter();
}

void LibraryDialog::readVersionsOf(QTreeWidgetItem* item)
{
    if (kindOf(item) == SavedKind && !versions_.contains(idOf(*item)))
        store_.readVersions(idOf(*item));
}

void LibraryDialog::showVersions(qint64 layout, const std::vector<LayoutVersionRow>& versions)
{
    versions_[layout] = versions;
    for (int i = 0; i < layouts_->childCount(); ++i) {
        QTreeWidgetItem* parent = layouts_->child(i);
        if (idOf(*parent) != layout)
            continue;
        clear(parent);
        for (const LayoutVersionRow& row : versions) {
            auto* item = add(parent, VersionKind,
                             {tr("Version %1").arg(row.number), row.layout, timeText(row.saved), row.note});
            item->setData(NameColumn, IdRole, row.number);
        }
    }
    if (opening_ == layout)
        chooseVersion(layout, 0);
}

void LibraryDialog::showDrafts(const std::vector<DraftRow>& drafts)
{
    clear(drafts_);
    for (const DraftRow& row : drafts) {
        auto* item = add(drafts_, DraftKind,
                         {draftTitle(row.name), row.layout, timeText(row.updated), baseText(row.base)});
        item->setData(NameColumn, IdRole, row.id);
        if (row.id == openDraft_)
            item->setData(NameColumn, OffRole, tr("this draft is open here"));
        else if (row.openElsewhere)
            item->setData(NameColumn, OffRole, tr("another window has this draft open"));
    }
    drafts_->setHidden(drafts.empty());
    applyFilter();
}

void LibraryDialog::setRuns(const std::vector<RunRow>& runs)
{
    clear(runs_);
    for (const RunRow& run : runs) {
        auto* item = add(runs_, RunKind, {run.name, run.layout, timeText(run.created), {}});
        item->setData(NameColumn, TextRole, run.folder);
    }
    runs_->setHidden(runs.empty());
}

/// Rows that hold the text in their name, layout or note.
void LibraryDialog::applyFilter()
{
    const QString wanted = filter_->text().trimmed();
    for (QTreeWidgetItem* group : {drafts_, layouts_, presets_, runs_})
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            bool found = wanted.isEmpty();
            for (int column = 0; column < ColumnCount; ++column)
                found = found || item->text(column).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!found);
        }
    refreshButtons();
}

void LibraryDialog::refreshButtons()
{
    const QTreeWidgetItem* item = tree_->currentItem();
    const Kind kind = kindOf(item);
    const QString off = item == nullptr ? QString() : item->data(NameColumn, OffRole).toString();
    note_->setText(item == nullptr ? QString() : item->text(NoteColumn));
    setOffReason(open_, kind == GroupKind ? tr("choose a layout first") : off);
    setOffReason(remove_, kind == SavedKind || kind == DraftKind
                              ? off
                              : tr("only saved layouts and drafts can be removed"));
}

void LibraryDialog::choose()
{
    const QTreeWidgetItem* item = tree_->currentItem();
    if (!open_->isEnabled() || item == nullptr)
        return;
    const QString text = item->data(NameColumn, TextRole).toString();
    switch (kindOf(item)) {
    case GroupKind:
        return;
    case PresetKind:
        Q_EMIT presetChosen(text);
        break;
    case SavedKind:
        return chooseNewest(idOf(*item));
    case VersionKind:
        return chooseVersion(idOf(*item->parent()), static_cast<int>(idOf(*item)));
    case DraftKind:
        Q_EMIT draftChosen(idOf(*item));
        break;
    case RunKind:
        Q_EMIT runChosen(item->text(NameColumn), text);
        break;
    }
    accept();
}

/// Its versions may have to be read first.
void LibraryDialog::chooseNewest(qint64 layout)
{
    if (versions_.contains(layout))
        return chooseVersion(layout, 0);
    opening_ = layout;
    store_.readVersions(layout);
}

/// number   0: the newest
void LibraryDialog::chooseVersion(qint64 layout, int number)
{
    opening_ = 0;
    const auto& versions = versions_[layout];
    const auto found =
        number == 0 ? versions.begin() : std::ranges::find(versions, number, &LayoutVersionRow::number);
    if (found == versions.end())
        return;
    for (int i = 0; i < layouts_->childCount(); ++i)
        if (idOf(*layouts_->child(i)) == layout)
            Q_EMIT versionChosen(*found, {layout, layouts_->child(i)->text(NameColumn), found->number});
    accept();
}

void LibraryDialog::remove()
{
    const QTreeWidgetItem* item = tree_->currentItem();
    if (kindOf(item) == SavedKind)
        Q_EMIT layoutRemoveWanted(idOf(*item), item->text(NameColumn));
    else if (kindOf(item) == DraftKind)
        Q_EMIT draftRemoveWanted(idOf(*item));
}

void LibraryDialog::retranslate()
{
    setWindowTitle(tr("Open a layout"));
    tree_->setAccessibleName(tr("Layouts"));
    tree_->setHeaderLabels({tr("Name"), tr("Layout"), tr("Time"), tr("Note")});
    presets_->setText(NameColumn, tr("Presets"));
    layouts_->setText(NameColumn, tr("Saved layouts"));
    drafts_->setText(NameColumn, tr("Drafts"));
    runs_->setText(NameColumn, tr("Layouts of runs"));
    filter_->setPlaceholderText(tr("Filter by name, notation or note"));
    filter_->setAccessibleName(tr("Filter"));
    open_->setText(tr("Open"));
    file_->setText(tr("From a file…"));
    remove_->setText(tr("Remove"));
    cancel_->setText(tr("Cancel"));
    setOwnToolTip(open_, tr("Begins a draft with this layout; the draft before stays kept"));
    setOwnToolTip(remove_, tr("Hides a saved layout (Ctrl+Z brings it back), or deletes a draft"));
}

void LibraryDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace reblock
