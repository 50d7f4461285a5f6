#pragma once

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>

#include <atomic>
#include <memory>
#include <vector>

class QTimer;

namespace reblock {

class SampleRing;

/// What the sink pulls from: the ring's samples in every channel, silence where there are none.
/// readData takes no lock and allocates nothing.
class RingDevice : public QIODevice {
public:
    RingDevice(std::shared_ptr<SampleRing> ring, const QAudioFormat& format);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

    /// Frames of silence handed out so far.
    qint64 silence() const { return silence_; }

protected:
    qint64 readData(char* data, qint64 bytes) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::shared_ptr<SampleRing> ring_;
    QAudioFormat format_;
    std::vector<float> mono_;
    qint64 silence_ = 0;
};

/// DeviceOutput's half in the playing thread: owns the QAudioSink.
class DeviceSink : public QObject {
    Q_OBJECT
public:
    DeviceSink();
    ~DeviceSink() override;

    /// What to play, and where to tell how much of it has been heard.
    struct Job {
        QAudioDevice device;
        std::shared_ptr<SampleRing> ring;
        std::shared_ptr<std::atomic<qint64>> heard;
    };

    void start(const Job& job);
    void stop();

Q_SIGNALS:
    void failed();

private:
    void measure();

    std::unique_ptr<RingDevice> source_;
    std::unique_ptr<QAudioSink> sink_;
    QTimer* clock_;
    std::shared_ptr<std::atomic<qint64>> heard_;
};

/// The format to play in: the device's own rate and channels, float or 16 bits. Invalid where the
/// device takes neither.
QAudioFormat playFormat(const QAudioDevice& device);

} // namespace reblock
