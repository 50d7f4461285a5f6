#pragma once

#include "core/options/run_config.h"
#include "widgets/forms/option_form.h"

namespace reblock {

/// The form's fields from core/options, in the language in force. Bases are the recipe's values
/// where it has some, else the defaults.
///
/// recipe   name, empty: none
std::vector<OptionField> runOptionFields(const QString& recipe);

/// The same with a run's own values as bases.
std::vector<OptionField> runOptionFields(const RunConfig& config);

/// What is wrong with a value, one sentence; empty: nothing.
QString runOptionProblem(const QString& key, const QString& value);

/// A sentence or word of core (option labels, presets, recipes) in the language in force.
QString coreText(const std::string& english);

} // namespace reblock
