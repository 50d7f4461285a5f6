#include "app/gui/run_sheet/forecast_panel.h"

#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"
#include "widgets/painting/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace reblock {

ForecastPanel::ForecastPanel(JobLauncher& jobs, QWidget* parent)
    : QWidget(parent), forecaster_(jobs), button_(new QPushButton), result_(new QLabel)
{
    button_->setAutoDefault(false);
    result_->setWordWrap(true);
    result_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(button_);
    row->addWidget(result_, 1);
    connect(button_, &QPushButton::clicked, this, &ForecastPanel::startOrStop);
    connect(&forecaster_, &Forecaster::done, this, [this](const ForecastRow& found) {
        row_ = found;
        retranslate();
    });
    connect(&forecaster_, &Forecaster::failed, this, [this](const QString& text) {
        problem_ = text;
        retranslate();
    });
    retranslate();
}

void ForecastPanel::setDraft(const QStringList& command, const QString& offReason)
{
    setOffReason(button_, offReason);
    if (command == command_)
        return;
    command_ = command;
    forecaster_.cancel();
    row_.reset();
    problem_.clear();
    retranslate();
}

void ForecastPanel::startOrStop()
{
    const bool stop = forecaster_.isBusy();
    row_.reset();
    problem_.clear();
    if (stop)
        forecaster_.cancel();
    else
        forecaster_.start(command_);
    retranslate();
}

QString ForecastPanel::text() const
{
    if (forecaster_.isBusy())
        return tr("Trying some steps…");
    if (!problem_.isEmpty())
        return problem_;
    if (!row_)
        return tr("Time and memory, from some steps on this machine");
    if (!row_->fits)
        return tr("Does not fit: needs about %1 of memory, %2 can be had. Choose fewer batch frames.")
            .arg(bytesText(row_->peakBytes), bytesText(row_->availableBytes));
    return tr("About %1, %2 of memory").arg(spanText(row_->seconds), bytesText(row_->peakBytes));
}

void ForecastPanel::retranslate()
{
    button_->setText(forecaster_.isBusy() ? tr("Stop") : tr("Forecast"));
    setOwnToolTip(button_, tr("Tries some training steps to tell how long the run will take, and how much "
                              "memory; nothing of it is kept"));
    const bool bad = !problem_.isEmpty() || (row_ && !row_->fits);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, bad    ? themeOf(palette()).bad
                                           : row_ ? palette().color(QPalette::WindowText)
                                                  : palette().color(QPalette::PlaceholderText));
    result_->setPalette(colours);
    result_->setText(text());
}

QString ForecastPanel::resultText() const
{
    return result_->text();
}

void ForecastPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace reblock
