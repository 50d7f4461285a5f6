#include "core/journal/run_folder.h"

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

std::vector<fs::path> RunFolder::journals() const
{
    std::vector<fs::path> found;
    std::error_code none;
    if (fs::exists(journal(), none))
        found.push_back(journal());
    for (const fs::path& parent : {decodes(), analyses()})
        for (const fs::directory_entry& entry : fs::directory_iterator(parent, none))
            if (fs::exists(entry.path() / "events.jsonl", none))
                found.push_back(entry.path() / "events.jsonl");
    std::sort(found.begin() + (found.empty() || found[0] != journal() ? 0 : 1), found.end());
    return found;
}

} // namespace reblock
