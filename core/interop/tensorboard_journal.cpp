#include "core/interop/tensorboard_journal.h"

#include <array>

namespace reblock {

namespace {

struct Curve {
    const char* event;
    const char* field;
    const char* tag;
};

constexpr std::array kCurves{
    Curve{"step", "loss", "train/loss"},
    Curve{"step", "loss_ctc", "train/loss_ctc"},
    Curve{"step", "loss_attention", "train/loss_attention"},
    Curve{"step", "rate", "train/rate"},
    Curve{"step", "gradient_norm", "train/gradient_norm"},
    Curve{"step", "clipped", "train/clipped"},
    Curve{"step", "audio_seconds_per_second", "train/audio_seconds_per_second"},
    Curve{"epoch", "dev_loss", "dev/loss"},
    Curve{"epoch", "dev_error_rate", "dev/error_rate"},
};

} // namespace

std::vector<TaggedValue> taggedValues(const Event& event)
{
    std::vector<TaggedValue> values;
    for (const Curve& curve : kCurves) {
        const auto found = event.fields.find(curve.field);
        if (event.event == curve.event && found != event.fields.end() && found->is_number())
            values.push_back({curve.tag, found->get<double>()});
    }
    return values;
}

std::string tensorboardRecords(const Event& event)
{
    if (event.event == "resumed")
        return restartRecord(event.time, event.fields.value("from_step", std::int64_t{0}) + 1);
    const std::vector<TaggedValue> values = taggedValues(event);
    if (values.empty())
        return {};
    return scalarsRecord(event.time, event.fields.value("step", std::int64_t{0}), values);
}

} // namespace reblock
