#include "app/gui/pages/train/train_toolbar.h"

#include "app/gui/pages/train/train_plots.h"
#include "widgets/forms/off_reason.h"
#include "widgets/painting/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace reblock {

namespace {

constexpr std::array kBetas{0.0,  0.3,  0.5,  0.7,  0.8,   0.85,  0.9,  0.93,
                            0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999};
constexpr double kFirstBeta = 0.9;

/// Fusion hardly shows a checked button: an outline in the accent colour does.
class ToggleButton : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QToolButton::paintEvent(event);
        if (!isChecked() || !isEnabled())
            return;
        const Theme& theme = themeOf(palette());
        QColor wash = theme.accent;
        wash.setAlphaF(0.18F);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(wash);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 2.5, 2.5);
    }
};

QString betaText(double beta, const QLocale& locale)
{
    return locale.toString(beta, 'f', beta < 0.99 ? 2 : 3);
}

QToolButton* makeButton(QWidget* parent, bool checkable)
{
    QToolButton* button = checkable ? new ToggleButton(parent) : new QToolButton(parent);
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TrainToolbar::TrainToolbar(QWidget* parent)
    : QWidget(parent), axisLabel_(new QLabel(this)), axis_(new QComboBox(this)),
      smoothingLabel_(new QLabel(this)), smoothing_(new QSlider(Qt::Horizontal, this)),
      beta_(new QLabel(this)), raw_(makeButton(this, true)), logY_(makeButton(this, true)),
      fit_(makeButton(this, false)), export_(makeButton(this, false))
{
    for (int i = 0; i <= static_cast<int>(TrainAxis::WallTime); ++i)
        axis_->addItem({});
    axisLabel_->setBuddy(axis_);
    smoothingLabel_->setBuddy(smoothing_);
    smoothing_->setRange(0, static_cast<int>(kBetas.size()) - 1);
    smoothing_->setPageStep(2);
    smoothing_->setMinimumWidth(80);
    smoothing_->setMaximumWidth(150);
    raw_->setChecked(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 8, 6);
    row->addWidget(axisLabel_);
    row->addWidget(axis_);
    row->addSpacing(10);
    row->addWidget(smoothingLabel_);
    row->addWidget(smoothing_, 1);
    row->addWidget(beta_);
    row->addStretch(1);
    for (QToolButton* button : {raw_, logY_, fit_, export_})
        row->addWidget(button);
    retranslate();
    setBeta(kFirstBeta);
    connect(axis_, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT axisChanged(axis()); });
    connect(smoothing_, &QSlider::valueChanged, this, [this] {
        showBeta();
        Q_EMIT betaChanged(beta());
    });
    connect(raw_, &QToolButton::toggled, this, &TrainToolbar::rawToggled);
    connect(logY_, &QToolButton::toggled, this, &TrainToolbar::logYToggled);
    connect(fit_, &QToolButton::clicked, this, &TrainToolbar::fitClicked);
    connect(export_, &QToolButton::clicked, this, &TrainToolbar::exportClicked);
}

TrainAxis TrainToolbar::axis() const
{
    return static_cast<TrainAxis>(axis_->currentIndex());
}

void TrainToolbar::setAxis(TrainAxis axis)
{
    axis_->setCurrentIndex(static_cast<int>(axis));
}

double TrainToolbar::beta() const
{
    return kBetas[static_cast<std::size_t>(smoothing_->value())];
}

void TrainToolbar::setBeta(double beta)
{
    const auto nearest =
        std::ranges::min_element(kBetas, {}, [beta](double b) { return std::abs(b - beta); });
    smoothing_->setValue(static_cast<int>(nearest - kBetas.begin()));
    showBeta();
}

void TrainToolbar::stepBeta(int steps)
{
    smoothing_->setValue(smoothing_->value() + steps);
}

bool TrainToolbar::isRawShown() const
{
    return raw_->isChecked();
}

void TrainToolbar::setRawShown(bool shown)
{
    raw_->setChecked(shown);
}

bool TrainToolbar::isLogY() const
{
    return logY_->isChecked();
}

void TrainToolbar::showLogY(bool logarithmic, const QString& offReason)
{
    const QSignalBlocker quiet(logY_);
    logY_->setChecked(logarithmic);
    setOffReason(logY_, offReason);
}

void TrainToolbar::showBeta()
{
    beta_->setText(beta() == 0 ? tr("off") : tr("EMA %1").arg(betaText(beta(), locale())));
    smoothing_->setAccessibleDescription(beta_->text());
}

void TrainToolbar::retranslate()
{
    axisLabel_->setText(tr("x axis"));
    axis_->setAccessibleName(axisLabel_->text());
    axis_->setToolTip(tr("What the x axis counts (X: next)"));
    for (int i = 0; i < axis_->count(); ++i)
        axis_->setItemText(i, TrainPlots::axisName(static_cast<TrainAxis>(i)));
    smoothingLabel_->setText(tr("smoothing"));
    smoothing_->setAccessibleName(smoothingLabel_->text());
    smoothing_->setToolTip(tr("Exponential moving average, corrected for its start: s₀ = 0, "
                              "sₜ = β sₜ₋₁ + (1 − β) yₜ, shown sₜ / (1 − βᵗ). On all points, before any "
                              "reduction. ([ less, ] more)"));
    const QString widest = tr("EMA %1").arg(betaText(0.995, locale()));
    beta_->setMinimumWidth(beta_->fontMetrics().horizontalAdvance(widest) + 4);
    raw_->setText(tr("raw"));
    raw_->setToolTip(tr("Values as measured, faint beside the smoothed line (R)"));
    logY_->setText(tr("log y"));
    setOwnToolTip(logY_, tr("Logarithmic y axes (Y: the plot with the focus)"));
    fit_->setText(tr("fit"));
    fit_->setToolTip(tr("All points in view (Home)"));
    export_->setText(tr("Export…"));
    export_->setToolTip(tr("Write the plot with the focus as PNG, PDF or CSV (Ctrl+E)"));
    showBeta();
}

void TrainToolbar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace reblock
