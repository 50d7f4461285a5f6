#include "core/journal/run_state.h"

#include "core/base/process.h"
#include "core/journal/alive_file.h"
#include "core/journal/journal_reader.h"

#include <array>
#include <chrono>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr double kStalledSeconds = 30;

constexpr std::array<std::string_view, 9> kNames{"queued",      "starting", "running", "paused",   "stalled",
                                                 "interrupted", "finished", "failed",  "cancelled"};

enum class Life { Fresh, Silent, Gone };

/// Seconds since a file was last replaced. The clock of the file system counts, not what the file
/// says: another machine's clock may be off.
double ageOf(const fs::path& path, double now)
{
    std::error_code none;
    const auto written = fs::last_write_time(path, none);
    if (none)
        return 0;
    const auto wall = fs::file_time_type::clock::to_sys(written).time_since_epoch();
    return now - std::chrono::duration<double>(wall).count();
}

Life lifeOf(const RunFolder& folder, const Alive& alive, double now)
{
    if (alive.host == hostName()) {
        if (alive.bootId != bootId() || processStart(alive.pid) != alive.processStart)
            return Life::Gone;
        return now - alive.time > kStalledSeconds ? Life::Silent : Life::Fresh;
    }
    return ageOf(folder.alive(), now) > kStalledSeconds ? Life::Silent : Life::Fresh;
}

/// The state that an event ends a run in; absent for one that does not.
std::optional<RunState> closedState(const Event& event)
{
    if (event.event == "finished")
        return RunState::Finished;
    if (event.event == "paused")
        return RunState::Paused;
    if (event.event != "failed")
        return std::nullopt;
    const auto reason = event.fields.find("reason");
    return reason != event.fields.end() && *reason == "cancelled" ? RunState::Cancelled : RunState::Failed;
}

} // namespace

std::string runStateName(RunState state)
{
    return std::string(kNames[static_cast<std::size_t>(state)]);
}

std::optional<RunState> runStateFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name)
            return static_cast<RunState>(i);
    return std::nullopt;
}

RunState runState(const RunFolder& folder, double now)
{
    const std::optional<Event> last = lastEvent(folder.journal());
    const std::optional<Alive> alive = readAlive(folder.alive());
    const Life life = alive ? lifeOf(folder, *alive, now) : Life::Gone;
    // The process that lives has not written yet: what the journal ends with is of one before it
    const bool beginning = life != Life::Gone && (!last || alive->started > last->time);
    if (const auto closed = last && !beginning ? closedState(*last) : std::nullopt)
        return *closed;
    if (life == Life::Gone)
        return last ? RunState::Interrupted : RunState::Queued;
    if (life == Life::Silent)
        return RunState::Stalled;
    return beginning ? RunState::Starting : RunState::Running;
}

} // namespace reblock
