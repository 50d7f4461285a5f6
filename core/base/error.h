#pragma once

#include <stdexcept>
#include <string>

namespace reblock {

/// What can go wrong, said so that a user can act on it. Libraries throw these; only mains print them.
///
/// problem   what happened and where, one sentence
/// remedy    what to do about it, one sentence; may be empty
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& problem, const std::string& remedy = {});

    const std::string& problem() const { return problem_; }
    const std::string& remedy() const { return remedy_; }

private:
    std::string problem_;
    std::string remedy_;
};

/// The user's input is at fault: a file, an option, a layout. Exit code 2.
class UserError : public Error {
    using Error::Error;
};

/// Memory, disk or device is lacking. Exit code 3.
class ResourceError : public Error {
    using Error::Error;
};

/// Training left the finite numbers. Exit code 4.
class Diverged : public Error {
    using Error::Error;
};

/// Stopped on request. Exit code 5.
class Cancelled : public Error {
    using Error::Error;
};

/// A promise inside the program is broken. Exit code 1.
class BugError : public Error {
    using Error::Error;
};

/// 2, 3, 4, 5 for the family above, 1 for everything else.
int exitCode(const std::exception& error);

/// Throws BugError naming the condition and the place. Used by CHECK.
[[noreturn]] void failCheck(const char* condition, const char* file, int line);

} // namespace reblock

/// Stops with a BugError when a promise inside the program does not hold.
#define REBLOCK_CHECK(condition)                                                                             \
    do {                                                                                                     \
        if (!(condition))                                                                                    \
            ::reblock::failCheck(#condition, __FILE__, __LINE__);                                            \
    } while (false)
