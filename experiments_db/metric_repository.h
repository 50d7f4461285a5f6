#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

class Statement;

/// Where a step lies on the other axes; what is not known is not a number.
struct StepAxes {
    std::int64_t step = 0;
    double epoch = 0;
    double audioSeconds = 0; ///< heard since the start
    double seconds = 0;      ///< trained so far
    double time = 0;         ///< wall seconds
};

/// One value of a metric, as the journal has it (error rates as fractions); not a number where the
/// journal has null.
struct StoredPoint {
    StepAxes axes;
    double value = 0;
};

struct MetricValue {
    std::string_view name;
    double value;
};

/// Keeps prepared statements and the numbers of names: do not keep it over a rolled-back transaction.
class MetricRepository {
public:
    explicit MetricRepository(Store& store);
    ~MetricRepository();
    MetricRepository(const MetricRepository&) = delete;
    MetricRepository& operator=(const MetricRepository&) = delete;

    /// Stores the values of one step. A value that is there already is replaced.
    void append(RunId run, const StepAxes& axes, std::span<const MetricValue> values);

    /// The points measured after `step`, oldest first; pass 0 for all. Empty for an unknown run or name.
    std::vector<StoredPoint> pointsAfter(RunId run, std::string_view name, std::int64_t step) const;

    /// The metrics a run has, by name.
    std::vector<std::string> names(RunId run) const;

    /// The last known axes of a run; all zero where it has no step.
    StepAxes lastAxes(RunId run) const;

    /// Forgets what came after a step.
    void removeAfter(RunId run, std::int64_t step);

private:
    std::int64_t nameId(std::string_view name);

    Store& store_;
    std::map<std::string, std::int64_t, std::less<>> nameIds_;
    std::unique_ptr<Statement> putStep_, putPoint_;
};

} // namespace reblock
