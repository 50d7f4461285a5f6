#pragma once

#include "widgets/sound/sound_output.h"

#include <QAudioDevice>
#include <QThread>

#include <atomic>

class QMediaDevices;

namespace reblock {

class DeviceSink;

/// The system's default sound output, in the system's own rate. Plays in a thread of its own. Looks
/// for devices when it is first asked, and follows when one comes or goes.
class DeviceOutput : public SoundOutput {
    Q_OBJECT
public:
    DeviceOutput();
    ~DeviceOutput() override;

    /// Asks the system for its outputs and begins to follow them; takes some milliseconds, once.
    void look();

    int rate() const override { return rate_; }
    void start(std::shared_ptr<SampleRing> ring) override;
    void stop() override;
    qint64 heard() const override;

private:
    void takeDevice();

    QMediaDevices* devices_ = nullptr;
    QAudioDevice device_;
    int rate_ = 0;
    QThread thread_;
    DeviceSink* sink_;
    std::shared_ptr<std::atomic<qint64>> heard_; ///< of the ring that plays now, told by the sink
};

} // namespace reblock
