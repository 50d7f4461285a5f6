#include "core/options/option_folders.h"

#include "core/base/error.h"
#include "core/options/problem_lines.h"

#include <fmt/format.h>

#include <filesystem>

namespace reblock {

namespace fs = std::filesystem;

namespace {

void makeAbsolute(std::optional<std::string>& folder, const char* key)
{
    if (!folder)
        return;
    if (!fs::is_directory(*folder))
        throw UserError(fmt::format("{}: there is no folder {}.", key, *folder),
                        "Name a folder of audio files, or none.");
    folder = fs::canonical(*folder).string();
}

} // namespace

void makeFoldersAbsolute(RunOptions& options, ProblemLines& problems)
{
    problems.collect([&] { makeAbsolute(options.augment.noiseFolder, "augment.noise_folder"); });
    problems.collect([&] { makeAbsolute(options.augment.rirFolder, "augment.rir_folder"); });
}

} // namespace reblock
