#include "app/gui/pages/data/length_pane.h"

#include "widgets/forms/texts.h"
#include "widgets/painting/histogram_view.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

constexpr int kBars = 60;

QString secondsText(double seconds)
{
    return QLocale().toString(seconds, 'f', 1);
}

} // namespace

LengthPane::LengthPane(QWidget* parent) : QWidget(parent), view_(new HistogramView), text_(new QLabel)
{
    text_->setForegroundRole(QPalette::PlaceholderText);
    text_->setWordWrap(true);
    text_->setContentsMargins(12, 6, 8, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(text_);
    column->addWidget(view_, 1);
    view_->setBarText([](const Histogram& histogram, int bar) {
        const auto at = static_cast<std::size_t>(bar);
        const auto count = static_cast<int>(histogram.counts[at]);
        if (histogram.open && at + 1 == histogram.counts.size())
            return tr("%1 s and longer: %Ln utterance(s)", nullptr, count)
                .arg(secondsText(histogram.from(at)));
        return tr("%1 to %2 s: %Ln utterance(s)", nullptr, count)
            .arg(secondsText(histogram.from(at)), secondsText(histogram.from(at + 1)));
    });
    connect(view_, &HistogramView::barMarked, this, [this](const QString& text) {
        if (text.isEmpty())
            refresh();
        else
            text_->setText(text);
    });
    refresh();
}

void LengthPane::show(const UtteranceTable* table, const std::vector<std::uint32_t>& rows)
{
    seconds_.clear();
    for (const std::uint32_t row : rows)
        if (const double seconds = table->row(row).seconds; !std::isnan(seconds))
            seconds_.push_back(seconds);
    std::ranges::sort(seconds_);
    view_->setHistogram(histogramOf(seconds_, kBars), QString());
    refresh();
}

QString LengthPane::text() const
{
    return text_->text();
}

void LengthPane::refresh()
{
    view_->setAccessibleName(tr("Lengths of the utterances in seconds"));
    if (seconds_.empty()) {
        view_->setLine(-1, {});
        return text_->setText(tr("No utterance is shown."));
    }
    const double median = seconds_[seconds_.size() / 2];
    double sum = 0;
    for (const double seconds : seconds_)
        sum += seconds;
    view_->setLine(median, tr("median %1 s").arg(secondsText(median)));
    text_->setText(tr("Seconds of %Ln utterance(s): shortest %1, median %2, longest %3; %4 in all", nullptr,
                      static_cast<int>(seconds_.size()))
                       .arg(secondsText(seconds_.front()), secondsText(median), secondsText(seconds_.back()),
                            hoursText(sum)));
}

void LengthPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace reblock
