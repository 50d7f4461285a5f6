#include "widgets/sound/sound_player.h"

#include "widgets/sound/sample_ring.h"
#include "widgets/sound/sound_output.h"

#include <QTimer>

#include <array>
#include <condition_variable>
#include <mutex>

namespace reblock {
namespace {

constexpr int kPositionMilliseconds = 33;
constexpr std::chrono::milliseconds kRoomPause{10};
constexpr std::size_t kBlock = 2048;

/// Carries samples from the source into the ring until all are there or it is asked to stop.
void fill(SampleRing& ring, SoundSource& source, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any room;
    std::array<float, kBlock> block{};
    while (const std::size_t got = source.read(block)) {
        std::span<const float> rest(block.data(), got);
        while (!rest.empty()) {
            rest = rest.subspan(ring.write(rest));
            if (rest.empty())
                break;
            std::unique_lock lock(mutex);
            room.wait_for(lock, stop, kRoomPause, [] { return false; });
            if (stop.stop_requested())
                return;
        }
    }
    ring.finish();
}

} // namespace

SoundPlayer::SoundPlayer(SoundOutput* output, QObject* parent)
    : QObject(parent), output_(output), clock_(new QTimer(this))
{
    clock_->setInterval(kPositionMilliseconds);
    connect(clock_, &QTimer::timeout, this, &SoundPlayer::look);
    if (output_ == nullptr)
        return;
    connect(output_, &SoundOutput::failed, this, [this](const QString& text) { fail(text, ring_); });
    connect(output_, &SoundOutput::rateChanged, this, [this] {
        stop();
        Q_EMIT offReasonChanged();
    });
}

SoundPlayer::~SoundPlayer()
{
    stop();
}

QString SoundPlayer::offReason() const
{
    return output_ == nullptr || output_->rate() <= 0 ? tr("no sound output found") : QString();
}

void SoundPlayer::play(Open open, double fromSeconds)
{
    if (!offReason().isEmpty())
        return;
    const bool was = isPlaying();
    reader_ = {};
    start_ = {output_->rate(), fromSeconds};
    ring_ = std::make_shared<SampleRing>(static_cast<std::size_t>(start_.rate));
    reader_ = std::jthread(
        [this, ring = ring_, open = std::move(open), start = start_](const std::stop_token& stop) {
            try {
                fill(*ring, *open(start), stop);
            } catch (const std::exception& error) {
                const QString text = QString::fromUtf8(error.what());
                QMetaObject::invokeMethod(this, [this, ring, text] { fail(text, ring); });
            }
        });
    output_->start(ring_);
    clock_->start();
    if (!was)
        Q_EMIT playingChanged(true);
    Q_EMIT positionChanged(fromSeconds);
}

void SoundPlayer::stop()
{
    if (!isPlaying())
        return;
    reader_ = {};
    clock_->stop();
    output_->stop();
    ring_.reset();
    Q_EMIT playingChanged(false);
}

double SoundPlayer::position() const
{
    return isPlaying() ? start_.fromSeconds + static_cast<double>(output_->heard()) / start_.rate : 0;
}

void SoundPlayer::look()
{
    const bool all = ring_->isFinished() && output_->heard() >= static_cast<qint64>(ring_->written());
    Q_EMIT positionChanged(position());
    if (all)
        stop();
}

void SoundPlayer::fail(const QString& text, const std::shared_ptr<SampleRing>& ring)
{
    if (ring == nullptr || ring != ring_)
        return; // of a sound that plays no more
    stop();
    Q_EMIT failed(text);
}

} // namespace reblock
