#pragma once

#include "core/options/option_info.h"
#include "core/options/run_options.h"

#include <string>
#include <variant>
#include <vector>

namespace reblock {

/// Adam's two decay rates, one option.
struct Betas {
    double* first;
    double* second;
};

/// The member of RunOptions that an option sets.
using OptionField = std::variant<int*, std::int64_t*, std::uint64_t*, double*, std::string*, bool*,
                                 std::optional<int>*, std::optional<std::int64_t>*, std::optional<double>*,
                                 std::optional<std::string>*, std::vector<double>*, Interval*, Betas>;

/// An option and the member that it sets.
struct OptionRow {
    OptionInfo info;
    OptionField (*field)(RunOptions& options); ///< nullptr for model.*
};

/// The one table from which parsing, JSON, checks, help and forms are made, in the order of
/// docs/run-options.md.
const std::vector<OptionRow>& optionTable();

/// Throws UserError with the nearest known key when there is none of that name.
const OptionRow& optionRow(const std::string& key);

/// The row of that key, or nullptr.
const OptionRow* findOptionRow(const std::string& key);

} // namespace reblock
