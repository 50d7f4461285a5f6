#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <string>

namespace reblock {

/// A JSON file of tests/fixtures/scoring.
inline nlohmann::json scoringFixture(const std::string& name)
{
    std::ifstream file(std::string(REBLOCK_FIXTURES "/scoring/") + name);
    return nlohmann::json::parse(file);
}

inline std::string scoringPath(const std::string& name)
{
    return std::string(REBLOCK_FIXTURES "/scoring/") + name;
}

} // namespace reblock
