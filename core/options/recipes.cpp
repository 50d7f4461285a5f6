#include "core/options/recipes.h"

#include "core/base/error.h"
#include "core/base/words.h"

#include <fmt/format.h>

namespace reblock {

const std::vector<Recipe>& recipes()
{
    static const std::vector<Recipe> all{
        {"digits",
         "Small and quick: spoken digits, a few minutes on two cores.",
         {{"model.dim", "96"},
          {"model.heads", "4"},
          {"model.ffn", "384"},
          {"features.sample_rate", "8000"},
          {"features.bands", "40"},
          {"tokens", "word"},
          {"batch.frames", "2000"},
          {"augment.speed", "none"},
          {"augment.time_masks", "2"},
          {"augment.time_width", "10"},
          {"augment.frequency_masks", "2"},
          {"augment.frequency_width", "5"},
          {"optimiser.rate", "0.002"},
          {"optimiser.warmup", "300"},
          {"train.max_seconds", "600"},
          {"train.keep_best", "5"},
          {"train.average", "5"},
          {"train.evaluate_every", "200 steps"}}},
        {"aishell1-paper",
         "The papers' training of the full-size model on AISHELL-1.",
         {{"batch.frames", "30000"},
          {"train.epochs", "300"},
          {"train.keep_best", "30"},
          {"train.average", "30"}}},
        {"small",
         "A small model on Mandarin sentences, to try a corpus in an hour or two.",
         {{"model.dim", "128"},
          {"model.heads", "4"},
          {"model.ffn", "512"},
          {"batch.frames", "6000"},
          {"optimiser.warmup", "1000"},
          {"train.keep_best", "5"},
          {"train.average", "5"}}},
    };
    return all;
}

const Recipe& recipe(const std::string& name)
{
    std::vector<std::string> names;
    for (const Recipe& known : recipes()) {
        if (known.name == name)
            return known;
        names.push_back(known.name);
    }
    throw UserError(fmt::format("There is no recipe \"{}\".", name),
                    suggestion(name, names) + "Recipes: " + listText(names, "and") + ".");
}

} // namespace reblock
