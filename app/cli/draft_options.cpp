#include "app/cli/draft_options.h"

#include "app/cli/corpus_reference.h"
#include "app/cli/saved_layout.h"
#include "core/options/new_run.h"

#include <fmt/format.h>

namespace reblock {

std::string DraftOptions::text() const
{
    std::string text = fmt::format(" --layout \"{}\" --corpus {}", layout, corpus);
    if (!recipe.empty())
        text += " --recipe " + recipe;
    if (!settings.empty())
        text += " --set";
    for (const std::string& setting : settings)
        text += " \"" + setting + "\"";
    return text;
}

void addDraftOptions(CLI::App& command, DraftOptions& options)
{
    command.add_option("--layout", options.layout, kLayoutHelp)->type_name("LAYOUT");
    command.add_option("--corpus", options.corpus, "a registered corpus")->type_name("NAME");
    command.add_option("--recipe", options.recipe, "a set of values: digits, aishell1-paper or small")
        ->type_name("NAME");
    command.add_option("--set", options.settings, "change options; a later value wins over the recipe's")
        ->type_name("key=value");
}

RunConfig draftConfig(Store& store, const DraftOptions& options, const std::string& name,
                      const std::string& createdBy)
{
    NewRunRequest request;
    request.name = name;
    request.layout = layoutArgument(store, options.layout);
    request.corpus = corpusReference(store, options.corpus);
    request.recipe = options.recipe;
    request.settings = options.settings;
    request.createdBy = createdBy;
    return makeRunConfig(request);
}

} // namespace reblock
