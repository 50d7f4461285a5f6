#pragma once

#include <filesystem>
#include <thread>

namespace reblock {

/// Where in a run a process dies.
enum class Moment {
    Anywhere,
    InCheckpoint, ///< a file of the checkpoints folder is being written or renamed
    InEvaluation, ///< the step is in the journal, the evaluation that follows it is not
};

/// Ends a training process by SIGKILL at the n-th such moment, seen from outside by what happens to
/// the files of its run. Does nothing to a process that ends before.
class Killer {
public:
    Killer(int pid, const std::filesystem::path& run, Moment moment, int count);
    ~Killer();
    Killer(const Killer&) = delete;
    Killer& operator=(const Killer&) = delete;

private:
    void watch(std::stop_token stop);
    bool isMoment(bool inCheckpoints, const std::string& name) const;

    int pid_;
    std::filesystem::path run_;
    Moment moment_;
    int count_;
    int notify_ = -1;
    int checkpoints_ = -1; ///< the watch of that folder
    std::jthread thread_;
};

} // namespace reblock
