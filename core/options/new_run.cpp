#include "core/options/new_run.h"

#include "core/base/clock.h"
#include "core/layout/model_shape.h"
#include "core/layout/read.h"
#include "core/options/option_folders.h"
#include "core/options/option_info.h"
#include "core/options/option_values.h"
#include "core/options/problem_lines.h"
#include "core/options/recipes.h"
#include "core/options/run_json.h"

#include <nlohmann/json.hpp>

namespace reblock {

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
    makeFoldersAbsolute(config.options, problems);
    problems.throwIfAny();
    checkOptions(config.options);
    return config;
}

void writeNewRun(const std::filesystem::path& folder, const RunConfig& config)
{
    writeRunJson(folder, runConfigToJson(config));
}

} // namespace reblock
