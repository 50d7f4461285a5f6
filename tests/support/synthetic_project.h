#pragma once

#include <cstdint>
#include <filesystem>

namespace reblock {

/// How large a project to make.
struct SyntheticSize {
    int runs = 10;
    int stepsPerRun = 1000;
    int metrics = 8; ///< numeric fields of each step event
    std::uint64_t seed = 1;
};

/// Writes PROJECT/runs with seeded run folders: falling losses with noise, dev evaluations, checkpoints,
/// a decode of the test set, all finished. Returns the number of metric values in the journals.
std::int64_t makeSyntheticProject(const std::filesystem::path& project, const SyntheticSize& size);

} // namespace reblock
