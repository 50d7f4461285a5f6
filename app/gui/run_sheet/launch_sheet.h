#pragma once

#include "app/gui/models/run_draft.h"

#include <QDialog>

#include <utility>
#include <vector>

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

/// What the sheets that make a run have in common: a layout with its exact cost at once, a name, every
/// option; then Launch, or copy the command that would do the same. What stands on the left, and which
/// command makes the run, is each sheet's own.
class LaunchSheet : public QDialog {
    Q_OBJECT
public:
    void setTakenNames(const QStringList& names);
    void setLayoutText(const QString& layout);

    const RunDraftReading& reading() const { return reading_; }
    QString layoutProblemText() const { return reading_.layoutProblem; }
    CostPanel& cost() const { return *cost_; }
    OptionForm& options() const { return *form_; }
    QPushButton& launchButton() const { return *launch_; }
    QLineEdit& nameEdit() const { return *name_; }
    QComboBox& layoutEdit() const { return *layout_; }
    /// "reblock … && reblock … train …".
    QString commandLine() const;

    void launch();

protected:
    /// launchIcon  name in resources/icons
    LaunchSheet(StoreFeed& feed, JobLauncher& jobs, const QString& launchIcon, QWidget* parent);

    /// Puts `left` beside the options and above the foot.
    void arrange(QWidget* left);

    /// The words behind `reblock` that make the run in that folder.
    virtual QStringList createCommand(const QString& folder) const = 0;
    /// Why there is nothing to launch, whatever the name; empty: nothing.
    virtual QString draftOffReason() const = 0;
    /// Works out what follows from the controls and shows it; ends with showState().
    virtual void refresh() = 0;
    /// All texts in the present language; ends with refresh().
    virtual void retranslate() = 0;

    /// Cost, name, command and switches as they follow from reading_.
    void showState();
    /// The presets, behind `first` (names and what they are). What is typed stays.
    void fillLayouts(const std::vector<std::pair<QString, QString>>& first = {});
    /// The texts that all sheets share.
    void retranslateShared();
    void changeEvent(QEvent* event) override;

    StoreFeed& feed_;
    JobLauncher& jobs_;
    QStringList taken_;
    RunDraftReading reading_;
    bool nameTyped_ = false;
    bool filling_ = true; ///< controls are being filled: refresh() waits

    QLabel *nameLabel_, *layoutLabel_;
    QLineEdit* name_;
    QLabel* nameProblem_;
    QComboBox* layout_;
    QLabel *layoutSummary_, *layoutProblem_;
    CostPanel* cost_;
    OptionForm* form_;
    QPushButton *copy_, *launch_;

private:
    QWidget* makeRight();
    QWidget* makeFoot();
    void connectControls();
    QString launchOffReason() const;
    QString folder() const;

    QLabel* optionsTitle_;
    QPushButton *reset_, *cancel_;
    QPlainTextEdit* command_;
};

} // namespace reblock
