#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// This machine's name.
std::string hostName();

/// Changes with every start of the machine (Linux: /proc/sys/kernel/random/boot_id).
std::string bootId();

/// When a process started, in clock ticks since boot; 0 if there is none of that number.
/// Number and start together name a process for good: numbers are used again.
std::uint64_t processStart(int pid);

/// This process's own number.
int ownPid();

/// The running program's own file.
std::filesystem::path programPath();

/// Starts a program that outlives this one: own session, standard input from /dev/null, output and
/// errors appended to `log`. Returns its number. Throws ResourceError if it cannot be started.
int startDetached(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                  const std::filesystem::path& log);

/// This process becomes that program, keeping its number, folder and streams. Comes back only by
/// throwing ResourceError, when the program cannot be started.
[[noreturn]] void becomeProgram(const std::filesystem::path& program,
                                const std::vector<std::string>& arguments);

/// What exec wants: the program, its arguments, a null. The words must outlive it.
std::vector<char*> argumentPointers(std::vector<std::string>& words);

/// Waits for a child process; its exit code, or 128 + the number of the signal that ended it.
int exitCodeOf(int child);

} // namespace reblock
