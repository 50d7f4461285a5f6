#include "app/gui/models/run_actions.h"

#include <QCoreApplication>

namespace reblock {
namespace {

struct RunActions {
    Q_DECLARE_TR_FUNCTIONS(RunActions)
};

bool isAlive(RunState state)
{
    return state == RunState::Starting || state == RunState::Running || state == RunState::Stalled;
}

QString trainReason(const RunRow& run)
{
    if (isAlive(run.state))
        return RunActions::tr("the run is still running");
    if (run.state == RunState::Finished)
        return RunActions::tr("the run has reached its limit");
    return {};
}

} // namespace

RunOffReasons runOffReasons(const RunRow* run)
{
    if (run == nullptr) {
        const QString none = RunActions::tr("select a run first");
        return {none, none, none, none, none, none, none, none};
    }
    RunOffReasons reasons;
    reasons.train = trainReason(*run);
    if (!isAlive(run->state))
        reasons.stop = RunActions::tr("the run is not running");
    if (!run->hasCheckpoint)
        reasons.decode = reasons.transcribe = reasons.fork = RunActions::tr("the run has no checkpoint yet");
    if (isAlive(run->state))
        reasons.remove = RunActions::tr("the run is still running");
    return reasons;
}

} // namespace reblock
