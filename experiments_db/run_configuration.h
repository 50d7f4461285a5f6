#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace reblock {

/// What the store keeps of a run.json.
struct RunConfiguration {
    std::string text;       ///< the file
    std::string name;       ///< the folder's
    std::string layoutText; ///< canonical; it and the next three are empty for an imported run
    std::string layoutHash;
    std::string notation; ///< of the stacks, whatever the model size; empty where it cannot say them
    std::string preset;   ///< whose stacks these are, whatever the model size; empty: none
    std::string recipe;
    std::string corpus;
    std::string unit;   ///< char, word
    std::string parent; ///< empty: none
    double created = 0; ///< wall seconds
    std::optional<std::int64_t> maxSteps;
    std::optional<double> maxSeconds;
};

/// Reads RUN/run.json as far as lists need it: an option that this program does not know is no
/// hindrance. Throws UserError: no run folder, broken JSON, another format, a broken layout.
RunConfiguration readRunConfiguration(const std::filesystem::path& runFolder);

/// The text of RUN/run.json. Throws UserError when there is none.
std::string readRunConfigurationText(const std::filesystem::path& runFolder);

} // namespace reblock
