#pragma once

#include "widgets/plot/plot_types.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace reblock {

class CurvePlot;

/// The plots of one page: they share x range and cursor, and are redrawn one per event-loop turn, so
/// that the window stays quick however many there are.
class PlotGroup : public QObject {
    Q_OBJECT
public:
    explicit PlotGroup(QObject* parent = nullptr);

    void add(CurvePlot* plot);
    const QList<CurvePlot*>& plots() const { return plots_; }

    enum class When {
        Soon,  ///< the user waits: in the next event-loop turn
        Paced, ///< new points: 100 ms after the last such redraw (250 ms above 100 curves), or soon
    };
    /// Several requests before the redraw are one redraw.
    void requestReplot(CurvePlot* plot, When when);

    /// From the lowest to the highest x of all plots' curves, with a small margin.
    PlotRange dataRange() const;

Q_SIGNALS:
    void replotted(reblock::CurvePlot* plot);

private:
    void shareX(CurvePlot* from, PlotRange range, bool fitted);
    void shareCursor(CurvePlot* from, std::optional<double> x);
    void drawPaced();
    void drawOne();
    void remove(QObject* plot);

    QList<CurvePlot*> plots_;
    QList<CurvePlot*> soon_;
    QList<CurvePlot*> paced_;
    QTimer pacer_;
    QTimer turn_;
    QElapsedTimer sincePaced_;
};

} // namespace reblock
