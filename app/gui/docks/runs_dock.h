#pragma once

#include <QDockWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;

namespace reblock {

class RunListModel;
class RunsView;
class SelectionHub;
class StateStack;

/// All runs: which are shown, which one is current, how far they are and how good.
class RunsDock : public QDockWidget {
    Q_OBJECT
public:
    RunsDock(RunListModel& runs, SelectionHub& hub, QWidget* parent = nullptr);

    RunsView& view() const { return *view_; }
    QLineEdit& filter() const { return *filter_; }
    StateStack& state() const { return *state_; }

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& columns);

Q_SIGNALS:
    void runSheetWanted();
    void menuWanted(const QPoint& globalPosition); ///< context menu of the current run

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectSelection();
    void showColumnMenu(const QPoint& position);
    void refreshState();
    void retranslate();

    RunListModel& runs_;
    SelectionHub& hub_;
    QSortFilterProxyModel* proxy_;
    QLineEdit* filter_;
    RunsView* view_;
    StateStack* state_;
};

} // namespace reblock
