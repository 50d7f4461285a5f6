#include "app/gui/pages/layout/cost_bar.h"

#include "app/gui/pages/layout/cost_comparison.h"
#include "app/gui/pages/layout/cost_text.h"
#include "app/gui/pages/layout/layout_editor.h"
#include "widgets/forms/off_reason.h"
#include "widgets/forms/texts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTextDocumentFragment>

namespace reblock {
namespace {

constexpr char16_t kUnbrokenHyphen = 0x2011;

/// "Positions <b>12 + 6</b>", not to be broken.
QString figure(const QString& text)
{
    QString whole = text;
    return whole.replace(QLatin1Char(' '), QChar::Nbsp).replace(QLatin1Char('-'), QChar(kUnbrokenHyphen));
}

QString strong(const QString& value)
{
    return QStringLiteral("<b>") + value + QStringLiteral("</b>");
}

QString joined(const QStringList& figures)
{
    return figures.join(QStringLiteral(" &nbsp; "));
}

/// As it is read out.
QString plain(const QString& html)
{
    QString text = QTextDocumentFragment::fromHtml(html).toPlainText();
    return text.replace(QChar::Nbsp, QLatin1Char(' ')).replace(QChar(kUnbrokenHyphen), QLatin1Char('-'));
}

double share(double now, double base)
{
    return now / base - 1;
}

} // namespace

CostBar::CostBar(LayoutEditor& editor, CostComparison& comparison, QWidget* parent)
    : QFrame(parent), editor_(editor), comparison_(comparison), figures_(new QLabel), training_(new QLabel),
      compare_(new QPushButton), batch_(new QPushButton)
{
    setAutoFillBackground(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 3, 6, 3);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto& [label, button] : {std::pair{figures_, compare_}, std::pair{training_, batch_}}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setMenu(new QMenu(button));
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        grid->addWidget(label, row, 0);
        grid->addWidget(button, row++, 1, Qt::AlignTop | Qt::AlignRight);
    }
    fillBatches();
    connect(&editor_, &LayoutEditor::documentChanged, this, &CostBar::clearGhost);
    connect(&comparison_, &CostComparison::changed, this, &CostBar::retranslate);
    retranslate();
}

void CostBar::fillBatches()
{
    for (const int frames : {4000, 8000, 12000, 20000, 30000, 60000, 120000})
        batch_->menu()
            ->addAction(QString(), this, [this, frames] { setBatchFrames(frames); })
            ->setData(frames);
}

const LayoutCost& CostBar::shown() const
{
    return ghost_ ? *ghost_ : editor_.cost();
}

void CostBar::showGhost(const LayoutCost& cost)
{
    ghost_ = cost;
    refresh();
}

void CostBar::clearGhost()
{
    ghost_.reset();
    refresh();
}

void CostBar::setMeasuredRuns(const std::vector<MeasuredRun>& runs)
{
    runs_ = runs;
    refresh();
}

void CostBar::setBatchFrames(int frames)
{
    batchFrames_ = frames;
    retranslate();
}

void CostBar::refresh()
{
    const CostOptions& options = editor_.costOptions();
    if (comparedName_ != comparison_.name() || comparedOptions_ != options) {
        comparedName_ = comparison_.name();
        comparedOptions_ = options;
        compared_ = layoutCost(comparison_.layout(), options);
        comparedBytes_ = trainingBytes(comparison_.layout(), compared_, batch(), options);
    }
    showFigures();
    showTraining();
}

BatchShape CostBar::batch() const
{
    return batchOfFrames(batchFrames_, editor_.costOptions());
}

