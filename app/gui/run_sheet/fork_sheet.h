#pragma once

#include "app/gui/models/fork_draft.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace reblock {

class CostPanel;
class JobLauncher;
class OptionForm;
class StoreFeed;

/// The sheet behind Run › Fork: a run's checkpoint, another layout with its exact cost at once, how its
/// blocks start, the run's own options to change; then Launch, or copy the command that would do the same.
class ForkSheet : public QDialog {
    Q_OBJECT
public:
    ForkSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent = nullptr);

    /// Begins anew with that run.
    void setParentRun(const ForkParent& parent);
    void setTakenNames(const QStringList& names);
    void setLayoutText(const QString& layout);

    ForkDraft draft() const;
    QString layoutProblemText() const { return reading_.layoutProblem; }
    CostPanel& cost() const { return *cost_; }
    OptionForm& options() const { return *form_; }
    QPushButton& launchButton() const { return *launch_; }
    QLineEdit& nameEdit() const { return *name_; }
    QComboBox& layoutEdit() const { return *layout_; }
    QComboBox& checkpointBox() const { return *checkpoint_; }
    QComboBox& initEdit() const { return *init_; }
    /// "reblock … fork … && reblock … train …".
    QString commandLine() const;

    void launch();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeFoot();
    void connectControls();
    void fillLayouts();
    void refresh();
    QString launchOffReason() const;
    QString folder() const;
    void retranslate();

    StoreFeed& feed_;
    JobLauncher& jobs_;
    ForkParent parent_;
    QStringList taken_;
    RunDraftReading reading_;
    bool nameTyped_ = false;
    bool filling_ = false;

    QLabel *nameLabel_, *layoutLabel_, *initLabel_, *checkpointLabel_, *optionsTitle_;
    QComboBox* layout_;
    QLabel *layoutSummary_, *layoutProblem_;
    CostPanel* cost_;
    QComboBox* init_;
    QLabel* initSummary_;
    QComboBox* checkpoint_;
    QLineEdit* name_;
    QLabel* nameProblem_;
    OptionForm* form_;
    QPushButton* reset_;
    QPlainTextEdit* command_;
    QPushButton *copy_, *cancel_, *launch_;
};

} // namespace reblock
