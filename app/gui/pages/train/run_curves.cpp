#include "app/gui/pages/train/run_curves.h"

#include <algorithm>
#include <iterator>

namespace reblock {

namespace {

const QString kAudioSeconds = QStringLiteral("audio_seconds");

} // namespace

void RunCurves::take(const CurveUpdate& update)
{
    std::vector<CurvePoint>& points = metrics_[update.metric];
    if (update.restart) {
        points.clear();
        if (update.metric == QLatin1String("loss"))
            epochStarts_.clear();
    }
    points.insert(points.end(), update.points.begin(), update.points.end());
    if (update.metric == QLatin1String("loss"))
        noteEpochs(update.points);
}

void RunCurves::noteEpochs(const std::vector<CurvePoint>& points)
{
    for (const CurvePoint& point : points)
        if (epochStarts_.empty() || point.epoch > epochStarts_.rbegin()->second)
            epochStarts_.emplace_hint(epochStarts_.end(), point.step, point.epoch);
}

const std::vector<CurvePoint>& RunCurves::points(const QString& metric) const
{
    static const std::vector<CurvePoint> none;
    const auto found = metrics_.constFind(metric);
    return found == metrics_.constEnd() ? none : *found;
}

bool RunCurves::hasPoints() const
{
    return std::ranges::any_of(metrics_, [](const auto& points) { return !points.empty(); });
}

double RunCurves::latest(const QString& metric) const
{
    const auto& all = points(metric);
    return all.empty() ? kMissing : all.back().value;
}

double RunCurves::place(const CurvePoint& point, TrainAxis axis) const
{
    switch (axis) {
    case TrainAxis::Epoch:
        return epochPlace(point.step);
    case TrainAxis::AudioSeconds:
        return audioPlace(point.step);
    case TrainAxis::ProcessTime:
        return point.processSeconds;
    case TrainAxis::WallTime:
        return point.wallSeconds;
    case TrainAxis::Step:
        break;
    }
    return point.step;
}

double RunCurves::placeOfFlag(const CurvePoint& flag, TrainAxis axis) const
{
    if (axis != TrainAxis::ProcessTime)
        return place(flag, axis);
    const auto& losses = points(QStringLiteral("loss"));
    const auto after = std::ranges::upper_bound(losses, flag.step, {}, &CurvePoint::step);
    return after == losses.begin() ? kMissing : std::prev(after)->processSeconds;
}

double RunCurves::epochPlace(double step) const
{
    auto next = epochStarts_.upper_bound(step);
    if (next == epochStarts_.begin())
        return epochStarts_.empty() ? 0 : next->second;
    const auto start = std::prev(next);
    double length = 0; // of the epoch in steps; unknown in the first one
    if (next != epochStarts_.end())
        length = next->first - start->first;
    else if (start != epochStarts_.begin())
        length = start->first - std::prev(start)->first;
    const double share = length > 0 ? std::min((step - start->first) / length, 0.999) : 0;
    return start->second + share;
}

double RunCurves::audioPlace(double step) const
{
    const auto& heard = points(kAudioSeconds);
    const auto after = std::ranges::lower_bound(heard, step, {}, &CurvePoint::step);
    if (after == heard.end())
        return heard.empty() ? 0 : heard.back().value;
    if (after->step == step || after == heard.begin())
        return after->value;
    const CurvePoint& before = *std::prev(after);
    return before.value + (after->value - before.value) * (step - before.step) / (after->step - before.step);
}

} // namespace reblock
