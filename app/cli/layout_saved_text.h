#pragma once

#include "experiments_db/layout_repository.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace reblock {

/// Tables and documents of saved layouts; pure functions.
std::string savedLayoutsText(const std::vector<StoredLayout>& layouts);
nlohmann::ordered_json savedLayoutsJson(const std::vector<StoredLayout>& layouts);

std::string versionsText(const StoredLayout& layout, const std::vector<StoredLayoutVersion>& versions);
nlohmann::ordered_json versionsJson(const StoredLayout& layout,
                                    const std::vector<StoredLayoutVersion>& versions);
nlohmann::ordered_json versionJson(const StoredLayoutVersion& version);

} // namespace reblock
