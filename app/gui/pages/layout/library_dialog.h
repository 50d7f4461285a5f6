#pragma once

#include "app/gui/models/layout_row.h"
#include "app/gui/models/run_row.h"

#include <QDialog>
#include <QHash>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace reblock {

class LayoutStore;

/// Open…: presets, saved layouts with their versions, kept drafts, the layouts of runs, files.
class LibraryDialog : public QDialog {
    Q_OBJECT
public:
    /// store   outlives the dialog
    explicit LibraryDialog(LayoutStore& store, QWidget* parent = nullptr);

    /// Reads the lists anew and shows them.
    void open() override;
    void setRuns(const std::vector<RunRow>& runs);
    /// The draft that is open now: it stands in the list but cannot be removed.
    void setOpenDraft(qint64 draft) { openDraft_ = draft; }

    QTreeWidget& tree() const { return *tree_; }
    QLineEdit& filter() const { return *filter_; }
    QPushButton& openButton() const { return *open_; }
    QPushButton& removeButton() const { return *remove_; }
    QPushButton& fileButton() const { return *file_; }

Q_SIGNALS:
    void presetChosen(const QString& name);
    void versionChosen(const reblock::LayoutVersionRow& version, const reblock::DraftBase& base);
    void draftChosen(qint64 draft);
    void runChosen(const QString& name, const QString& folder);
    void fileWanted();
    void layoutRemoveWanted(qint64 layout, const QString& name);
    void draftRemoveWanted(qint64 draft);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPresets();
    void showLayouts(const std::vector<SavedLayoutRow>& layouts);
    void showVersions(qint64 layout, const std::vector<LayoutVersionRow>& versions);
    void showDrafts(const std::vector<DraftRow>& drafts);
    void applyFilter();
    void readVersionsOf(QTreeWidgetItem* item);
    void refreshButtons();
    void choose();
    void chooseNewest(qint64 layout);
    void chooseVersion(qint64 layout, int number);
    void remove();
    void retranslate();

    LayoutStore& store_;
    QLineEdit* filter_;
    QTreeWidget* tree_;
    QTreeWidgetItem *presets_, *layouts_, *drafts_, *runs_;
    QLabel* note_;
    QPushButton *open_, *file_, *remove_, *cancel_;
    QHash<qint64, std::vector<LayoutVersionRow>> versions_; ///< as far as they were read
    std::vector<SavedLayoutRow> layoutRows_;
    qint64 openDraft_ = 0;
    qint64 opening_ = 0; ///< the layout whose newest version is to be opened once it is read
};

} // namespace reblock
