#pragma once

#include "core/options/run_options.h"

namespace reblock {

class ProblemLines;

/// Makes the folders of noise and of room responses whole paths, since the engine may start anywhere.
/// One that is not there is a problem.
void makeFoldersAbsolute(RunOptions& options, ProblemLines& problems);

} // namespace reblock
