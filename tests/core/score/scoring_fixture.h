#pragma once

#include "core/score/score.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
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

/// System A, B or C of the fixture scored against its reference.
inline const ScoreReport& systemScore(const std::string& system)
{
    static std::map<std::string, ScoreReport> scores;
    if (!scores.contains(system))
        scores[system] = scoreTranscripts(readTranscripts(scoringPath("ref.trn")),
                                          readTranscripts(scoringPath(system + ".trn")), TokenMode::Char);
    return scores.at(system);
}

} // namespace reblock
