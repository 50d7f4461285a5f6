#include "core/journal/run_folder.h"

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr const char* kStoreName = "reblock.sqlite";

} // namespace

fs::path RunFolder::cache() const
{
    std::error_code none;
    for (const fs::path& project : {root_.parent_path(), root_.parent_path().parent_path()})
        if (fs::exists(project / kStoreName, none))
            return project / "cache";
    return root_ / "cache";
}

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

std::string decodeFolderName(const std::string& set, const std::string& mode, const std::string& checkpoint)
{
    return set + "." + mode + "." + checkpoint;
}

std::string decodeTag(const std::string& folderName, const std::string& untagged)
{
    return folderName.starts_with(untagged + ".") ? folderName.substr(untagged.size() + 1) : std::string();
}

} // namespace reblock
