#pragma once

#include "widgets/plot/plot_types.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <span>

class QLabel;
class QPicture;

namespace reblock {

class CurveCanvas;
class HoverTable;
class PinnedTable;
class PlotGroup;
class PlotMouse;
struct PlotCursor;
struct PlotFrame;
struct Theme;

/// One plot of curves over a common x: points in, signals out; knows neither runs nor a store.
///
/// Draws the raw trace faintly beside the smoothed line, flags on a strip above, a ring at the lowest
/// value. Mouse: wheel zooms at the pointer (Shift: x only), drag pans, Ctrl+drag zooms into a box,
/// a click on a curve tells curveClicked. Keys: see plotKeysHelp(). Colours come from themeOf(palette()).
/// Redraws are asked of its PlotGroup, never made at once.
class CurvePlot : public QWidget {
    Q_OBJECT
public:
    explicit CurvePlot(PlotGroup& group, QWidget* parent = nullptr);
    ~CurvePlot() override;

    /// title   "train loss", translated; shown above and read to screen readers
    void setTitle(const QString& title);
    QString title() const { return title_; }
    /// name   what x is, for sentences and tables: "step"
    void setX(XKind kind, const QString& name);

    /// id is not zero and not yet in the plot.
    void addCurve(CurveId id, const CurveStyle& style);
    void setStyle(CurveId id, const CurveStyle& style);
    void removeCurve(CurveId id);
    bool hasCurve(CurveId id) const { return find(id) != nullptr; }
    void clearPoints(CurveId id);
    /// Appends points of rising x, as many y as x; y may be NaN. Nothing is drawn before the group's timer.
    void appendPoints(CurveId id, std::span<const double> x, std::span<const double> y);
    /// Of the newest point; nothing for an empty or unknown curve.
    std::optional<double> lastX(CurveId id) const;
    void setFlags(CurveId id, std::vector<PlotFlag> flags);
    const std::vector<std::unique_ptr<Curve>>& curves() const { return curves_; }

    void setBeta(double beta);
    double beta() const { return beta_; }
    void setRawShown(bool shown);
    /// Ignored while logYOffReason() is not empty.
    void setLogY(bool logarithmic);
    bool isLogY() const { return logY_; }
    /// Why the y axis cannot be logarithmic, a sentence for "Off: …"; empty where it can.
    QString logYOffReason() const;
    /// Draws that curve last and wider; 0: none.
    void setHighlighted(CurveId id);
    /// The last column of the hover table ("epoch 50"), by curve and point.
    void setNote(std::function<QString(CurveId, std::size_t)> note) { note_ = std::move(note); }

    PlotRange xRange() const { return x_; }
    PlotRange yRange() const { return y_; }
    bool isXFitted() const { return fitX_; }
    /// Zooms x only, as a linked plot does; y follows while it is fitted.
    void setXRange(PlotRange range, bool fitted);
    /// All points of all curves of the group in view.
    void fit();

    /// The shared cursor; nothing hides it. Does not tell cursorMoved.
    void setCursor(std::optional<double> x);
    std::optional<double> cursor() const;
    /// Values of all curves at the point nearest to x, highest first.
    std::vector<HoverRow> rowsAt(double x) const;
    /// The curve that keys move along, 0 where there is none.
    CurveId currentCurve() const;
    void setCurrentCurve(CurveId id);
    /// Keeps the table of the cursor's place until it is closed or Esc.
    void pinTable();
    bool isTablePinned() const;

    /// Draws now. Called by the group, once per event-loop turn at most.
    void replotNow();
    int replotCount() const { return replots_; }
    /// The drawing at any size, for export: recorded in milliseconds, to be painted in any thread.
    QPicture record(const QSize& size, const Theme& theme) const;
    PlotFrame frame() const;

    /// Rows of the F1 page: keys and gestures, translated rich text.
    static QString plotKeysHelp();

Q_SIGNALS:
    void curveClicked(reblock::CurveId id);
    void cursorMoved(std::optional<double> x); ///< by the user
    void hovered(reblock::CurveId current, std::optional<double> x);
    void xRangeChanged(reblock::PlotRange range, bool fitted); ///< by the user
    void logYChanged(bool logarithmic);
    void betaStepWanted(int steps); ///< keys [ and ]
    void rawToggleWanted();         ///< key R
    void xChangeWanted();           ///< key X

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    friend class PlotMouse;

    Curve* find(CurveId id) const;
    void applyTheme();
    void updateHeader();
    QString legendText() const;
    void dropLogYWhereImpossible(const Curve& curve);
    void fitRanges();
    PlotRange fittedY() const;
    void changeView(PlotRange x, PlotRange y);
    void moveCursor(std::optional<double> x);
    double snapped(double x) const;
    void showHoverTable();
    void hideHoverTable();
    void describeCursor();
    void moveByPoint(int direction);
    void moveToFlag(int direction);
    void moveToBest();
    void nextCurve(int direction);
    bool handleViewKey(int key);
    bool handleCursorKey(int key, bool control);
    void copyTable();
    void escape();

    PlotGroup& group_;
    QString title_;
    QString xName_;
    XKind xKind_ = XKind::Count;
    std::vector<std::unique_ptr<Curve>> curves_;
    std::unique_ptr<PlotCursor> cursor_;
    std::function<QString(CurveId, std::size_t)> note_;
    double beta_ = 0.9;
    bool logY_ = false;
    bool logYDropped_ = false; ///< was switched off because a value of zero or below came
    bool fitX_ = true;
    bool fitY_ = true;
    PlotRange x_{0, 1};
    PlotRange y_{0, 1};
    int replots_ = 0;
    QLabel* heading_;
    QLabel* legend_;
    CurveCanvas* canvas_;
    HoverTable* hoverTable_;
    PinnedTable* pinnedTable_;
    std::unique_ptr<PlotMouse> mouse_;
};

} // namespace reblock
