#pragma once

#include "core/journal/alive_file.h"
#include "core/journal/journal_writer.h"
#include "core/journal/run_folder.h"

#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace reblock {

using EventListener = std::function<void(const Event&)>;

/// The signs of life of a training: its journal, its heartbeat, and warnings that other threads
/// leave for the next time the trainer writes. Holds the run's lock.
class RunJournal {
public:
    /// Throws UserError when another process trains this run.
    RunJournal(const RunFolder& folder, EventListener listener);

    /// False where no earlier process has written anything.
    bool continues() const { return continues_; }

    /// Writes the event, and passes it on. Throws ResourceError.
    void append(const std::string& event, nlohmann::json fields);
    void setStep(std::int64_t step);

    /// From any thread; written by writeWarnings().
    void leaveWarning(std::string message);
    void writeWarnings();

private:
    JournalWriter writer_;
    bool continues_;
    AliveFile alive_;
    EventListener listener_;
    std::int64_t step_ = 0;
    std::mutex mutex_;
    std::vector<std::string> warnings_;
};

} // namespace reblock
