#include "widgets/sound/device_sink.h"

#include "widgets/sound/sample_ring.h"

#include <QTimer>

#include <algorithm>
#include <cstring>

namespace reblock {
namespace {

constexpr int kMeasureMilliseconds = 15;
constexpr int kBufferMicroseconds = 100000;
constexpr std::size_t kMostFrames = 1 << 14; ///< per call of readData

} // namespace

QAudioFormat playFormat(const QAudioDevice& device)
{
    QAudioFormat format = device.preferredFormat();
    for (const auto sample : {QAudioFormat::Float, QAudioFormat::Int16}) {
        format.setSampleFormat(sample);
        if (device.isFormatSupported(format))
            return format;
    }
    return {};
}

RingDevice::RingDevice(std::shared_ptr<SampleRing> ring, const QAudioFormat& format)
    : ring_(std::move(ring)), format_(format), mono_(kMostFrames)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered); // a buffer would be silence or sound uncounted
}

qint64 RingDevice::bytesAvailable() const
{
    return static_cast<qint64>(kMostFrames) * format_.bytesPerFrame(); // there is always silence
}

qint64 RingDevice::readData(char* data, qint64 bytes)
{
    const qint64 frames = std::min<qint64>(bytes / format_.bytesPerFrame(), static_cast<qint64>(kMostFrames));
    const std::span<float> mono(mono_.data(), static_cast<std::size_t>(frames));
    const std::size_t got = ring_->read(mono);
    std::ranges::fill(mono.subspan(got), 0.0F);
    silence_ += frames - static_cast<qint64>(got);
    const auto width = static_cast<std::size_t>(format_.bytesPerSample());
    for (const float sample : mono) {
        const float limited = std::clamp(sample, -1.0F, 1.0F);
        const auto whole = static_cast<qint16>(limited * 32767.0F);
        const void* from = format_.sampleFormat() == QAudioFormat::Float ? static_cast<const void*>(&limited)
                                                                         : static_cast<const void*>(&whole);
        for (int channel = 0; channel < format_.channelCount(); ++channel, data += width)
            std::memcpy(data, from, width);
    }
    return frames * format_.bytesPerFrame();
}

DeviceSink::DeviceSink() : clock_(new QTimer(this))
{
    clock_->setInterval(kMeasureMilliseconds);
    clock_->setTimerType(Qt::PreciseTimer);
    connect(clock_, &QTimer::timeout, this, &DeviceSink::measure);
}

DeviceSink::~DeviceSink() = default;

void DeviceSink::start(const Job& job)
{
    stop();
    const QAudioFormat format = playFormat(job.device);
    heard_ = job.heard;
    source_ = std::make_unique<RingDevice>(job.ring, format);
    sink_ = std::make_unique<QAudioSink>(job.device, format);
    sink_->setBufferSize(format.bytesForDuration(kBufferMicroseconds));
    connect(sink_.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        if (state == QAudio::StoppedState && sink_->error() != QAudio::NoError)
            Q_EMIT failed();
    });
    sink_->start(source_.get());
    clock_->start();
}

void DeviceSink::stop()
{
    clock_->stop();
    if (sink_ != nullptr) {
        sink_->disconnect(this);
        sink_->reset();
    }
    sink_.reset();
    source_.reset();
}

void DeviceSink::measure()
{
    const QAudioFormat format = sink_->format();
    const qint64 handed = sink_->processedUSecs() * format.sampleRate() / 1000000;
    const qint64 waiting = (sink_->bufferSize() - sink_->bytesFree()) / format.bytesPerFrame();
    const qint64 heard = handed - waiting - source_->silence();
    heard_->store(std::max(heard_->load(std::memory_order_relaxed), heard), std::memory_order_relaxed);
}

} // namespace reblock