void CostBar::showFigures()
{
    const LayoutCost& cost = shown();
    const auto total = static_cast<double>(cost.total());
    const Layout& layout = editor_.document().layout;
    const QLocale locale;
    const QString positions =
        ghost_
            ? wholeText(cost.positions)
            : QStringLiteral("%1 + %2").arg(wholeText(static_cast<double>(layout.encoder.positions.size())),
                                            wholeText(static_cast<double>(layout.decoder.positions.size())));
    figures_->setText(joined({
        figure(tr("Parameters %1 (%2 × 10⁶, %3 × 2²⁰)")
                   .arg(strong(wholeText(total)), locale.toString(total / 1e6, 'f', 2),
                        locale.toString(total / (1 << 20), 'f', 2))),
        figure(tr("Change %1")
                   .arg(strong(signedPercentText(share(total, static_cast<double>(compared_.total())))))),
        figure(tr("Stored blocks %1").arg(strong(wholeText(cost.storedBlocks)))),
        figure(tr("Positions %1").arg(strong(positions))),
        figure(tr("Correctors %1").arg(strong(wholeText(cost.correctorCount)))),
        figure(tr("On disk %1").arg(strong(bytesText(static_cast<double>(cost.bytes()))))),
        figure(tr("Multiply-adds per second of audio %1 (%2)")
                   .arg(strong(shortText(cost.multiplyAddsPerAudioSecond)),
                        signedPercentText(
                            share(cost.multiplyAddsPerAudioSecond, compared_.multiplyAddsPerAudioSecond)))),
    }));
    figures_->setAccessibleName(figuresText());
}

void CostBar::showTraining()
{
    training_->setForegroundRole(ghost_ ? QPalette::Link : QPalette::WindowText);
    if (ghost_) {
        training_->setText(strong(costChangeText(costChange(editor_.cost(), *ghost_))));
        return;
    }
    const Layout& layout = editor_.document().layout;
    QStringList texts{figure(tr("Training memory %1").arg(strong(dash())))};
    QString reason = tr("the layout cannot be built yet");
    std::optional<TrainingForecast> forecast;
    if (editor_.problems().empty()) {
        const double bytes = trainingBytes(layout, editor_.cost(), batch(), editor_.costOptions());
        texts = {figure(tr("Training memory %1 (%2)")
                            .arg(strong(bytesText(bytes)), signedPercentText(share(bytes, comparedBytes_))))};
        reason = tr("no run of this machine has been measured");
        forecast = forecastTraining(layout, batch(), editor_.costOptions(), runs_);
    }
    texts += forecastTexts(forecast, reason);
    training_->setText(joined(texts));
    training_->setAccessibleName(trainingText());
}

QStringList CostBar::forecastTexts(const std::optional<TrainingForecast>& forecast, const QString& reason)
{
    if (!forecast)
        return {figure(tr("Step time %1 (%2)").arg(strong(dash()), reason))};
    const QLocale locale;
    const QString low = locale.toString(forecast->secondsLow, 'g', 2);
    const QString high = locale.toString(forecast->secondsHigh, 'g', 2);
    QStringList texts{
        figure(tr("Step time about %1 s").arg(strong(low == high ? low : low + QStringLiteral("–") + high)))};
    if (forecast->peakBytes > 0)
        texts.append(figure(tr("Peak memory about %1").arg(strong(bytesText(forecast->peakBytes)))));
    texts.append(figure(
        tr("from %n run(s) on %1", nullptr, forecast->runs).arg(QString::fromStdString(forecast->device))));
    return texts;
}

QString CostBar::figuresText() const
{
    return plain(figures_->text());
}

QString CostBar::trainingText() const
{
    return plain(training_->text());
}

void CostBar::retranslate()
{
    compare_->setText(tr("Against %1").arg(comparison_.name()));
    setOwnToolTip(compare_, tr("The layout that all changes are counted from"));
    compare_->setAccessibleName(compare_->text());
    batch_->setText(tr("Batch of %1 frames").arg(wholeText(batchFrames_)));
    setOwnToolTip(batch_,
                  tr("Feature frames of a training batch, in rows of five seconds: memory and step time "
                     "are for such a batch"));
    batch_->setAccessibleName(batch_->text());
    for (QAction* action : batch_->menu()->actions())
        action->setText(tr("%1 frames").arg(wholeText(action->data().toInt())));
    figures_->setToolTip(
        tr("Exact, for %1 tokens and %2 mel bands")
            .arg(wholeText(editor_.costOptions().vocabulary), wholeText(editor_.costOptions().bands)));
    training_->setToolTip(
        tr("By the cost model: weights, gradients and optimiser once for each stored block, "
           "activations once for each position. The forecast scales what runs of this "
           "machine took; the Run sheet measures exactly."));
    comparedName_.clear();
    refresh();
}

void CostBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace reblock
