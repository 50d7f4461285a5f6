#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// Something to mark on the time axis.
struct StoredFlag {
    std::int64_t seq = 0; ///< of its event in the run's journal
    std::int64_t step = 0;
    double time = 0;  ///< wall seconds
    std::string kind; ///< started, resumed, checkpoint, best_checkpoint, warning, paused, finished, failed
    std::string text; ///< for people; may be empty
    bool operator==(const StoredFlag&) const = default;
};

struct StoredCheckpoint {
    std::int64_t step = 0;
    std::string file; ///< relative to the run folder
    std::optional<double> devLoss;
    bool best = false; ///< it was the best when it was written
    bool operator==(const StoredCheckpoint&) const = default;
};

/// What happened to a run: flags and checkpoints.
class RunEventRepository {
public:
    explicit RunEventRepository(Store& store) : store_(store) {}

    void addFlag(RunId run, const StoredFlag& flag);
    void addCheckpoint(RunId run, const StoredCheckpoint& checkpoint);

    std::vector<StoredFlag> flags(RunId run) const;             ///< oldest first
    std::vector<StoredCheckpoint> checkpoints(RunId run) const; ///< by step

    /// Forgets what came after a step.
    void removeAfter(RunId run, std::int64_t step);

private:
    Store& store_;
};

} // namespace reblock
