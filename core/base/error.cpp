#include "core/base/error.h"

#include <fmt/format.h>

namespace reblock {

namespace {

std::string joined(const std::string& problem, const std::string& remedy)
{
    return remedy.empty() ? problem : problem + " " + remedy;
}

} // namespace

Error::Error(const std::string& problem, const std::string& remedy)
    : std::runtime_error(joined(problem, remedy)), problem_(problem), remedy_(remedy)
{
}

int exitCode(const std::exception& error)
{
    if (dynamic_cast<const UserError*>(&error))
        return 2;
    if (dynamic_cast<const ResourceError*>(&error))
        return 3;
    if (dynamic_cast<const Diverged*>(&error))
        return 4;
    if (dynamic_cast<const Cancelled*>(&error))
        return 5;
    return 1;
}

void failCheck(const char* condition, const char* file, int line)
{
    throw BugError(fmt::format("Internal check failed: {} ({}:{}).", condition, file, line),
                   "This is a bug in Reblock; please report it with the command you ran.");
}

} // namespace reblock
