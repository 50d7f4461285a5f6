#pragma once

#include "core/options/run_options.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace reblock {

/// One `key=value`.
struct OptionSetting {
    std::string key;
    std::string value;
    bool operator==(const OptionSetting&) const = default;
};

/// Splits "key=value"; spaces around both are dropped. Throws UserError: no "=", empty or unknown key.
OptionSetting settingFromText(const std::string& text);

/// What is wrong with a value of that key, in one sentence; empty when nothing is. For forms that
/// check while typing; knows ranges and words, not what other options say.
std::string valueProblem(const OptionSetting& setting);

/// Changes one option (not model.*). Throws UserError: unknown key, not such a value, out of range.
void setOption(RunOptions& options, const OptionSetting& setting);

/// The value as `--set` takes it: "0.9 1 1.1", "none", "200 steps".
std::string optionText(const RunOptions& options, const std::string& key);

/// Throws UserError naming what does not fit together, and every value out of its range.
void checkOptions(const RunOptions& options);

/// Flat keys in table order, every one of them: {"features.sample_rate": 16000, …, "batch.utterances":
/// null where none or auto, "augment.speed": [0.9, 1.0, 1.1], "train.evaluate_every": "1 epoch"}.
nlohmann::ordered_json optionsToJson(const RunOptions& options);

/// The reverse; absent keys keep their defaults. Throws UserError: unknown key, wrong type, out of range.
RunOptions optionsFromJson(const nlohmann::json& json);

} // namespace reblock
