#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace reblock {

/// The whole of `reblock`: parses, does, prints.
///
/// arguments  without the program's name
/// returns    the exit code: 0, or that of the error (core/base/error.h)
/// Heavy commands do not return: the process becomes reblock-engine.
int runCommandLine(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& errors);

} // namespace reblock
