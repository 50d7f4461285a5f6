#pragma once

#include "widgets/sound/sample_ring.h"
#include "widgets/sound/sound_output.h"

#include <vector>

namespace reblock {

/// A sound output without a device: time goes on only when a test says so.
class FakeSoundOutput : public SoundOutput {
public:
    explicit FakeSoundOutput(int rate = 16000) : rate_(rate) {}

    int rate() const override { return rate_; }
    void start(std::shared_ptr<SampleRing> ring) override
    {
        ring_ = std::move(ring);
        samples.clear();
        ++starts;
    }
    void stop() override { ring_.reset(); }
    qint64 heard() const override { return static_cast<qint64>(samples.size()); }

    /// So many frames of time: what the ring has by then is heard, the rest is silence.
    void pass(std::size_t frames)
    {
        std::vector<float> block(frames);
        if (ring_ != nullptr)
            block.resize(ring_->read(block));
        else
            block.clear();
        samples.insert(samples.end(), block.begin(), block.end());
    }

    void setRate(int rate)
    {
        rate_ = rate;
        Q_EMIT rateChanged();
    }

    std::vector<float> samples; ///< heard since start()
    int starts = 0;

private:
    int rate_;
    std::shared_ptr<SampleRing> ring_;
};

} // namespace reblock
