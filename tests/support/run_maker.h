#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace reblock {

/// A run folder as `reblock new` and the trainer make it, with a layout of the presets. Events are
/// written as plain lines with rising numbers.
class RunMaker {
public:
    /// Makes the folder with its run.json.
    RunMaker(std::filesystem::path folder, const std::string& preset = "BRA-E");

    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path journal() const { return folder_ / "events.jsonl"; }

    /// The line of an event, newline included.
    std::string line(const std::string& event, nlohmann::json fields);

    void append(const std::string& event, nlohmann::json fields = nlohmann::json::object());
    /// Bytes as they are, to the run's journal.
    void appendBytes(const std::string& bytes);

    /// started, then steps 1..count, each with a loss of 1 / step and a rate; every tenth step is
    /// followed by a dev evaluation.
    void train(int first, int last);

    /// decode/NAME with hyp.trn, ref.trn, score.json and a `decoded` event.
    std::filesystem::path decode(const std::string& name, double errorRate);

private:
    std::filesystem::path folder_;
    std::int64_t seq_ = 0;
};

} // namespace reblock
