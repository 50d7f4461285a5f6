#pragma once

#include "core/journal/event.h"
#include "experiments_db/ids.h"
#include "experiments_db/metric_repository.h"
#include "experiments_db/run_event_repository.h"
#include "experiments_db/store.h"

#include <optional>
#include <string>

namespace reblock {

/// Turns the events of one run's own journal into rows. For one transaction: make it inside, record
/// the new events in order, then finish(). Events and fields it does not know are passed over.
class EventRecorder {
public:
    EventRecorder(Store& store, RunId run);

    void record(const Event& event);

    /// Writes what has become of the run as a whole.
    void finish();

private:
    void recordStarted(const Event& event);
    void recordResumed(const Event& event);
    void recordStep(const Event& event);
    void recordCheckpoint(const Event& event);
    void recordFailed(const Event& event);
    void addFlag(const Event& event, const std::string& kind, const std::string& text);
    void goBackTo(std::int64_t step);
    void readSummary();

    Store& store_;
    RunId run_;
    MetricRepository metrics_;
    RunEventRepository marks_;
    StepAxes axes_; ///< the last known
    std::string state_;
    std::string failure_;
    std::optional<std::int64_t> parameters_;
    std::optional<double> eta_;
    double updated_ = 0;
    bool devChanged_ = false;
};

} // namespace reblock
