#pragma once

#include "app/gui/models/fork_draft.h"
#include "app/gui/run_sheet/launch_sheet.h"

namespace reblock {

/// The sheet behind Run › Fork: a run's checkpoint, another layout, how its blocks start, the run's own
/// options to change.
class ForkSheet : public LaunchSheet {
    Q_OBJECT
public:
    ForkSheet(StoreFeed& feed, JobLauncher& jobs, QWidget* parent = nullptr);

    /// Begins anew with that run.
    void setParentRun(const ForkParent& parent);

    ForkDraft draft() const;
    QComboBox& checkpointBox() const { return *checkpoint_; }
    QComboBox& initEdit() const { return *init_; }

protected:
    QStringList createCommand(const QString& folder) const override;
    QString draftOffReason() const override;
    void refresh() override;
    void retranslate() override;

private:
    QWidget* makeLeft();

    ForkParent parent_;
    QLabel *initLabel_, *checkpointLabel_;
    QComboBox* init_;
    QLabel* initSummary_;
    QComboBox* checkpoint_;
};

} // namespace reblock
