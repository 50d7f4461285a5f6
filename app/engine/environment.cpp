#include "app/engine/environment.h"

#include "core/base/process.h"
#include "core/engine/device/device.h"

#include <cstdlib>
#include <unistd.h>

namespace reblock {

void restartWithEnvironment(char** arguments)
{
    bool changed = false;
    for (const auto& [name, value] : requiredEnvironment()) {
        if (std::getenv(name.c_str()))
            continue;
        ::setenv(name.c_str(), value.c_str(), 0);
        changed = true;
    }
    if (changed)
        ::execv(programPath().c_str(), arguments); // where this fails, go on: slower, but right
}

} // namespace reblock
