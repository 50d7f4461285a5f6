#pragma once

#include "core/interop/tensorboard_writer.h"
#include "core/journal/alive_file.h"
#include "core/journal/journal_writer.h"
#include "core/journal/run_folder.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace reblock {

using EventListener = std::function<void(const Event&)>;

/// The signs of life of a training: its journal, its heartbeat, and warnings that other threads
/// leave for the next time the trainer writes. Holds the run's lock.
class RunJournal {
public:
    /// tensorboard  whether RUN/tensorboard gets the curves too; where that fails, a warning says so
    ///              and training goes on, since those files can be made again
    /// Throws UserError when another process trains this run.
    RunJournal(const RunFolder& folder, bool tensorboard, EventListener listener);

    /// False where no earlier process has written anything.
    bool continues() const { return continues_; }

    /// Writes the event, and passes it on. Throws ResourceError.
    void append(const std::string& event, nlohmann::json fields);
    void setStep(std::int64_t step);

    /// From any thread; written by writeWarnings().
    void leaveWarning(std::string message);
    void writeWarnings();

private:
    void tellTensorboard(const Event& event);

    JournalWriter writer_;
    std::unique_ptr<TensorboardWriter> tensorboard_; ///< absent: not wanted, or it failed
    bool continues_;
    AliveFile alive_;
    EventListener listener_;
    std::int64_t step_ = 0;
    std::mutex mutex_;
    std::vector<std::string> warnings_;
};

} // namespace reblock
