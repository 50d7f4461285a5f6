#pragma once

#include "core/base/clock.h"
#include "core/journal/run_folder.h"

#include <optional>
#include <string>
#include <string_view>

namespace reblock {

/// What a run is doing.
enum class RunState {
    Queued,      ///< made, never started
    Starting,    ///< its process lives and has not begun to train
    Running,     ///< training
    Paused,      ///< stopped with a checkpoint on request; `train` continues it
    Stalled,     ///< its last sign of life is over 30 s old and nobody can say that it is gone
    Interrupted, ///< its process is gone without a closing event; `train` continues it
    Finished,    ///< one of its limits was reached
    Failed,      ///< ended by an error
    Cancelled,   ///< given up on request: failed with the reason "cancelled"
};

/// "queued", "starting" …: the word for the command line, the store, queries.
std::string runStateName(RunState state);

/// The reverse; absent for another word.
std::optional<RunState> runStateFromName(std::string_view name);

/// From the journal's end and alive.json. A process of this machine is looked up by its number and
/// start; one of another machine (or of a folder that was copied here) is judged by the age of
/// alive.json.
///
/// now  wall seconds
RunState runState(const RunFolder& folder, double now = wallSeconds());

} // namespace reblock
