#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <string>

namespace reblock {

/// Everything the store holds of a run's journals, as text: equal texts are equal rows.
std::string storeText(Store& store, RunId run);

} // namespace reblock
