#include "app/engine/environment.h"

#include "core/base/process.h"

#include <array>
#include <cstdlib>
#include <unistd.h>

namespace reblock {

namespace {

struct Setting {
    const char* name;
    const char* value;
};

constexpr std::array kSettings{Setting{"OMP_WAIT_POLICY", "PASSIVE"}, Setting{"KMP_BLOCKTIME", "0"},
                               Setting{"MKL_CBWR", "AUTO,STRICT"}};

} // namespace

void restartWithEnvironment(char** arguments)
{
    bool changed = false;
    for (const Setting& setting : kSettings) {
        if (std::getenv(setting.name))
            continue;
        ::setenv(setting.name, setting.value, 0);
        changed = true;
    }
    if (changed)
        ::execv(programPath().c_str(), arguments); // where this fails, go on: slower, but right
}

} // namespace reblock
