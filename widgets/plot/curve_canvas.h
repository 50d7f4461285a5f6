#pragma once

// Private to widgets/plot: the only header that shows QCustomPlot.

#include "widgets/plot/curve_painting.h"

#include <qcustomplot.h>

#include <functional>

namespace reblock {

/// QCustomPlot with our own drawing: axes and grid are the library's, curves, flags and cursor are
/// painted by curve_painting straight from the curves' pyramids, so that no point is stored twice.
/// The cursor has its own buffered layer: moving it redraws nothing else.
class CurveCanvas : public QCustomPlot {
public:
    CurveCanvas(QWidget* parent, const std::vector<std::unique_ptr<Curve>>& curves, const PlotCursor& cursor);

    void applyTheme(const Theme& theme);
    void setXKind(XKind kind, const QLocale& locale);
    void setLogY(bool logarithmic, const QLocale& locale);
    void setRanges(PlotRange x, PlotRange y);
    /// Makes the right margin as wide as the curves' names need.
    void keepLabelRoom(const std::vector<std::unique_ptr<Curve>>& curves);

    void setRawShown(bool shown) { rawShown_ = shown; }
    void setHighlighted(CurveId curve) { highlighted_ = curve; }

    /// Where values stand in this widget's pixels, as of the last replot.
    PlotFrame frame() const;
    QRectF strip() const;
    void replotCursor() { cursorLayer_->replot(); }

    /// Everything at another size, for export; the cursor is left out.
    QPicture record(const QSize& size, const Theme& theme);

private:
    /// A thing on a layer that is drawn by a function.
    class Drawn : public QCPLayerable {
    public:
        using Draw = std::function<void(QCPPainter&)>;
        Drawn(QCustomPlot* plot, const QString& layer, Draw draw)
            : QCPLayerable(plot, layer), draw_(std::move(draw))
        {
        }

    protected:
        void applyDefaultAntialiasingHint(QCPPainter*) const override {}
        void draw(QCPPainter* painter) override { draw_(*painter); }
        QRect clipRect() const override { return mParentPlot->viewport(); }

    private:
        Draw draw_;
    };

    void addLayers(const std::vector<std::unique_ptr<Curve>>& curves, const PlotCursor& cursor);
    void drawFrame(const QColor& line);

    const Theme* theme_ = &lightTheme();
    QCPLayer* cursorLayer_ = nullptr;
    bool rawShown_ = true;
    bool logY_ = false;
    bool exporting_ = false;
    CurveId highlighted_ = 0;
    double labelRoom_ = 0;
};

} // namespace reblock
