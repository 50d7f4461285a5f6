#pragma once

#include "app/gui/models/run_row.h"
#include "app/gui/page.h"

class QFrame;
class QLabel;
class QPushButton;
class QTableView;
class QTimer;

namespace reblock {

class ResultModel;
class StateStack;
class TrainPlots;
class TrainToolbar;

/// Watches runs learn: linked plots of the ticked runs, live, and a table of what came out of them.
class TrainPage : public Page {
    Q_OBJECT
public:
    /// More ticked runs than this are drawn on request only.
    static constexpr int kMostRuns = 200;

    explicit TrainPage(const PageContext& context, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("train"); }
    QString title() const override;
    QString icon() const override { return QStringLiteral("train"); }
    QList<QAction*> pageActions() const override { return actions_; }
    QString help() const override;
    bool isLoaded() const override { return !isReading_; }

    TrainPlots& plots() const { return *plots_; }
    TrainToolbar& toolbar() const { return *toolbar_; }
    StateStack& state() const { return *state_; }
    ResultModel& results() const { return *results_; }
    /// "431 runs selected. Drawing the 200 newest.", empty where all are drawn.
    QString noticeText() const;

    /// Writes the current plot; errors go to the banner.
    void exportTo(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    QFrame* makeNotice();
    QTableView* makeTable();
    void makeActions();
    QAction* addPageAction(const QKeySequence& key, void (TrainPage::*slot)());
    void connectToolbar();
    void connectServices();

    void showSelection();
    void takeCurves(const std::vector<CurveUpdate>& updates);
    void refreshRows();
    void refreshState();
    void refreshBanner();
    void refreshLogY();
    void fillTable();
    QList<qint64> drawnRuns() const;
    std::vector<RunRow> rowsOf(const QList<qint64>& ids) const;
    QString waitingText() const;
    void chooseExport();
    void fitAll();
    void toggleLogY();
    void toggleRaw();
    void nextAxis();
    void lessSmoothing();
    void moreSmoothing();
    void retranslate();

    PageContext context_;
    TrainToolbar* toolbar_;
    TrainPlots* plots_;
    ResultModel* results_;
    QTableView* table_;
    QFrame* notice_ = nullptr;
    QLabel* noticeLabel_ = nullptr;
    QPushButton* drawAllButton_ = nullptr;
    StateStack* state_;
    QTimer* clock_;
    QList<QAction*> actions_;
    QList<qint64> watched_;
    QString banner_; ///< what refreshBanner showed last, so that a closed banner stays closed
    bool drawAll_ = false;
    bool isReading_ = false; ///< runs are watched whose first answer has not come
};

} // namespace reblock
