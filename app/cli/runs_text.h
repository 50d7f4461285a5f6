#pragma once

#include "experiments_db/decode_repository.h"
#include "experiments_db/run_repository.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace reblock {

/// {"runs": [...]}: error rates as fractions, null for what is missing.
nlohmann::ordered_json runsJson(const std::vector<StoredRun>& runs);

/// A table with a row for each run.
std::string runsText(const std::vector<StoredRun>& runs);

/// One run with its decodes, in the shape of runsJson (runs[0].decodes[]).
/// forecast  as forecastComparison() gives it
nlohmann::ordered_json runJson(const StoredRun& run, const std::vector<StoredDecode>& decodes,
                               const nlohmann::ordered_json& forecast);
/// forecast  one line, or empty
std::string runText(const StoredRun& run, const std::vector<StoredDecode>& decodes,
                    const std::string& forecast);

} // namespace reblock
