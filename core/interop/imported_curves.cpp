#include "core/interop/imported_curves.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>

namespace reblock {

namespace {

constexpr char kEpochPrefix[] = "epoch/";

struct KnownTag {
    const char* tag;
    const char* metric;
};

// WeNet: train_loss (old), train/… and epoch/… ; ESPnet: folders train and valid; our own: train/…, dev/…
constexpr std::array kKnownTags{
    KnownTag{"train_loss", "loss"},
    KnownTag{"train/train_loss", "loss"},
    KnownTag{"train/loss", "loss"},
    KnownTag{"train/loss_ctc", "loss_ctc"},
    KnownTag{"train/loss_att", "loss_attention"},
    KnownTag{"train/loss_attention", "loss_attention"},
    KnownTag{"train/lr", "rate"},
    KnownTag{"train/lr_0", "rate"},
    KnownTag{"train/optim0_lr0", "rate"},
    KnownTag{"train/rate", "rate"},
    KnownTag{"train/grad_norm", "gradient_norm"},
    KnownTag{"train/gradient_norm", "gradient_norm"},
    KnownTag{"epoch/cv_loss", "dev_loss"},
    KnownTag{"epoch/loss", "dev_loss"},
    KnownTag{"cv/loss", "dev_loss"},
    KnownTag{"cv_loss", "dev_loss"},
    KnownTag{"valid/loss", "dev_loss"},
    KnownTag{"dev/loss", "dev_loss"},
    KnownTag{"valid/cer", "dev_error_rate"},
    KnownTag{"dev/error_rate", "dev_error_rate"},
};

/// All that was said about one step.
struct StepPoint {
    double time = 0;
    std::optional<std::int64_t> epoch;
    bool dev = false;
    nlohmann::json values = nlohmann::json::object();
};

using Steps = std::map<std::int64_t, StepPoint>;

bool countsEpochs(const std::string& tag)
{
    return tag.starts_with(kEpochPrefix);
}

/// When each step came, by the tags that count steps.
std::map<double, std::int64_t> stepsByTime(const TensorboardScalars& curves)
{
    std::map<double, std::int64_t> steps;
    for (const auto& [tag, points] : curves.tags)
        for (const ScalarPoint& point : points)
            if (!countsEpochs(tag))
                steps[point.time] = std::max(steps[point.time], point.step);
    return steps;
}

std::int64_t stepBefore(const std::map<double, std::int64_t>& steps, double time)
{
    const auto after = steps.upper_bound(time);
    return after == steps.begin() ? 0 : std::prev(after)->second;
}

Steps stepsOf(const TensorboardScalars& curves)
{
    const auto times = stepsByTime(curves);
    Steps steps;
    for (const auto& [tag, points] : curves.tags) {
        const std::string metric = metricFromTag(tag);
        for (const ScalarPoint& point : points) {
            const bool moved = countsEpochs(tag) && !times.empty();
            StepPoint& step = steps[moved ? stepBefore(times, point.time) : point.step];
            step.time = std::max(step.time, point.time);
            step.values[metric] = point.value;
            step.dev = step.dev || metric.starts_with("dev_");
            if (countsEpochs(tag))
                step.epoch = point.step;
        }
    }
    return steps;
}

} // namespace

std::string metricFromTag(const std::string& tag)
{
    const auto found = std::ranges::find(kKnownTags, tag, &KnownTag::tag);
    return found == kKnownTags.end() ? tag : found->metric;
}

std::vector<Event> eventsFromCurves(const TensorboardScalars& curves, double now)
{
    const Steps steps = stepsOf(curves);
    std::vector<Event> events;
    double began = steps.empty() ? now : steps.begin()->second.time;
    for (const auto& [number, step] : steps)
        began = std::min(began, step.time);
    std::int64_t seq = 0, last = 0;
    double time = began;
    for (const auto& [number, step] : steps) {
        nlohmann::json fields = step.values;
        fields["step"] = last = number;
        fields["seconds"] = step.time - began;
        if (step.epoch)
            fields["epoch"] = *step.epoch;
        time = std::max(time, step.time);
        events.push_back({++seq, step.time, step.dev ? "epoch" : "step", std::move(fields)});
    }
    events.push_back(
        {++seq, time, "finished", {{"step", last}, {"reason", "imported"}, {"seconds", time - began}}});
    return events;
}

} // namespace reblock
