#pragma once

#include "core/options/option_values.h"

#include <string>
#include <vector>

namespace reblock {

/// A named set of values that fit together. `--set` wins over it; model.* change the layout.
struct Recipe {
    std::string name;
    std::string summary; ///< one sentence for a list or a tooltip
    std::vector<OptionSetting> values;
};

/// In the order in which they should be shown.
const std::vector<Recipe>& recipes();

/// Throws UserError naming the known recipes when there is none of that name.
const Recipe& recipe(const std::string& name);

} // namespace reblock
