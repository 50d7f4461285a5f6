#pragma once

#include "app/gui/pages/layout/training_forecast.h"
#include "core/layout/cost.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace reblock {

class CostComparison;
class LayoutEditor;

/// Two lines of figures that follow the open layout: what it costs, exactly, beside the comparison, and
/// what training takes at the chosen batch. Shows the change while something is dragged.
class CostBar : public QFrame {
    Q_OBJECT
public:
    /// Both outlive the bar.
    CostBar(LayoutEditor& editor, CostComparison& comparison, QWidget* parent = nullptr);

    /// What the drag would make of the layout, until clearGhost() or the next edit.
    void showGhost(const LayoutCost& cost);
    void clearGhost();

    /// Runs that were measured on this machine: the forecast comes from them.
    void setMeasuredRuns(const std::vector<MeasuredRun>& runs);

    /// Feature frames of a batch, after padding.
    int batchFrames() const { return batchFrames_; }
    void setBatchFrames(int frames);

    QString figuresText() const;  ///< as it is read out
    QString trainingText() const; ///< the second line; while something is dragged: the change
    /// Its menu is filled by CompareActions.
    QPushButton& comparisonButton() const { return *compare_; }
    QPushButton& batchButton() const { return *batch_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillBatches();
    void refresh();
    void showFigures();
    void showTraining();
    void retranslate();
    const LayoutCost& shown() const;
    BatchShape batch() const;
    static QStringList forecastTexts(const std::optional<TrainingForecast>& forecast, const QString& reason);

    LayoutEditor& editor_;
    CostComparison& comparison_;
    LayoutCost compared_;      ///< of the comparison, with what it was worked out for
    double comparedBytes_ = 0; ///< in training
    QString comparedName_;
    CostOptions comparedOptions_;
    std::optional<LayoutCost> ghost_;
    std::vector<MeasuredRun> runs_;
    int batchFrames_ = 12000;
    QLabel* figures_;
    QLabel* training_;
    QPushButton* compare_;
    QPushButton* batch_;
};

} // namespace reblock
