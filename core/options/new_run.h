#pragma once

#include "core/options/run_config.h"

#include <string>
#include <vector>

namespace reblock {

/// What a user says to make a run, in the window or after `reblock new`.
struct NewRunRequest {
    std::string name;
    std::string layout; ///< preset name, notation or file
    CorpusReference corpus;
    std::string recipe;                ///< empty: none
    std::vector<std::string> settings; ///< "key=value"; a later one wins
    std::string createdBy;             ///< the command line, for people
};

/// The complete configuration: the layout with the recipe's and then the settings' model.* values,
/// every option with its value. Throws UserError with all that is wrong, one problem a line.
RunConfig makeRunConfig(const NewRunRequest& request);

/// Makes the folder and writes run.json. Throws UserError when there is a run already,
/// ResourceError when it cannot be written.
void writeNewRun(const std::filesystem::path& folder, const RunConfig& config);

} // namespace reblock
