#pragma once

#include "core/options/run_config.h"
#include "experiments_db/store.h"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace reblock {

/// What a user says of a run that is to be made: for `reblock new`, and `reblock forecast` before it.
struct DraftOptions {
    std::string layout;
    std::string corpus; ///< registered name
    std::string recipe;
    std::vector<std::string> settings; ///< "key=value"

    /// As typed: ` --layout "BRA-E" --corpus digits …`, with a space before it.
    std::string text() const;
};

/// --layout, --corpus, --recipe and --set. `options` must outlive the parsing.
void addDraftOptions(CLI::App& command, DraftOptions& options);

/// The configuration they make. Throws UserError with all that is wrong.
/// name       of the run
/// createdBy  the command line, for people
RunConfig draftConfig(Store& store, const DraftOptions& options, const std::string& name,
                      const std::string& createdBy);

} // namespace reblock
