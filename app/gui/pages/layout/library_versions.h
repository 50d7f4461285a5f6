#pragma once

#include "app/gui/models/layout_row.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace reblock {

class LayoutStore;

/// The versions of a saved layout with their notes, newest first: read, annotate, restore.
class LibraryVersions : public QDialog {
    Q_OBJECT
public:
    /// store   outlives the dialog
    explicit LibraryVersions(LayoutStore& store, QWidget* parent = nullptr);

    void show(const DraftBase& base);

    QTreeWidget& tree() const { return *tree_; }
    QLineEdit& layoutNote() const { return *layoutNote_; }
    QLineEdit& versionNote() const { return *versionNote_; }
    QPushButton& restoreButton() const { return *restore_; }

Q_SIGNALS:
    /// The open document is to become this version's, as one undo step.
    void restoreWanted(const QString& name, const reblock::LayoutVersionRow& version);

protected:
    void changeEvent(QEvent* event) override;

private:
    const LayoutVersionRow* current() const;
    void showLayouts(const std::vector<SavedLayoutRow>& layouts);
    void showVersions(qint64 layout, const std::vector<LayoutVersionRow>& versions);
    void refresh();
    void keepVersionNote();
    void keepLayoutNote();
    void retranslate();

    LayoutStore& store_;
    DraftBase base_;
    std::vector<LayoutVersionRow> versions_;
    QString layoutNoteRead_;
    QLabel *layoutNoteLabel_, *versionNoteLabel_;
    QLineEdit *layoutNote_, *versionNote_;
    QTreeWidget* tree_;
    QPushButton *restore_, *close_;
};

} // namespace reblock
