#include "core/engine/train/step_reporter.h"

#include <cmath>

namespace reblock {

namespace {

constexpr double kInterval = 0.1;

} // namespace

void StepReporter::add(const StepOutcome& outcome, double seconds)
{
    ++steps_;
    rate_ = outcome.update.rate;
    audioSeconds_ += outcome.audioSeconds;
    seconds_ += seconds;
    if (!outcome.update.finite || !std::isfinite(outcome.loss))
        return;
    ++finite_;
    clipped_ += outcome.update.clipped ? 1 : 0;
    loss_ += outcome.loss;
    ctc_ += outcome.ctc;
    attention_ += outcome.attention;
    norm_ += outcome.update.norm;
}

bool StepReporter::due(double now) const
{
    return steps_ > 0 && now - told_ >= kInterval;
}

nlohmann::json StepReporter::take(double now)
{
    const auto mean = [this](double sum) {
        return finite_ > 0 ? nlohmann::json(sum / static_cast<double>(finite_)) : nlohmann::json();
    };
    nlohmann::json fields{{"loss", mean(loss_)},
                          {"loss_ctc", mean(ctc_)},
                          {"loss_attention", mean(attention_)},
                          {"rate", rate_},
                          {"gradient_norm", mean(norm_)},
                          {"clipped", mean(static_cast<double>(clipped_))},
                          {"audio_seconds_per_second", seconds_ > 0 ? audioSeconds_ / seconds_ : 0}};
    *this = StepReporter();
    told_ = now;
    return fields;
}

} // namespace reblock
