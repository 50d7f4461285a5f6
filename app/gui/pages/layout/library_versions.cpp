#include "app/gui/pages/layout/library_versions.h"

#include "app/gui/pages/layout/library_texts.h"
#include "app/gui/services/layout_store.h"
#include "widgets/forms/off_reason.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {
namespace {

enum Column { NumberColumn, LayoutColumn, TimeColumn, OriginColumn, NoteColumn, ColumnCount };

} // namespace

LibraryVersions::LibraryVersions(LayoutStore& store, QWidget* parent)
    : QDialog(parent), store_(store), layoutNoteLabel_(new QLabel), versionNoteLabel_(new QLabel),
      layoutNote_(new QLineEdit), versionNote_(new QLineEdit), tree_(new QTreeWidget),
      restore_(new QPushButton), close_(new QPushButton)
{
    resize(680, 420);
    tree_->setColumnCount(ColumnCount);
    tree_->setRootIsDecorated(false);
    tree_->setUniformRowHeights(true);
    tree_->setColumnWidth(LayoutColumn, 200);
    tree_->setColumnWidth(TimeColumn, 130);
    layoutNoteLabel_->setBuddy(layoutNote_);
    versionNoteLabel_->setBuddy(versionNote_);
    auto* fields = new QFormLayout;
    fields->addRow(layoutNoteLabel_, layoutNote_);
    auto* below = new QFormLayout;
    below->addRow(versionNoteLabel_, versionNote_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(restore_);
    buttons->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(fields);
    column->addWidget(tree_, 1);
    column->addLayout(below);
    column->addLayout(buttons);
    for (QPushButton* button : {restore_, close_})
        button->setAutoDefault(false); // Enter in a note keeps the note
    connect(tree_, &QTreeWidget::currentItemChanged, this, &LibraryVersions::refresh);
    connect(layoutNote_, &QLineEdit::editingFinished, this, &LibraryVersions::keepLayoutNote);
    connect(versionNote_, &QLineEdit::editingFinished, this, &LibraryVersions::keepVersionNote);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(restore_, &QPushButton::clicked, this, [this] {
        if (const LayoutVersionRow* version = current()) {
            accept();
            Q_EMIT restoreWanted(base_.name, *version);
        }
    });
    connect(&store_, &LayoutStore::layoutsRead, this, &LibraryVersions::showLayouts);
    connect(&store_, &LayoutStore::versionsRead, this, &LibraryVersions::showVersions);
    retranslate();
}

void LibraryVersions::show(const DraftBase& base)
{
    base_ = base;
    showVersions(base_.layout, {});
    store_.readLists();
    store_.readVersions(base_.layout);
    retranslate();
    open();
}

const LayoutVersionRow* LibraryVersions::current() const
{
    const int row = tree_->indexOfTopLevelItem(tree_->currentItem());
    return row < 0 || row >= static_cast<int>(versions_.size()) ? nullptr
                                                                : &versions_[static_cast<std::size_t>(row)];
}

void LibraryVersions::showLayouts(const std::vector<SavedLayoutRow>& layouts)
{
    const auto found = std::ranges::find(layouts, base_.layout, &SavedLayoutRow::id);
    if (found == layouts.end())
        return;
    layoutNoteRead_ = found->note;
    layoutNote_->setText(found->note);
}

void LibraryVersions::showVersions(qint64 layout, const std::vector<LayoutVersionRow>& versions)
{
    if (layout != base_.layout)
        return;
    const LayoutVersionRow* before = current();
    const int number = before == nullptr ? base_.version : before->number;
    versions_ = versions;
    tree_->clear();
    for (const LayoutVersionRow& row : versions_) {
        auto* item = new QTreeWidgetItem(
            tree_, {QString::number(row.number), row.layout, timeText(row.saved), row.origin, row.note});
        if (row.number == number)
            tree_->setCurrentItem(item);
    }
    refresh();
}

void LibraryVersions::refresh()
{
    const LayoutVersionRow* version = current();
    versionNote_->setText(version == nullptr ? QString() : version->note);
    versionNote_->setEnabled(version != nullptr);
    versionNoteLabel_->setText(version == nullptr ? tr("Note on a &version:")
                                                  : tr("Note on &version %1:").arg(version->number));
    setOffReason(restore_, version == nullptr ? tr("choose a version first") : QString());
}

void LibraryVersions::keepVersionNote()
{
    const LayoutVersionRow* version = current();
    if (version != nullptr && versionNote_->text() != version->note)
        store_.setVersionNote(base_.layout, version->number, versionNote_->text());
}

void LibraryVersions::keepLayoutNote()
{
    if (layoutNote_->text() == layoutNoteRead_)
        return;
    layoutNoteRead_ = layoutNote_->text();
    store_.setNote(base_.layout, layoutNoteRead_);
}

void LibraryVersions::retranslate()
{
    setWindowTitle(tr("Versions of %1").arg(base_.name));
    layoutNoteLabel_->setText(tr("&Note:"));
    tree_->setAccessibleName(tr("Versions"));
    tree_->setHeaderLabels({tr("Version"), tr("Layout"), tr("Saved"), tr("From"), tr("Note")});
    restore_->setText(tr("Restore"));
    close_->setText(tr("Close"));
    setOwnToolTip(restore_, tr("Puts this version in place of the open layout; Ctrl+Z takes it back"));
    refresh();
}

void LibraryVersions::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace reblock
