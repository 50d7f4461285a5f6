#pragma once

#include "core/layout/layout.h"
#include "core/options/run_options.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// What decoding one row greedily must give.
struct ExpectedGreedy {
    std::vector<std::int64_t> ctc;
    std::vector<std::int64_t> attention;
    double attentionLogProb = 0;
};

/// What one optimiser step must show.
struct ExpectedStep {
    double rate = 0;
    double norm = 0;
    double total = 0;
};

/// One entry of `cases.json`, format `reblock-model-fixtures/1`.
struct ModelCase {
    std::string name;
    Layout layout;
    int vocabulary = 0;
    int bands = 0;
    std::int64_t parameters = 0;
    std::int64_t trainedParameters = 0;
    double ctc = 0;
    double attention = 0;
    double total = 0;
    std::vector<std::optional<double>> ctcRows; ///< absent: too short
    std::vector<double> attentionRows;
    double gradientNorm = 0;
    std::vector<ExpectedGreedy> greedy;
    std::vector<ExpectedStep> steps;
    OptimiserOptions optimiser;
    LossOptions losses;
};

/// The case of that name in the `cases.json` of a folder.
/// Throws UserError: no such file or case, another format.
ModelCase readModelCase(const std::filesystem::path& folder, const std::string& name);

} // namespace reblock
