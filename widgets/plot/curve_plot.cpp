#include "widgets/plot/curve_plot.h"

#include "core/base/error.h"
#include "widgets/plot/curve_canvas.h"
#include "widgets/plot/hover_table.h"
#include "widgets/plot/pinned_table.h"
#include "widgets/plot/plot_group.h"
#include "widgets/plot/plot_mouse.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace reblock {

CurvePlot::CurvePlot(PlotGroup& group, QWidget* parent)
    : QWidget(parent), group_(group), cursor_(std::make_unique<PlotCursor>()), heading_(new QLabel(this)),
      legend_(new QLabel(this)), canvas_(new CurveCanvas(this, curves_, *cursor_)),
      hoverTable_(new HoverTable(canvas_)), pinnedTable_(new PinnedTable(canvas_)),
      mouse_(std::make_unique<PlotMouse>(*this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setMinimumSize(200, 130);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addWidget(heading_);
    head->addSpacing(8);
    head->addWidget(legend_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3, 3, 3, 3);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(canvas_, 1);
    QFont bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    legend_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    legend_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    canvas_->installEventFilter(this);
    group_.add(this);
    applyTheme();
    updateHeader();
}

CurvePlot::~CurvePlot() = default;

Curve* CurvePlot::find(CurveId id) const
{
    const auto found = std::ranges::find(curves_, id, [](const auto& curve) { return curve->id; });
    return found == curves_.end() ? nullptr : found->get();
}

void CurvePlot::setTitle(const QString& title)
{
    title_ = title;
    updateHeader();
}

void CurvePlot::setX(XKind kind, const QString& name)
{
    if (kind != xKind_)
        canvas_->setXKind(kind, locale());
    xKind_ = kind;
    xName_ = name;
    updateHeader();
}

void CurvePlot::addCurve(CurveId id, const CurveStyle& style)
{
    REBLOCK_CHECK(id != 0 && !hasCurve(id));
    curves_.push_back(std::make_unique<Curve>(Curve{id, style, CurveData(style.smooth ? beta_ : 0), {}}));
    updateHeader();
    group_.requestReplot(this, PlotGroup::When::Soon);
}

void CurvePlot::setStyle(CurveId id, const CurveStyle& style)
{
    Curve* curve = find(id);
    if (!curve)
        return;
    if (style.smooth != curve->style.smooth)
        curve->data.setBeta(style.smooth ? beta_ : 0);
    curve->style = style;
    group_.requestReplot(this, PlotGroup::When::Soon);
}

void CurvePlot::removeCurve(CurveId id)
{
    std::erase_if(curves_, [id](const auto& curve) { return curve->id == id; });
    group_.requestReplot(this, PlotGroup::When::Soon);
}

void CurvePlot::clearPoints(CurveId id)
{
    if (Curve* curve = find(id))
        curve->data.clear();
    group_.requestReplot(this, PlotGroup::When::Paced);
}

void CurvePlot::appendPoints(CurveId id, std::span<const double> x, std::span<const double> y)
{
    REBLOCK_CHECK(x.size() == y.size());
    Curve* curve = find(id);
    REBLOCK_CHECK(curve);
    for (std::size_t i = 0; i < x.size(); ++i)
        curve->data.append(x[i], y[i]);
    dropLogYWhereImpossible(*curve);
    group_.requestReplot(this, PlotGroup::When::Paced);
}

std::optional<double> CurvePlot::lastX(CurveId id) const
{
    const Curve* curve = find(id);
    return curve && !curve->data.empty() ? std::optional(curve->data.x().back()) : std::nullopt;
}

void CurvePlot::setFlags(CurveId id, std::vector<PlotFlag> flags)
{
    if (Curve* curve = find(id))
        curve->flags = std::move(flags);
    group_.requestReplot(this, PlotGroup::When::Paced);
}

void CurvePlot::setBeta(double beta)
{
    beta_ = beta;
    for (const auto& curve : curves_)
        if (curve->style.smooth)
            curve->data.setBeta(beta);
    updateHeader();
    group_.requestReplot(this, PlotGroup::When::Soon);
}

void CurvePlot::setRawShown(bool shown)
{
    canvas_->setRawShown(shown);
    group_.requestReplot(this, PlotGroup::When::Soon);
}

void CurvePlot::setLogY(bool logarithmic)
{
    if (logarithmic && !logYOffReason().isEmpty())
        return;
    logYDropped_ = false;
    if (logarithmic != logY_) {
        logY_ = logarithmic;
        canvas_->setLogY(logarithmic, locale());
        fitY_ = true;
        Q_EMIT logYChanged(logarithmic);
    }
    updateHeader();
    group_.requestReplot(this, PlotGroup::When::Soon);
}

QString CurvePlot::logYOffReason() const
{
    const bool impossible =
        std::ranges::any_of(curves_, [](const auto& curve) { return curve->data.hasValuesUpToZero(); });
    return impossible ? tr("this plot has values ≤ 0") : QString();
}

void CurvePlot::dropLogYWhereImpossible(const Curve& curve)
{
    if (!logY_ || !curve.data.hasValuesUpToZero())
        return;
    setLogY(false);
    logYDropped_ = true;
    updateHeader();
}

void CurvePlot::setHighlighted(CurveId id)
{
    canvas_->setHighlighted(id);
    group_.requestReplot(this, PlotGroup::When::Soon);
}

void CurvePlot::setXRange(PlotRange range, bool fitted)
{
    x_ = range;
    fitX_ = fitted;
    group_.requestReplot(this, PlotGroup::When::Soon);
}

void CurvePlot::fit()
{
    fitX_ = true;
    fitY_ = true;
    x_ = group_.dataRange();
    group_.requestReplot(this, PlotGroup::When::Soon);
    Q_EMIT xRangeChanged(x_, true);
}

void CurvePlot::changeView(PlotRange x, PlotRange y)
{
    if (y != y_)
        fitY_ = false;
    y_ = y;
    if (x != x_) {
        x_ = x;
        fitX_ = false;
        Q_EMIT xRangeChanged(x_, false);
    }
    group_.requestReplot(this, PlotGroup::When::Soon);
}

PlotRange CurvePlot::fittedY() const
{
    std::optional<PlotRange> range;
    const bool raw = canvas_->frame().rawShown && drawingBudget(countedLines(curves_)).raw;
    for (const auto& curve : curves_) {
        const auto [first, last] = curve->data.within(x_);
        const bool useRaw = raw || !curve->style.smooth;
        const auto own = useRaw ? curve->data.rawRange(first, last) : curve->data.smoothRange(first, last);
        if (own)
            range = range ? PlotRange{std::min(range->lower, own->lower), std::max(range->upper, own->upper)}
                          : *own;
    }
    if (!range)
        return logY_ ? PlotRange{0.1, 10} : PlotRange{0, 1};
    PlotRange shown = padded(*range, 0.05, logY_);
    if (!logY_ && range->lower >= 0 && range->lower < 0.35 * range->upper)
        shown.lower = 0;
    return shown;
}

void CurvePlot::fitRanges()
{
    if (fitX_)
        x_ = group_.dataRange();
    if (fitY_)
        y_ = fittedY();
    canvas_->setRanges(x_, y_);
    canvas_->keepLabelRoom(curves_);
}

void CurvePlot::replotNow()
{
    if (!isVisible())
        return; // showEvent asks again
    fitRanges();
    canvas_->replot(QCustomPlot::rpQueuedRefresh);
    ++replots_;
    if (hoverTable_->isVisible())
        showHoverTable();
}

void CurvePlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateHeader();
}

