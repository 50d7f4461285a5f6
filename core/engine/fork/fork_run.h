#pragma once

#include "core/base/cancel_token.h"
#include "core/layout/fork_plan.h"
#include "core/options/fork_run.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// A run to be made from another one's weights.
struct ForkOrder {
    std::filesystem::path parent;          ///< its folder
    std::filesystem::path folder;          ///< of the new run
    std::optional<std::string> checkpoint; ///< average, best, last or a step; absent: the first that is there
    std::optional<Layout> layout;          ///< absent: the parent's
    ForkInit init;
    std::optional<CorpusReference> corpus; ///< absent: the parent's
    std::vector<std::string> settings;     ///< "key=value"
    std::string createdBy;                 ///< the command line, for people
};

struct ForkedRun {
    RunConfig config;
    std::int64_t step = 0;          ///< of the checkpoint
    std::int64_t parameters = 0;    ///< of the new model
    std::int64_t trained = 0;       ///< of them, those that training changes
    std::vector<std::string> notes; ///< sentences for people
};

/// Makes the folder of a new run with its starting weights, RUN/start.safetensors, and last its
/// run.json, so that what was cut short is no run. The vocabulary is the parent's where corpus and unit are;
/// else the new training set's. Trains nothing. Throws UserError: a run is there already, no such checkpoint,
/// weights that do not fit, a corpus that changed; ResourceError.
ForkedRun forkRun(const ForkOrder& order);

} // namespace reblock
