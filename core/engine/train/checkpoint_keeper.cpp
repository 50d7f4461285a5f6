#include "core/engine/train/checkpoint_keeper.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/leftovers.h"

#include <algorithm>
#include <set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kStatesKept = 2;

void removeFile(const fs::path& file)
{
    std::error_code ignored; // it costs space, nothing else
    fs::remove(file, ignored);
}

} // namespace

std::vector<ScoredStep> bestSteps(std::vector<ScoredStep> scored, int count)
{
    std::ranges::sort(scored, [](const ScoredStep& a, const ScoredStep& b) {
        return a.devLoss != b.devLoss ? a.devLoss < b.devLoss : a.step > b.step;
    });
    if (scored.size() > static_cast<std::size_t>(std::max(0, count)))
        scored.resize(static_cast<std::size_t>(std::max(0, count)));
    return scored;
}

CheckpointKeeper::CheckpointKeeper(fs::path folder, const TrainOptions& options)
    : folder_(std::move(folder)), options_(options)
{
    makeFolders(folder_.path());
    removeLeftovers(folder_.path());
}

void CheckpointKeeper::save(const Model& model, const CheckpointInfo& info, TrainerState& state,
                            const Optimiser& optimiser) const
{
    saveCheckpoint(folder_.weights(state.step), model, info);
    saveTrainerState(folder_.state(state.step), state, optimiser);
    prune(state);
}

void CheckpointKeeper::prune(TrainerState& state) const
{
    std::set<std::int64_t> kept(state.epochSteps.begin(), state.epochSteps.end());
    std::vector<ScoredStep> best = bestSteps(state.scored, std::max(options_.keepBest, options_.average));
    for (const ScoredStep& entry : best)
        kept.insert(entry.step);
    const std::vector<std::int64_t> states = folder_.stateSteps();
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (i + kStatesKept >= states.size())
            kept.insert(states[i]);
        else
            removeFile(folder_.state(states[i]));
    }
    for (const std::int64_t step : folder_.weightSteps())
        if (!kept.contains(step))
            removeFile(folder_.weights(step));
    std::erase_if(state.scored, [&](const ScoredStep& entry) { return !kept.contains(entry.step); });
}

void CheckpointKeeper::removeNewer(std::int64_t step) const
{
    for (const std::int64_t newer : folder_.weightSteps())
        if (newer > step)
            removeFile(folder_.weights(newer));
    for (const std::int64_t newer : folder_.stateSteps())
        if (newer > step)
            removeFile(folder_.state(newer));
    removeFile(folder_.average());
}

std::optional<std::int64_t> CheckpointKeeper::latest() const
{
    const std::vector<std::int64_t> steps = folder_.stateSteps();
    return steps.empty() ? std::nullopt : std::optional(steps.back());
}

std::optional<TrainerState> CheckpointKeeper::resume(Model& model, Optimiser& optimiser,
                                                     std::vector<std::string>& problems) const
{
    std::vector<std::int64_t> steps = folder_.stateSteps();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        try {
            loadWeights(model, folder_.weights(*step));
            TrainerState state = loadTrainerState(folder_.state(*step), optimiser);
            removeNewer(*step);
            std::erase_if(state.scored,
                          [&](const ScoredStep& entry) { return !fs::exists(folder_.weights(entry.step)); });
            return state;
        } catch (const UserError& damaged) {
            problems.push_back(damaged.problem());
        }
    }
    if (steps.empty())
        return std::nullopt;
    throw UserError("No checkpoint of this run can be used. " + problems.front(),
                    "Make a new run, or bring the checkpoints back from a copy.");
}

bool CheckpointKeeper::saveAverage(Model& model, const CheckpointInfo& info, const TrainerState& state) const
{
    std::vector<fs::path> files;
    std::vector<ScoredStep> scored = state.scored;
    std::erase_if(scored, [](const ScoredStep& entry) { return entry.step == 0; }); // a fork's start
    for (const ScoredStep& entry : bestSteps(std::move(scored), options_.average))
        files.push_back(folder_.weights(entry.step));
    if (files.empty())
        return false;
    loadAverage(model, files);
    saveCheckpoint(folder_.average(), model, info);
    return true;
}

} // namespace reblock
