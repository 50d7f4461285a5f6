#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace reblock {

/// How a demo corpus was made: synthetic.json beside its wav/ and transcript/ folders. Where it is, all
/// speech in that folder is synthetic, and results say so.
struct DemoMarker {
    std::string program; ///< "espeak-ng 1.51"
    double hours = 0;
    std::uint64_t seed = 1;
    int speakers = 0;
    std::string texts; ///< DemoTexts::name()
    bool complete = false;

    /// What must be equal for the files of one to be files of the other.
    bool sameSpeech(const DemoMarker& other) const;
};

/// The marker in a folder; absent where there is none. Throws UserError: not readable as one.
std::optional<DemoMarker> readDemoMarker(const std::filesystem::path& folder);

/// Writes it, and a README for people. Throws ResourceError.
void writeDemoMarker(const std::filesystem::path& folder, const DemoMarker& marker);

/// For the headline of a result: "synthetic speech (espeak-ng 1.51)".
std::string demoNote(const DemoMarker& marker);

/// The same for a registered corpus, whose folder is marked itself or holds a marked data_aishell; empty
/// where neither is, or the folder has gone.
std::string syntheticNote(const std::filesystem::path& root);

} // namespace reblock
