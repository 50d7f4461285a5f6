#pragma once

#include "app/gui/pages/train/run_curves.h"
#include "widgets/plot/plot_types.h"

#include <QWidget>

#include <array>
#include <span>

namespace reblock {

class CurvePlot;
class PlotGroup;

/// The five linked plots of the Train page: losses, dev error rate, learning rate, gradient norm, speed.
/// Knows runs as plain rows; asks nobody for data.
class TrainPlots : public QWidget {
    Q_OBJECT
public:
    enum Plot { Losses, DevRate, LearningRate, GradientNorm, Speed, PlotCount };

    explicit TrainPlots(QWidget* parent = nullptr);

    /// The runs to draw, names and colours included; points of runs that stay are kept.
    void setRuns(const std::vector<RunRow>& runs);
    void take(const std::vector<CurveUpdate>& updates);
    void takeFlags(const std::vector<RunFlags>& flags);

    void setAxis(TrainAxis axis);
    TrainAxis axis() const { return axis_; }
    void setBeta(double beta);
    void setRawShown(bool shown);
    /// All plots that can; the others say in their heading why not.
    void setLogY(bool logarithmic);
    bool isAnyLogY() const;
    /// Why no plot can have a logarithmic y axis; empty where one can.
    QString logYOffReason() const;
    /// 0: none.
    void setHighlighted(qint64 run);

    /// nullptr for a run that is not drawn.
    const RunCurves* curves(qint64 run) const;
    bool hasPoints() const;
    CurvePlot* plot(Plot which) const { return plots_[which]; }
    PlotGroup& group() const { return *group_; }
    /// The plot that has the focus or had it last.
    CurvePlot* currentPlot() const { return plots_[current_]; }

    static QString axisName(TrainAxis axis); ///< "step", translated

Q_SIGNALS:
    void runClicked(qint64 run);
    void hovered(qint64 run, double step);
    void betaStepWanted(int steps);
    void rawToggleWanted();
    void axisChangeWanted();
    void logYChanged();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Metric {
        QString name; ///< in the journal
        Plot plot;
        int slot;     ///< which of the run's curves in that plot
        double scale; ///< journal's unit to the plot's
        bool smooth;
        bool markers;
        bool ring;
    };
    static std::span<const Metric> metrics();
    static const Metric& metricOf(Plot plot, CurveId id);
    static CurveId curveId(qint64 run, int slot) { return run * 8 + slot; }
    static qint64 runOf(CurveId id) { return id / 8; }

    CurvePlot* makePlot(Plot which);
    void addRun(const RunRow& run);
    void removeRun(qint64 run);
    void styleRun(const RunRow& run);
    CurveStyle style(const RunRow& run, const Metric& metric) const;
    void append(qint64 run, const Metric& metric, std::size_t from);
    void forget(qint64 run);
    void rebuild();
    void retranslate();
    void showFlags(qint64 run);
    QString note(Plot plot, CurveId id, std::size_t index) const;
    void tellHover(Plot plot, CurveId id, std::optional<double> x);
    QString devTitle() const;

    PlotGroup* group_;
    std::array<CurvePlot*, PlotCount> plots_{};
    std::vector<RunRow> runs_;
    QHash<qint64, RunCurves> curves_;
    QHash<qint64, RunFlags> flags_;
    TrainAxis axis_ = TrainAxis::Step;
    Plot current_ = Losses;
};

} // namespace reblock
