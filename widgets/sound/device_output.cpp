#include "widgets/sound/device_output.h"

#include "widgets/sound/device_sink.h"

#include <QMediaDevices>

namespace reblock {

DeviceOutput::DeviceOutput() : sink_(new DeviceSink)
{
    sink_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, sink_, &QObject::deleteLater);
    connect(sink_, &DeviceSink::failed, this, [this] {
        Q_EMIT failed(tr("The sound output %1 stopped. Check that it is still connected, then play again.")
                          .arg(device_.description()));
    });
    thread_.start();
}

DeviceOutput::~DeviceOutput()
{
    stop();
    thread_.quit();
    thread_.wait();
}

void DeviceOutput::look()
{
    if (devices_ != nullptr)
        return;
    devices_ = new QMediaDevices(this);
    connect(devices_, &QMediaDevices::audioOutputsChanged, this, &DeviceOutput::takeDevice);
    takeDevice();
}

void DeviceOutput::takeDevice()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    const QAudioFormat format = device.isNull() ? QAudioFormat() : playFormat(device);
    if (device == device_ && rate_ == format.sampleRate())
        return;
    device_ = device;
    rate_ = format.isValid() ? format.sampleRate() : 0;
    Q_EMIT rateChanged();
}

void DeviceOutput::start(std::shared_ptr<SampleRing> ring)
{
    heard_ = std::make_shared<std::atomic<qint64>>(0);
    QMetaObject::invokeMethod(
        sink_, [sink = sink_, job = DeviceSink::Job{device_, std::move(ring), heard_}] { sink->start(job); });
}

void DeviceOutput::stop()
{
    QMetaObject::invokeMethod(sink_, [sink = sink_] { sink->stop(); });
}

qint64 DeviceOutput::heard() const
{
    return heard_ == nullptr ? 0 : heard_->load(std::memory_order_relaxed);
}

} // namespace reblock
