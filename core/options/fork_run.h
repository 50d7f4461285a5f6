#pragma once

#include "core/options/run_config.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// What a user says to fork a run.
struct ForkRunRequest {
    std::string name; ///< of the new run
    RunParent from;
    std::optional<Layout> layout;          ///< absent: the parent's
    std::optional<CorpusReference> corpus; ///< absent: the parent's
    std::vector<std::string> settings;     ///< "key=value"; a later one wins
    std::string createdBy;                 ///< the command line, for people
};

/// The parent's configuration with another layout, corpus and options. Throws UserError with all that
/// is wrong, one problem a line: a setting, a folder that is not there, or one of the features that the
/// trained weights stand on (features.* but dither).
RunConfig makeForkConfig(const RunConfig& parent, const ForkRunRequest& request);

} // namespace reblock
