#include "core/engine/train/trainer_state.h"

#include "core/base/error.h"
#include "core/engine/model/tensor_file.h"

#include <nlohmann/json.hpp>

namespace reblock {

using nlohmann::json;

namespace {

constexpr const char* kFormat = "reblock-trainer/1";

json jsonFrom(const TrainerState& state)
{
    json scored = json::array();
    for (const ScoredStep& entry : state.scored)
        scored.push_back({{"step", entry.step}, {"dev_loss", entry.devLoss}});
    return {{"step", state.step},
            {"epoch", state.position.epoch},
            {"batch", state.position.batch},
            {"seconds", state.seconds},
            {"audio_seconds", state.audioSeconds},
            {"skipped_in_row", state.skippedInRow},
            {"skipped_total", state.skippedTotal},
            {"outliers", state.outliers},
            {"recent_losses", state.recentLosses},
            {"evaluation_due", state.evaluationDue},
            {"early_step", state.earlyStep},
            {"scored", scored},
            {"epoch_steps", state.epochSteps},
            {"threads", state.threads}};
}

TrainerState stateFrom(const json& values)
{
    TrainerState state;
    state.step = values.at("step");
    state.position = {values.at("epoch"), values.at("batch")};
    state.seconds = values.at("seconds");
    state.audioSeconds = values.at("audio_seconds");
    // States written before outliers were watched lack these
    state.skippedInRow = values.value("skipped_in_row", state.skippedInRow);
    state.skippedTotal = values.value("skipped_total", state.skippedTotal);
    state.outliers = values.value("outliers", state.outliers);
    state.recentLosses = values.value("recent_losses", state.recentLosses);
    state.evaluationDue = values.at("evaluation_due");
    state.earlyStep = values.value("early_step", std::int64_t{0}); // missing before there were forks
    for (const json& entry : values.at("scored"))
        state.scored.push_back({entry.at("step"), entry.at("dev_loss")});
    state.epochSteps = values.at("epoch_steps").get<std::vector<std::int64_t>>();
    state.threads = values.at("threads");
    return state;
}

} // namespace

void saveTrainerState(const std::filesystem::path& path, const TrainerState& state,
                      const Optimiser& optimiser)
{
    writeTensorFile(path, optimiser.state(), {{"format", kFormat}, {"trainer", jsonFrom(state).dump()}});
}

TrainerState loadTrainerState(const std::filesystem::path& path, Optimiser& optimiser)
{
    const TensorFile file = readTensorFile(path);
    const auto trainer = file.metadata.find("trainer");
    const auto format = file.metadata.find("format");
    if (format == file.metadata.end() || format->second != kFormat || trainer == file.metadata.end())
        throw UserError(path.string() + " does not hold the state of a training.",
                        "Use the files that `reblock train` wrote.");
    try {
        optimiser.restore(file.tensors);
        return stateFrom(json::parse(trainer->second));
    } catch (const json::exception& error) {
        throw UserError("The training state in " + path.string() + " is damaged: " + error.what() + ".",
                        "Delete it; training goes on from the checkpoint before.");
    }
}

} // namespace reblock
