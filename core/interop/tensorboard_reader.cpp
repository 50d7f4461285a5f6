#include "core/interop/tensorboard_reader.h"

#include "core/base/error.h"
#include "core/interop/event_parser.h"
#include "core/interop/record_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMark = "tfevents.";

bool isEventFile(const fs::path& path)
{
    return path.filename().string().find(kMark) != std::string::npos && fs::is_regular_file(path);
}

/// The seconds behind "tfevents.", by which a run's files follow one another.
std::string timeOf(const fs::path& file)
{
    const std::string name = file.filename().string();
    const std::size_t from = name.find(kMark) + kMark.size();
    const std::string digits = name.substr(from, name.find('.', from) - from);
    return std::string(digits.size() < 20 ? 20 - digits.size() : 0, '0') + digits;
}

/// Event files by the folder they are in; each folder is a run of its own.
std::map<fs::path, std::vector<fs::path>> eventFiles(const fs::path& root)
{
    std::map<fs::path, std::vector<fs::path>> found;
    if (fs::is_regular_file(root)) {
        found[root.parent_path()] = {root};
        return found;
    }
    for (const auto& entry :
         fs::recursive_directory_iterator(root, fs::directory_options::skip_permission_denied))
        if (isEventFile(entry.path()))
            found[entry.path().parent_path()].push_back(entry.path());
    for (auto& [folder, files] : found)
        std::ranges::sort(files, [](const fs::path& a, const fs::path& b) {
            return std::pair(timeOf(a), a) < std::pair(timeOf(b), b);
        });
    return found;
}

void dropFrom(std::vector<ScalarPoint>& points, std::int64_t step)
{
    while (!points.empty() && points.back().step >= step)
        points.pop_back();
}

/// Adds what the files of one folder say.
class FolderReading {
public:
    FolderReading(std::string prefix, TensorboardScalars& scalars)
        : prefix_(std::move(prefix)), scalars_(scalars)
    {
    }

    void read(const fs::path& file)
    {
        RecordReader reader(file);
        std::string record;
        try {
            while (reader.next(record))
                add(parser_.parse(record));
        } catch (const UserError& damaged) {
            scalars_.problems.push_back(fmt::format("{}: {}", file.string(), damaged.problem()));
        }
        if (!reader.problem().empty())
            scalars_.problems.push_back(reader.problem());
    }

private:
    void add(const TensorboardEvent& event)
    {
        if (event.restarted)
            for (auto& [tag, points] : own_)
                dropFrom(*points, event.step);
        for (const SummaryScalar& scalar : event.scalars) {
            std::vector<ScalarPoint>& points = pointsOf(scalar.tag);
            dropFrom(points, event.step);
            points.push_back({event.step, event.time, scalar.value});
        }
    }

    std::vector<ScalarPoint>& pointsOf(const std::string& tag)
    {
        auto& points = own_[tag];
        if (!points)
            points = &scalars_.tags[prefix_ + tag];
        return *points;
    }

    std::string prefix_;
    TensorboardScalars& scalars_;
    EventParser parser_;
    std::map<std::string, std::vector<ScalarPoint>*> own_; ///< map nodes stay where they are
};

std::string prefixOf(const fs::path& folder, const fs::path& root)
{
    const fs::path below = folder.lexically_relative(root);
    return fs::is_regular_file(root) || below.empty() || below == "." ? "" : below.generic_string() + "/";
}

} // namespace

TensorboardScalars readTensorboard(const fs::path& fileOrFolder)
{
    if (!fs::exists(fileOrFolder))
        throw UserError(fmt::format("There is no {}.", fileOrFolder.string()),
                        "Name an event file or the folder that holds such files.");
    const auto folders = eventFiles(fileOrFolder);
    if (folders.empty())
        throw UserError(fmt::format("{} holds no TensorBoard event file.", fileOrFolder.string()),
                        "Name the folder with the files events.out.tfevents.…");
    TensorboardScalars scalars;
    for (const auto& [folder, files] : folders) {
        FolderReading reading(prefixOf(folder, fileOrFolder), scalars);
        for (const fs::path& file : files)
            reading.read(file);
    }
    std::erase_if(scalars.tags, [](const auto& entry) { return entry.second.empty(); });
    return scalars;
}

} // namespace reblock
