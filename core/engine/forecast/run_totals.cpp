#include "core/engine/forecast/run_totals.h"

#include "core/engine/train/checkpoint_keeper.h"

#include <algorithm>
#include <cmath>

namespace reblock {

namespace {

/// Evaluations of so many steps; that at the end of the run is one of them.
double evaluations(const Interval& interval, double steps, double stepsPerEpoch)
{
    const double each = static_cast<double>(interval.count) * (interval.epochs ? stepsPerEpoch : 1);
    return std::max(1.0, std::ceil(steps / each - 1e-6));
}

RunTotals ofSteps(double steps, const TrainOptions& options, const RunPace& pace)
{
    RunTotals totals;
    totals.steps = steps;
    totals.epochs = steps / pace.stepsPerEpoch;
    totals.training = steps * pace.stepSeconds;
    const double looks = evaluations(options.evaluateEvery, steps, pace.stepsPerEpoch);
    totals.evaluation = looks * pace.evaluationSeconds;
    const double between = std::floor(totals.training / looks / kCheckpointSeconds);
    totals.checkpoints = looks * (1 + between) * pace.checkpointSeconds;
    totals.seconds = totals.training + totals.evaluation + totals.checkpoints;
    return totals;
}

} // namespace

RunTotals runTotals(const TrainOptions& options, const RunPace& pace)
{
    const double ofEpochs = static_cast<double>(options.epochs) * pace.stepsPerEpoch;
    const bool fewSteps = options.maxSteps && static_cast<double>(*options.maxSteps) <= ofEpochs;
    RunTotals totals = ofSteps(fewSteps ? static_cast<double>(*options.maxSteps) : ofEpochs, options, pace);
    totals.limit = fewSteps ? "max_steps" : "epochs";
    if (!options.maxSeconds || totals.seconds <= *options.maxSeconds)
        return totals;
    const double share = *options.maxSeconds / totals.seconds;
    totals = ofSteps(std::max(1.0, std::floor(share * totals.steps)), options, pace);
    totals.limit = "max_seconds";
    totals.seconds = std::max(totals.seconds, *options.maxSeconds);
    return totals;
}

} // namespace reblock
