#include "experiments_db/event_recorder.h"

#include "core/journal/run_state.h"
#include "experiments_db/event_fields.h"
#include "experiments_db/statement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reblock {

namespace {

constexpr char kSelectSummary[] = "SELECT state, failure, parameters, eta, updated FROM runs WHERE id = ?";
constexpr char kUpdateSummary[] =
    "UPDATE runs SET state = ?, failure = ?, parameters = ?, step = ?, epoch = ?, "
    "seconds = ?, eta = ?, updated = ? WHERE id = ?";
constexpr char kUpdateDev[] =
    "WITH dev AS (SELECT step, value FROM metric_points WHERE run_id = ?1 AND value IS NOT NULL "
    "AND metric_id = (SELECT id FROM metric_names WHERE name = 'dev_error_rate')) "
    "UPDATE runs SET best_dev_er = (SELECT 100 * min(value) FROM dev), "
    "last_dev_er = (SELECT 100 * value FROM dev ORDER BY step DESC LIMIT 1) WHERE id = ?1";

/// Fields of `step` and `epoch` that are axes or said elsewhere, not metrics.
constexpr std::array kNoMetrics{"step", "epoch", "audio_seconds", "seconds", "eta"};

bool isMetric(const std::string& key, const nlohmann::json& value)
{
    return (value.is_number() || value.is_null()) && std::ranges::find(kNoMetrics, key) == kNoMetrics.end();
}

double orZero(double value)
{
    return std::isnan(value) ? 0 : value;
}

} // namespace

EventRecorder::EventRecorder(Store& store, RunId run)
    : store_(store), run_(run), metrics_(store), marks_(store)
{
    readSummary();
    axes_ = metrics_.lastAxes(run);
}

void EventRecorder::readSummary()
{
    Statement select(store_.connection(), kSelectSummary);
    select.bindAll(run_.value()).step();
    state_ = select.text(0);
    failure_ = select.text(1);
    parameters_ = select.optionalInt64(2);
    eta_ = select.optionalReal(3);
    updated_ = select.real(4);
}

void EventRecorder::record(const Event& event)
{
    updated_ = event.time;
    if (event.event == "step" || event.event == "epoch")
        recordStep(event);
    else if (event.event == "started")
        recordStarted(event);
    else if (event.event == "resumed")
        recordResumed(event);
    else if (event.event == "checkpoint")
        recordCheckpoint(event);
    else if (event.event == "warning")
        addFlag(event, "warning", textField(event.fields, "message"));
    else if (event.event == "failed")
        recordFailed(event);
    else if (event.event == "paused" || event.event == "finished") {
        state_ = event.event;
        eta_.reset();
        addFlag(event, event.event, textField(event.fields, "reason"));
    }
}

void EventRecorder::recordStarted(const Event& event)
{
    // A run that was killed before its first checkpoint begins again
    goBackTo(0);
    parameters_ = integerField(event.fields, "parameters");
    state_ = runStateName(RunState::Running);
    failure_.clear();
}

void EventRecorder::recordResumed(const Event& event)
{
    goBackTo(integerField(event.fields, "from_step").value_or(axes_.step));
    state_ = runStateName(RunState::Running);
    failure_.clear();
    addFlag(event, "resumed", {});
}

void EventRecorder::goBackTo(std::int64_t step)
{
    metrics_.removeAfter(run_, step);
    marks_.removeAfter(run_, step);
    axes_ = metrics_.lastAxes(run_);
    eta_.reset();
    devChanged_ = true;
}

void EventRecorder::recordStep(const Event& event)
{
    const nlohmann::json& fields = event.fields;
    axes_.step = integerField(fields, "step").value_or(axes_.step);
    axes_.epoch = numberField(fields, "epoch").value_or(axes_.epoch);
    axes_.audioSeconds = numberField(fields, "audio_seconds").value_or(axes_.audioSeconds);
    axes_.seconds = numberField(fields, "seconds").value_or(axes_.seconds);
    axes_.time = event.time;
    if (event.event == "step")
        eta_ = numberField(fields, "eta");
    std::vector<MetricValue> values;
    for (const auto& [key, value] : fields.items())
        if (isMetric(key, value))
            values.push_back({key, value.is_null() ? std::nan("") : value.get<double>()});
    metrics_.append(run_, axes_, values);
    devChanged_ = devChanged_ || event.event == "epoch";
    state_ = runStateName(RunState::Running);
}

void EventRecorder::recordCheckpoint(const Event& event)
{
    const bool best = boolField(event.fields, "best");
    marks_.addCheckpoint(run_,
                         {integerField(event.fields, "step").value_or(axes_.step),
                          textField(event.fields, "file"), numberField(event.fields, "dev_loss"), best});
    addFlag(event, best ? "best_checkpoint" : "checkpoint", textField(event.fields, "file"));
}

void EventRecorder::recordFailed(const Event& event)
{
    const std::string reason = textField(event.fields, "reason");
    const std::string message = textField(event.fields, "message");
    state_ = runStateName(reason == "cancelled" ? RunState::Cancelled : RunState::Failed);
    failure_ = message.empty() ? reason : message;
    eta_.reset();
    addFlag(event, "failed", failure_);
}

void EventRecorder::addFlag(const Event& event, const std::string& kind, const std::string& text)
{
    std::int64_t step = axes_.step;
    if (kind == "resumed")
        step = integerField(event.fields, "from_step").value_or(step);
    else
        step = integerField(event.fields, "step").value_or(step);
    marks_.addFlag(run_, {event.seq, step, event.time, kind, text});
}

void EventRecorder::finish()
{
    Statement(store_.connection(), kUpdateSummary)
        .bindAll(state_, failure_, parameters_, axes_.step, orZero(axes_.epoch), orZero(axes_.seconds), eta_,
                 updated_, run_.value())
        .run();
    if (devChanged_)
        Statement(store_.connection(), kUpdateDev).bindAll(run_.value()).run();
}

} // namespace reblock
