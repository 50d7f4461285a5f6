#include "core/base/leftovers.h"

#include "core/base/process.h"

#include <charconv>
#include <string>
#include <vector>

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// The number in NAME.PID.tmp; 0 for any other name.
int makerOf(const fs::path& file)
{
    if (file.extension() != ".tmp")
        return 0;
    const std::string digits = file.stem().extension().string();
    int pid = 0;
    if (digits.size() > 1)
        std::from_chars(digits.data() + 1, digits.data() + digits.size(), pid);
    return pid;
}

} // namespace

void removeLeftovers(const fs::path& folder)
{
    std::error_code ignored; // a file that stays costs space, nothing else
    std::vector<fs::path> gone;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const int pid = makerOf(entry.path());
        if (pid > 0 && pid != ownPid() && processStart(pid) == 0)
            gone.push_back(entry.path());
    }
    for (const fs::path& file : gone)
        fs::remove(file, ignored);
}

} // namespace reblock
