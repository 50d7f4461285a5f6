#include "core/options/fork_run.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/layout/model_shape.h"
#include "core/options/option_folders.h"
#include "core/options/option_info.h"
#include "core/options/option_values.h"
#include "core/options/problem_lines.h"

#include <fmt/format.h>

namespace reblock {

namespace {

constexpr const char* kFeatureKeys[] = {"features.sample_rate", "features.bands", "features.window",
                                        "features.hop"};

void requireSameFeatures(const RunOptions& parent, const RunOptions& fork)
{
    for (const char* key : kFeatureKeys)
        if (optionText(parent, key) != optionText(fork, key))
            throw UserError(fmt::format("{}={} is not possible in a fork: the trained weights expect {}.",
                                        key, optionText(fork, key), optionText(parent, key)),
                            "Leave it out, or make a new run that learns from the start.");
}

} // namespace

RunConfig makeForkConfig(const RunConfig& parent, const ForkRunRequest& request)
{
    ProblemLines problems;
    RunConfig config = parent;
    config.name = request.name;
    config.parent = request.from;
    config.createdBy = request.createdBy;
    config.created = wallSeconds();
    if (request.corpus)
        config.corpus = *request.corpus;
    std::vector<ModelSetting> shape;
    for (const std::string& text : request.settings)
        problems.collect([&] {
            const OptionSetting setting = settingFromText(text);
            if (optionInfo(setting.key).ofLayout)
                shape.push_back({setting.key, setting.value});
            else
                setOption(config.options, setting);
        });
    problems.collect([&] { config.layout = withModelShape(request.layout.value_or(parent.layout), shape); });
    problems.collect([&] { requireSameFeatures(parent.options, config.options); });
    makeFoldersAbsolute(config.options, problems);
    problems.throwIfAny();
    checkOptions(config.options);
    return config;
}

} // namespace reblock
