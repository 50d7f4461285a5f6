#pragma once

#include "core/layout/cost.h"
#include "core/layout/layout.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace reblock {

class LayoutStore;
class SweepForm;
class SweepModel;

/// Many layouts from one: axes at the left, the list of what comes of them with its cost at the right,
/// made anew at every change; the list can be copied, and its layouts saved.
class SweepDialog : public QDialog {
    Q_OBJECT
public:
    /// store   where layouts are saved, outlives the dialog
    SweepDialog(const Layout& base, const CostOptions& options, LayoutStore& store,
                QWidget* parent = nullptr);

    SweepForm& form() const { return *form_; }
    SweepModel& model() const { return *model_; }
    QLabel& summary() const { return *summary_; }
    QLineEdit& prefix() const { return *prefix_; }
    QPushButton& copyButton() const { return *copy_; }
    QPushButton& saveButton() const { return *save_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void refresh();
    QString countsText() const;
    void copy();
    void save();
    void retranslate();

    CostOptions options_;
    QString baseName_;
    LayoutStore& store_;
    SweepForm* form_;
    SweepModel* model_;
    QTableView* table_;
    QLabel *summary_, *prefixLabel_;
    QLineEdit* prefix_;
    QPushButton *copy_, *save_, *close_;
};

} // namespace reblock
