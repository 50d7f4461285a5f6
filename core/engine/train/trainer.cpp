#include "core/engine/train/trainer.h"

#include "core/base/error.h"
#include "core/engine/train/out_of_memory.h"
#include "core/engine/train/training_session.h"
#include "core/journal/control.h"
#include "core/journal/journal_reader.h"

namespace reblock {

namespace {

bool finishedAlready(const RunFolder& folder)
{
    if (!std::filesystem::exists(folder.journal()))
        return false;
    const auto last = lastEvent(folder.journal());
    return last && last->event == "finished";
}

std::string reasonOf(const std::exception& error)
{
    if (saysOutOfMemory(error) || dynamic_cast<const OutOfMemory*>(&error))
        return "memory";
    switch (exitCode(error)) {
    case 2:
        return "input";
    case 3:
        return "resource";
    default:
        return "bug";
    }
}

/// The last word of a run that ends by an error; a full disk may refuse even that.
void tellFailure(RunJournal& journal, const RunFolder& folder, const std::exception& error)
{
    try {
        const auto step = CheckpointFolder(folder.checkpoints()).stateSteps();
        nlohmann::json fields{
            {"step", step.empty() ? 0 : step.back()}, {"reason", reasonOf(error)}, {"message", error.what()}};
        if (const auto* memory = dynamic_cast<const OutOfMemory*>(&error)) {
            const BatchShape& batch = memory->batch();
            fields["batch"] = {{"rows", batch.rows}, {"frames", batch.frames}, {"tokens", batch.tokens}};
            fields["suggested_frames"] =
                memory->suggestedFrames() ? nlohmann::json(*memory->suggestedFrames()) : nlohmann::json();
        }
        journal.append("failed", std::move(fields));
    } catch (const Error&) { // the error itself goes on to the caller
    }
}

} // namespace

void train(const RunFolder& folder, const CancelToken& cancel, const TrainingListener& listener)
{
    const RunConfig config = readRunConfig(folder.root());
    if (finishedAlready(folder))
        return;
    RunJournal journal(folder, config.options.train.tensorboard, listener.onEvent);
    clearRequests(folder);
    try {
        TrainingSession(folder, config, journal, cancel, listener).run();
    } catch (const Cancelled&) {
        clearRequests(folder);
        throw;
    } catch (const Diverged&) {
        throw;
    } catch (const std::exception& error) {
        tellFailure(journal, folder, error);
        throw;
    }
}

} // namespace reblock
