#include "core/engine/train/trainer.h"

#include "core/base/error.h"
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
        journal.append("failed", {{"step", step.empty() ? 0 : step.back()},
                                  {"reason", reasonOf(error)},
                                  {"message", error.what()}});
    } catch (const Error&) { // the error itself goes on to the caller
    }
}

} // namespace

void train(const RunFolder& folder, const CancelToken& cancel, const TrainingListener& listener)
{
    const RunConfig config = readRunConfig(folder.root());
    if (finishedAlready(folder))
        return;
    RunJournal journal(folder, listener.onEvent);
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
