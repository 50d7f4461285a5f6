#include "app/gui/pages/data/utterance_pane.h"

#include "widgets/painting/theme.h"
#include "widgets/painting/waveform_view.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

constexpr int kPeakColumns = 1600;

QLabel* selectable()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

float loudestOf(const std::vector<Peak>& peaks)
{
    float loudest = 0;
    for (const Peak& peak : peaks)
        loudest = std::max({loudest, peak.high, -peak.low});
    return loudest;
}

/// A quiet recording drawn as high as a loud one, up to 40 dB; what it really is stands in the facts.
std::vector<Peak> grown(std::vector<Peak> peaks, float loudest)
{
    const float factor = 1 / std::clamp(loudest, 0.01F, 1.0F);
    for (Peak& peak : peaks)
        peak = {peak.low * factor, peak.high * factor};
    return peaks;
}

QToolButton* buttonOf(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

UtterancePane::UtterancePane(SoundPlayer& player, const Actions& actions, QWidget* parent)
    : QWidget(parent), player_(player), id_(selectable()), facts_(new QLabel), play_(buttonOf(actions.play)),
      exclude_(buttonOf(actions.exclude)), wave_(new WaveformView), text_(selectable()),
      problems_(selectable())
{
    QFont bold = id_->font();
    bold.setBold(true);
    id_->setFont(bold);
    id_->setWordWrap(false);
    id_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    facts_->setForegroundRole(QPalette::PlaceholderText);
    QFont large = text_->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    text_->setFont(large);
    wave_->setMinimumHeight(76);
    auto* head = new QHBoxLayout;
    head->addWidget(id_);
    head->addWidget(facts_, 1);
    head->addWidget(play_);
    head->addWidget(exclude_);
    auto* words = new QWidget;
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(text_);
    lines->addWidget(problems_);
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(words);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->addLayout(head);
    column->addWidget(wave_);
    column->addWidget(scroll, 1);
    connect(wave_, &WaveformView::clicked, this, &UtterancePane::play);
    connect(&player_, &SoundPlayer::positionChanged, wave_, &WaveformView::setPlayhead);
    connect(&player_, &SoundPlayer::playingChanged, this, [this](bool playing) {
        if (!playing)
            wave_->setPlayhead(-1);
    });
    refresh();
}

void UtterancePane::show(const UtteranceDetail& detail)
{
    const bool other = detail.clip != detail_.clip || detail.id != detail_.id;
    detail_ = detail;
    if (other) {
        player_.stop();
        audioError_.clear();
        loudest_ = 0;
        wave_->setPeaks({}, 0);
        readPeaks();
    }
    refresh();
}

void UtterancePane::play(double fromSeconds)
{
    if (detail_.clip.files.empty())
        return;
    player_.play([clip = detail_.clip](const SoundPlayer::Start& start) { return openClip(clip, start); },
                 fromSeconds);
}

void UtterancePane::readPeaks()
{
    ++request_;
    if (detail_.clip.files.empty())
        return;
    QThreadPool::globalInstance()->start(
        [pane = QPointer<UtterancePane>(this), clip = detail_.clip, request = request_] {
            const AudioPeaks peaks = readClipPeaks(clip, kPeakColumns);
            QMetaObject::invokeMethod(qApp, [pane, peaks, request] {
                if (UtterancePane* self = pane; self != nullptr && self->request_ == request)
                    self->takePeaks(peaks);
            });
        });
}

void UtterancePane::takePeaks(const AudioPeaks& peaks)
{
    audioError_ = peaks.error;
    loudest_ = loudestOf(peaks.peaks);
    wave_->setPeaks(grown(peaks.peaks, loudest_), peaks.seconds);
    refresh();
}

QString UtterancePane::text() const
{
    return text_->text();
}

QString UtterancePane::problemText() const
{
    return problems_->text();
}

void UtterancePane::refresh()
{
    id_->setText(detail_.id);
    const QString peak = tr("peak %1 dB").arg(QLocale().toString(20 * std::log10(loudest_), 'f', 0));
    facts_->setText(loudest_ > 0 ? detail_.facts + QStringLiteral(" · ") + peak : detail_.facts);
    text_->setText(detail_.id.isEmpty() ? tr("Choose an utterance above to see and hear it.") : detail_.text);
    QPalette dim = palette();
    if (detail_.id.isEmpty())
        dim.setColor(QPalette::WindowText, themeOf(palette()).dimText);
    text_->setPalette(dim);
    QStringList lines = detail_.findings;
    if (!audioError_.isEmpty())
        lines.append(audioError_);
    problems_->setText(lines.join(QLatin1Char('\n')));
    problems_->setVisible(!lines.isEmpty());
    QPalette marked = palette();
    marked.setColor(QPalette::WindowText, themeOf(palette()).bad);
    problems_->setPalette(marked);
    for (QWidget* each : std::initializer_list<QWidget*>{play_, exclude_, wave_})
        each->setVisible(!detail_.id.isEmpty());
    wave_->setAccessibleName(tr("Waveform"));
}

void UtterancePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        if (problems_ != nullptr)
            refresh();
    QWidget::changeEvent(event);
}

} // namespace reblock
