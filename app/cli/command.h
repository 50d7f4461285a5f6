#pragma once

#include <CLI/App.hpp>

#include <string>

namespace reblock {

/// The headings of `reblock --help`, in this order.
inline constexpr char kLayoutGroup[] = "Layouts";
inline constexpr char kSpeechGroup[] = "Speech";
inline constexpr char kRunGroup[] = "Runs";
inline constexpr char kResultGroup[] = "Results";
inline constexpr char kMachineGroup[] = "This machine";

/// What help says of a command.
struct CommandText {
    std::string name;
    std::string summary;               ///< one line, small first letter, no full stop
    std::string group;                 ///< heading in the list above it; empty: plain "Commands"
    std::string details;               ///< a few sentences for the command's own help; may be empty
    std::vector<std::string> examples; ///< whole commands: "reblock layout cost BRA-E"
};

/// Adds a command (to the program, or to another command: `layout cost`). Set its options and its
/// callback on what comes back.
CLI::App* addCommand(CLI::App& parent, const CommandText& text);

/// A command that only holds others: `reblock layout`.
CLI::App* addCommandGroup(CLI::App& parent, const CommandText& text);

/// "reblock layout cost".
std::string commandPath(const CLI::App& command);

} // namespace reblock
