#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// The names inside RUN/checkpoints and which files are there. Knows no content.
class CheckpointFolder {
public:
    explicit CheckpointFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path weights(std::int64_t step) const; ///< step-000123.safetensors
    std::filesystem::path state(std::int64_t step) const;   ///< step-000123.state.safetensors
    std::filesystem::path average() const;                  ///< average.safetensors

    std::vector<std::int64_t> weightSteps() const; ///< ascending; empty where there is no folder
    std::vector<std::int64_t> stateSteps() const;

private:
    std::vector<std::int64_t> steps(const std::string& ending) const;

    std::filesystem::path folder_;
};

/// A checkpoint chosen by a user's word.
struct ChosenCheckpoint {
    std::string name; ///< "average", "best", "last", "start" or the step's number
    std::filesystem::path file;
};

/// average, best, last, start (a fork's starting weights) or a step; absent: average, else best, else
/// last, else start, whichever is there first.
/// best is the smallest dev loss that the run's journal tells of and whose file is kept.
/// Throws UserError naming what is there.
ChosenCheckpoint chooseCheckpoint(const std::filesystem::path& runFolder,
                                  const std::optional<std::string>& wanted);

} // namespace reblock
