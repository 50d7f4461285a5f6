#include "core/options/new_run.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/layout/model_shape.h"
#include "core/layout/read.h"
#include "core/options/option_info.h"
#include "core/options/option_values.h"
#include "core/options/problem_lines.h"
#include "core/options/recipes.h"
#include "core/options/run_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace fs = std::filesystem;

namespace {

/// The recipe's values, then the user's.
std::vector<OptionSetting> allSettings(const NewRunRequest& request, ProblemLines& problems)
{
    std::vector<OptionSetting> settings;
    problems.collect([&] {
        if (!request.recipe.empty())
            settings = recipe(request.recipe).values;
    });
    for (const std::string& text : request.settings)
        problems.collect([&] { settings.push_back(settingFromText(text)); });
    return settings;
}

/// The engine may start anywhere: run.json holds whole paths.
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

RunConfig makeRunConfig(const NewRunRequest& request)
{
    ProblemLines problems;
    RunConfig config;
    config.name = request.name;
    config.recipe = request.recipe;
    config.corpus = request.corpus;
    config.createdBy = request.createdBy;
    config.created = wallSeconds();

    std::vector<ModelSetting> shape;
    for (const OptionSetting& setting : allSettings(request, problems)) {
        if (optionInfo(setting.key).ofLayout)
            shape.push_back({setting.key, setting.value});
        else
            problems.collect([&] { setOption(config.options, setting); });
    }
    problems.collect([&] { config.layout = withModelShape(layoutFromArgument(request.layout), shape); });
    AugmentOptions& augment = config.options.augment;
    problems.collect([&] { makeAbsolute(augment.noiseFolder, "augment.noise_folder"); });
    problems.collect([&] { makeAbsolute(augment.rirFolder, "augment.rir_folder"); });
    problems.throwIfAny();
    checkOptions(config.options);
    return config;
}

void writeNewRun(const fs::path& folder, const RunConfig& config)
{
    writeRunJson(folder, runConfigToJson(config));
}

} // namespace reblock