void CurvePlot::showEvent(QShowEvent*)
{
    group_.requestReplot(this, PlotGroup::When::Soon);
}

PlotFrame CurvePlot::frame() const
{
    return canvas_->frame();
}

QPicture CurvePlot::record(const QSize& size, const Theme& theme) const
{
    return canvas_->record(size, theme);
}

QString CurvePlot::legendText() const
{
    QStringList parts;
    if (logYDropped_)
        parts << tr("log y off: values ≤ 0");
    else if (logY_)
        parts << tr("log y");
    const bool smooth = std::ranges::any_of(curves_, [](const auto& curve) { return curve->style.smooth; });
    if (smooth && beta_ > 0)
        parts << tr("EMA β = %1").arg(locale().toString(beta_, 'g', 4));
    return parts.join(QStringLiteral(" · "));
}

void CurvePlot::updateHeader()
{
    heading_->setText(title_);
    const int room = width() - heading_->sizeHint().width() - 36;
    const QString legend = legendText();
    legend_->setText(legend_->fontMetrics().elidedText(legend, Qt::ElideRight, std::max(0, room)));
    legend_->setToolTip(
        legend + QLatin1Char('\n') +
        tr("Faint: as measured. Line: s₀ = 0, sₜ = β sₜ₋₁ + (1 − β) yₜ, shown sₜ / (1 − βᵗ)."));
    setAccessibleName(title_);
}

void CurvePlot::applyTheme()
{
    const Theme& theme = themeOf(palette());
    canvas_->applyTheme(theme);
    QPalette dim = legend_->palette();
    dim.setColor(QPalette::WindowText, theme.dimText);
    legend_->setPalette(dim);
    group_.requestReplot(this, PlotGroup::When::Soon);
}

} // namespace reblock
