#include "app/gui/pages/layout/library_actions.h"

#include "app/gui/models/run_list_model.h"
#include "app/gui/pages/layout/draft_keeper.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "app/gui/pages/layout/library_dialog.h"
#include "app/gui/pages/layout/library_files.h"
#include "app/gui/pages/layout/library_save.h"
#include "app/gui/pages/layout/library_versions.h"
#include "app/gui/pages/layout/phrases.h"
#include "app/gui/services/error_text.h"
#include "app/gui/services/layout_store.h"
#include "core/base/error.h"
#include "core/layout/presets.h"
#include "core/options/run_config.h"
#include "widgets/forms/off_reason.h"
#include "widgets/layout_canvas/layout_canvas.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QUndoStack>

#include <utility>

namespace reblock {
namespace {

constexpr double kPngScale = 2;

/// Hides a saved layout and brings it back. Holds its id, never a pointer.
class RemoveLayout : public QUndoCommand {
public:
    RemoveLayout(LayoutStore& store, qint64 layout, const QString& name)
        : QUndoCommand(LibraryActions::tr("remove layout %1").arg(name)), store_(store), layout_(layout)
    {
    }

    void redo() override { store_.setRemoved(layout_, true); }
    void undo() override { store_.setRemoved(layout_, false); }

private:
    LayoutStore& store_;
    qint64 layout_;
};

} // namespace

LibraryActions::LibraryActions(const Parts& parts, QWidget* page)
    : QObject(page), parts_(parts), page_(page), dialog_(new LibraryDialog(parts.store, page)),
      saveDialog_(new LibrarySave(page)), versionsDialog_(new LibraryVersions(parts.store, page)),
      menu_(new QMenu(page)), exports_(new QMenu(page))
{
    begin = add(QKeySequence::New);
    open = add(QKeySequence::Open);
    save = add(QKeySequence::Save);
    saveAs = add(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    versions = add();
    import = add();
    exportJson = add(QKeySequence(Qt::CTRL | Qt::Key_E));
    exportNotation = add();
    exportSvg = add();
    exportPng = add();
    makeMenu();
    connectActions();
    connectDialogs();
    connect(&parts_.editor, &LayoutEditor::documentChanged, this, &LibraryActions::refresh);
    connect(&parts_.keeper, &DraftKeeper::statusChanged, this, &LibraryActions::refresh);
    connect(&parts_.keeper, &DraftKeeper::statusChanged, this, &LibraryActions::followBase);
    retranslate();
}

QAction* LibraryActions::add(const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page_->addAction(action);
    return action;
}

void LibraryActions::makeMenu()
{
    exports_->addActions({exportJson, exportNotation, exportSvg, exportPng});
    menu_->addActions({begin, open});
    menu_->addSeparator();
    menu_->addActions({save, saveAs, versions});
    menu_->addSeparator();
    menu_->addAction(import);
    menu_->addMenu(exports_);
    for (QMenu* menu : {menu_, exports_})
        menu->setToolTipsVisible(true);
}

void LibraryActions::connectActions()
{
    connect(begin, &QAction::triggered, this, [this] { parts_.keeper.begin({}, {}); });
    connect(open, &QAction::triggered, this, [this] {
        dialog_->setRuns(parts_.runs.rows());
        dialog_->setOpenDraft(parts_.keeper.draft());
        dialog_->open();
    });
    connect(save, &QAction::triggered, this, [this] { askToSave(false); });
    connect(saveAs, &QAction::triggered, this, [this] { askToSave(true); });
    connect(versions, &QAction::triggered, this, [this] { versionsDialog_->show(parts_.keeper.base()); });
    connect(import, &QAction::triggered, this, &LibraryActions::askForFile);
    const auto exportWith = [this](QAction* action, const char* ending) {
        connect(action, &QAction::triggered, this, [this, ending] { askWhereTo(QLatin1String(ending)); });
    };
    exportWith(exportJson, ".json");
    exportWith(exportNotation, ".txt");
    exportWith(exportSvg, ".svg");
    exportWith(exportPng, ".png");
}

void LibraryActions::connectDialogs()
{
    connect(dialog_, &LibraryDialog::presetChosen, this, &LibraryActions::openPreset);
    connect(dialog_, &LibraryDialog::runChosen, this, &LibraryActions::openRun);
    connect(dialog_, &LibraryDialog::draftChosen, &parts_.keeper, &DraftKeeper::switchTo);
    connect(dialog_, &LibraryDialog::fileWanted, this, &LibraryActions::askForFile);
    connect(dialog_, &LibraryDialog::layoutRemoveWanted, this, &LibraryActions::removeLayout);
    connect(dialog_, &LibraryDialog::draftRemoveWanted, &parts_.store, &LayoutStore::removeDraft);
    connect(dialog_, &LibraryDialog::versionChosen, this,
            [this](const LayoutVersionRow& version, const DraftBase& base) {
                parts_.keeper.begin(version.document, base.name, base);
            });
    connect(saveDialog_, &LibrarySave::saveWanted, this, &LibraryActions::saveAsVersion);
    connect(versionsDialog_, &LibraryVersions::restoreWanted, this, &LibraryActions::restore);
    connect(&parts_.store, &LayoutStore::layoutsRead, this, &LibraryActions::takeLayouts);
    connect(&parts_.store, &LayoutStore::saved, this, &LibraryActions::takeSaved);
}

void LibraryActions::takeLayouts(const std::vector<SavedLayoutRow>& layouts)
{
    QHash<QString, int> newest;
    for (const SavedLayoutRow& layout : layouts) {
        newest.insert(layout.name, layout.versions);
        if (layout.id == parts_.keeper.base().layout && layout.id != noted_) {
            noted_ = layout.id; // from now on what is typed counts
            Q_EMIT noteRead(layout.note);
        }
    }
    saveDialog_->setSaved(newest);
}

void LibraryActions::takeSaved(const DraftBase& as, bool isNew)
{
    if (saving_ == 0 || parts_.keeper.draft() != std::exchange(saving_, 0))
        return; // not asked for here: a sweep's layout
    if (!note_.isEmpty() && as.version == 1) {
        parts_.store.setNote(as.layout, note_);
        noted_ = as.layout; // its note is the one that is shown
        Q_EMIT noteRead(note_);
    }
    note_.clear();
    parts_.keeper.setBase(as);
    Q_EMIT message(isNew ? tr("Saved as %1, version %2").arg(as.name).arg(as.version)
                         : tr("Nothing new: this is version %2 of %1 already").arg(as.name).arg(as.version));
}

void LibraryActions::setNote(const QString& note)
{
    if (noted_ != 0 && noted_ == parts_.keeper.base().layout)
        parts_.store.setNote(noted_, note);
    else
        note_ = note;
}

/// Another layout is open: its note has to be read.
void LibraryActions::followBase()
{
    const qint64 layout = parts_.keeper.base().layout;
    if (layout == noted_)
        return;
    noted_ = 0;
    if (layout != 0)
        return parts_.store.readLists();
    note_.clear();
    Q_EMIT noteRead({});
}

template <class Work>
void LibraryActions::guarded(Work work)
{
    try {
        work();
    } catch (const std::exception& error) {
        Q_EMIT failed(errorText(error));
    }
}

void LibraryActions::openPreset(const QString& name)
{
    if (const auto layout = presetLayout(name.toStdString()))
        parts_.keeper.begin(documentFromLayout(*layout), name);
}

void LibraryActions::openRun(const QString& name, const QString& folder)
{
    guarded(
        [&] { parts_.keeper.begin(documentFromLayout(readRunConfig(folder.toStdString()).layout), name); });
}

void LibraryActions::openFile(const QString& file)
{
    guarded([&] { parts_.keeper.begin(readLayoutFile(file), QFileInfo(file).completeBaseName()); });
}

void LibraryActions::askToSave(bool asNew)
{
    parts_.store.readLists();
    const DraftBase& base = parts_.keeper.base();
    const bool hasName = base.version > 0 && !base.name.isEmpty() && !asNew;
    saveDialog_->ask(hasName ? base.name : proposedName(), hasName);
}

void LibraryActions::saveAsVersion(const QString& name, const QString& note)
{
    saving_ = parts_.keeper.draft();
    const DraftBase& base = parts_.keeper.base();
    const QString origin = base.version > 0 && !base.name.isEmpty()
                               ? QStringLiteral("@%1:%2").arg(base.name).arg(base.version)
                               : parts_.keeper.name();
    parts_.store.save({name, note, origin, parts_.editor.document()});
}

void LibraryActions::restore(const QString& name, const LayoutVersionRow& version)
{
    const Phrase label{"Restore version %1 of %2", {std::to_string(version.number), name.toStdString()}};
    parts_.editor.apply(replaceDocument(parts_.editor.document(), version.document, label));
}

void LibraryActions::removeLayout(qint64 layout, const QString& name)
{
    if (parts_.undo == nullptr)
        return parts_.store.setRemoved(layout, true);
    parts_.undo->push(new RemoveLayout(parts_.store, layout, name));
}

void LibraryActions::askForFile()
{
    const QString file = QFileDialog::getOpenFileName(page_, tr("Import a layout"), {},
                                                      tr("Layouts (*.json *.txt);;All files (*)"));
    if (!file.isEmpty())
        openFile(file);
}

QString LibraryActions::proposedName() const
{
    const QString& name = parts_.keeper.name();
    return name.isEmpty() ? QString::fromStdString(parts_.editor.document().layout.name) : name;
}

void LibraryActions::askWhereTo(const QString& ending)
{
    const QString name = proposedName().isEmpty() ? QStringLiteral("layout") : proposedName();
    const QString file = QFileDialog::getSaveFileName(page_, tr("Export the layout"), name + ending,
                                                      QStringLiteral("*") + ending);
    if (!file.isEmpty())
        exportTo(file.endsWith(ending) ? file : file + ending);
}

void LibraryActions::exportTo(const QString& file)
{
    guarded([&] {
        QString problem;
        if (file.endsWith(QLatin1String(".svg")))
            parts_.canvas.saveSvg(file, &problem);
        else if (file.endsWith(QLatin1String(".png")))
            parts_.canvas.savePng(file, kPngScale, &problem);
        else if (file.endsWith(QLatin1String(".txt")))
            writeNotationFile(file, parts_.editor.document());
        else
            writeLayoutFile(file, parts_.editor.document());
        if (problem.isEmpty())
            Q_EMIT message(tr("Wrote %1").arg(file));
        else
            Q_EMIT failed(problem);
    });
}

/// Why the open draft cannot become a version; it is kept as a draft all the same.
QString LibraryActions::notSavable() const
{
    if (parts_.keeper.hasPending())
        return tr("what was typed cannot be read yet; it is kept with the draft");
    const auto& problems = parts_.editor.problems();
    return problems.empty() ? QString()
                            : tr("the draft cannot be built yet and is kept as it is: %1")
                                  .arg(translated(problems.front().text));
}

void LibraryActions::refresh()
{
    const QString empty = parts_.editor.document() == LayoutDocument() ? tr("no layout is open") : QString();
    for (QAction* action : {save, saveAs})
        setOffReason(action, empty.isEmpty() ? notSavable() : empty);
    setOffReason(versions, parts_.keeper.base().version > 0 ? QString() : tr("this draft was not saved yet"));
    for (QAction* action : {exportJson, exportSvg, exportPng})
        setOffReason(action, empty);
    const bool sayable = documentNotation(parts_.editor.document()).has_value();
    setOffReason(exportNotation, !empty.isEmpty() ? empty
                                 : sayable        ? QString()
                                                  : tr("the notation cannot express this layout"));
}

void LibraryActions::retranslate()
{
    menu_->setTitle(tr("&Library"));
    exports_->setTitle(tr("&Export"));
    begin->setText(tr("&New layout"));
    open->setText(tr("&Open…"));
    save->setText(tr("&Save…"));
    saveAs->setText(tr("Save &as…"));
    versions->setText(tr("&Versions and notes…"));
    import->setText(tr("&Import…"));
    exportJson->setText(tr("&Layout file (JSON)…"));
    exportNotation->setText(tr("&Notation…"));
    exportSvg->setText(tr("Drawing as &SVG…"));
    exportPng->setText(tr("Drawing as &PNG…"));
    setOwnToolTip(begin, tr("Begins an empty draft; the one before stays kept"));
    setOwnToolTip(open, tr("Presets, saved layouts, kept drafts, layouts of runs and files"));
    setOwnToolTip(save, tr("Keeps the layout as a version with a note"));
    setOwnToolTip(saveAs, tr("Keeps the layout under another name"));
    setOwnToolTip(versions, tr("Earlier versions of this layout, to read or to restore"));
    setOwnToolTip(import, tr("Begins a draft from a layout file or a notation in a text file"));
    refresh();
}

} // namespace reblock
