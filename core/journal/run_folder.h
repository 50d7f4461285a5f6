#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// The names inside a run's folder. Knows no content.
class RunFolder {
public:
    explicit RunFolder(std::filesystem::path root) : root_(std::move(root)) {}

    const std::filesystem::path& root() const { return root_; }
    std::string name() const { return root_.filename().string(); }
    std::filesystem::path configuration() const { return root_ / "run.json"; }
    std::filesystem::path journal() const { return root_ / "events.jsonl"; }
    std::filesystem::path alive() const { return root_ / "alive.json"; }
    std::filesystem::path control() const { return root_ / "control.json"; }
    std::filesystem::path log() const { return root_ / "log.txt"; }
    std::filesystem::path start() const { return root_ / "start.safetensors"; } ///< of a fork
    std::filesystem::path checkpoints() const { return root_ / "checkpoints"; }
    std::filesystem::path keptBatches() const { return root_ / "kept_batches"; }
    std::filesystem::path tensorboard() const { return root_ / "tensorboard"; }
    std::filesystem::path forecast() const { return root_ / "forecast.json"; }
    std::filesystem::path decodes() const { return root_ / "decode"; }
    std::filesystem::path analyses() const { return root_ / "analysis"; }

    /// What can be made again: beside the store of the project that the run lies in, so that its runs
    /// share it, else in the run.
    std::filesystem::path cache() const;

    bool exists() const { return std::filesystem::exists(configuration()); }

    /// The run's own journal and those of its decodes and analyses, as far as they are there, sorted.
    std::vector<std::filesystem::path> journals() const;

private:
    std::filesystem::path root_;
};

/// "test.ctc_greedy.average": what a decode's folder is called, or begins with where it has a tag.
std::string decodeFolderName(const std::string& set, const std::string& mode, const std::string& checkpoint);

/// What the folder's name holds behind that and a dot; empty: no tag.
std::string decodeTag(const std::string& folderName, const std::string& untagged);

} // namespace reblock
