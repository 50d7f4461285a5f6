#pragma once

#include "core/options/run_config.h"
#include "experiments_db/store.h"

#include <string>

namespace reblock {

/// A registered corpus as run.json names it, with the utterances that are excluded from it now.
/// Throws UserError naming those that are there.
CorpusReference corpusReference(Store& store, const std::string& name);

} // namespace reblock
