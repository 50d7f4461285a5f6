#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// A run folder as a trainer leaves it, made without one: curves that fall, dev evaluations,
/// checkpoints, and the event that ends it.
struct FakeRun {
    std::string name = "BRA-E-1";
    std::string layout = "BRA-E";
    int steps = 400;
    double scale = 1;                    ///< of loss and error rate
    std::string end = "finished";        ///< the last event; empty: none (the process is gone)
    std::vector<std::string> settings{}; ///< "model.dim=128"
};

/// Returns the folder, runs/NAME.
std::filesystem::path makeFakeRun(const std::filesystem::path& runs, const FakeRun& run);

} // namespace reblock
