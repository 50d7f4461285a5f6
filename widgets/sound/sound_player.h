#pragma once

#include "widgets/sound/sound_source.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>

class QTimer;

namespace reblock {

class SampleRing;
class SoundOutput;

/// Plays one sound at a time. Reading runs in a thread of its own, so that neither a slow disk nor a
/// busy window is heard.
class SoundPlayer : public QObject {
    Q_OBJECT
public:
    /// What to play and from where.
    struct Start {
        int rate = 0;           ///< the output's, frames a second
        double fromSeconds = 0; ///< where in the sound to begin
    };
    /// Opens the sound; called in the reading thread. May throw Error: then failed() is told.
    using Open = std::function<std::unique_ptr<SoundSource>(const Start&)>;

    /// output   outlives the player; nullptr: there is none
    explicit SoundPlayer(SoundOutput* output, QObject* parent = nullptr);
    ~SoundPlayer() override;

    /// Begins at once, in place of what plays.
    void play(Open open, double fromSeconds = 0);
    void stop();

    bool isPlaying() const { return ring_ != nullptr; }
    /// Seconds from the sound's beginning to what is heard now.
    double position() const;
    /// Why nothing can be played, translated, for "Off: …"; empty: it can.
    QString offReason() const;

Q_SIGNALS:
    void positionChanged(double seconds); ///< about 30 times a second while it plays
    void playingChanged(bool playing);
    void offReasonChanged();
    void failed(const QString& text);

private:
    void look();
    void fail(const QString& text, const std::shared_ptr<SampleRing>& ring);

    SoundOutput* output_;
    QTimer* clock_;
    std::shared_ptr<SampleRing> ring_; ///< of what plays now
    Start start_;
    std::jthread reader_;
};

} // namespace reblock
