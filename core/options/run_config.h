#pragma once

#include "core/layout/layout.h"
#include "core/options/run_options.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// The corpus a run was made for. The path is enough to train: no store is needed.
struct CorpusReference {
    std::string name;
    std::string kind; ///< aishell, kaldi, jsonl, digits
    std::filesystem::path path;
    std::string hash;                       ///< Corpus::hash() when the run was made
    std::vector<std::string> excluded = {}; ///< ids of utterances the run leaves out (CorpusSource::excluded)
};

/// Where a forked run's starting weights, RUN/start.safetensors, came from. For people: nothing is read
/// there again.
struct RunParent {
    std::string run;               ///< its name
    std::filesystem::path folder;  ///< where it was
    std::string checkpoint;        ///< "average", "best", "last" or the step's number
    std::vector<std::string> init; ///< as `reblock fork --init` takes it; empty: the same layout
};

/// Everything in `run.json`, written once when the run is made and never changed:
/// {"format": "reblock-run/1", "name", "layout": canonical layout, "layout_hash", "recipe",
///  "corpus": {"name", "kind", "path", "hash", and "excluded": [ids] where there are any},
///  "options": {"features.sample_rate": 8000, … every key of docs/run-options.md but model.*},
///  "parent": null or {"run", "folder", "checkpoint", "init"},
///  "provenance": {"reblock", "created", "host", "command"}}
struct RunConfig {
    std::string name;
    Layout layout;
    std::string recipe; ///< empty: none
    CorpusReference corpus;
    RunOptions options;
    std::optional<RunParent> parent; ///< of a fork
    std::string createdBy;           ///< the command line, for people
    double created = 0;              ///< wall seconds
};

/// Throws UserError naming the key, what was found and what is allowed; also for an imported run.
RunConfig runConfigFromJson(const nlohmann::json& json);
nlohmann::ordered_json runConfigToJson(const RunConfig& config);

/// Reads RUN/run.json. Throws UserError: not a run folder, broken JSON, another format, an imported run
/// (core/options/imported_run.h).
RunConfig readRunConfig(const std::filesystem::path& runFolder);

} // namespace reblock
