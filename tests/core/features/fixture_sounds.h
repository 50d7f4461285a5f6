#pragma once

#include "core/features/fbank.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace reblock {

/// Samples of one of the fixtures' utterances (high_S0150, low_S0252, digit_8k, tone) in the scale of
/// 16-bit integers, with its rate.
struct FixtureSound {
    Hertz rate;
    std::vector<float> samples;
};

FixtureSound fixtureSound(const std::string& name);

/// A JSON file of tests/fixtures/features.
nlohmann::json featureFixture(const std::string& file);

} // namespace reblock
