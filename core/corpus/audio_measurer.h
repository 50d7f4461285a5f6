#pragma once

#include "core/corpus/duration_index.h"
#include "core/corpus/finding.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// Why an audio file cannot be used.
struct AudioProblem {
    FindingKind kind = FindingKind::Unreadable; ///< Missing or Unreadable
    std::string text;                           ///< one sentence that names the file
};

struct MeasuredAudio {
    double seconds = 0;
    std::optional<AudioProblem> problem;
};

/// Learns the durations of audio files, from an index or from their headers. Safe from any thread.
class AudioMeasurer {
public:
    /// index  file to read and, by save(), to write; empty: none
    explicit AudioMeasurer(std::filesystem::path index = {});

    MeasuredAudio measure(const std::string& path);

    /// Whether there is a file with something in it; opens nothing.
    static std::optional<AudioProblem> look(const std::string& path);

    /// Writes the index anew where files were measured that it did not hold, or held files that are gone.
    /// A disk that is full or read-only is no reason to stop: then there is no index.
    void save();

private:
    std::filesystem::path file_;
    DurationIndex index_;
    std::mutex lock_;
    std::vector<KnownDuration> seen_; ///< guarded by lock_
    std::size_t opened_ = 0;          ///< guarded by lock_
};

} // namespace reblock
