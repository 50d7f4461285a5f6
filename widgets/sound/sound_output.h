#pragma once

#include <QObject>

#include <memory>

namespace reblock {

class SampleRing;

/// Where sound comes out: a device, or a stand-in with a clock of its own in tests. One ring plays at
/// a time. Functions are called in the GUI thread and return at once.
class SoundOutput : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Frames a second that it plays; 0: there is no output to play on.
    virtual int rate() const = 0;

    /// Plays the ring from its first sample, in place of what played before. Silence where the ring
    /// is empty for a moment.
    virtual void start(std::shared_ptr<SampleRing> ring) = 0;
    virtual void stop() = 0;

    /// Samples of the ring that have been heard since start(): buffers that still wait and silence
    /// are not counted, so a place in the sound never drifts.
    virtual qint64 heard() const = 0;

Q_SIGNALS:
    void rateChanged();               ///< another device, or none any more
    void failed(const QString& text); ///< the device stopped: what happened and what to do
};

} // namespace reblock
