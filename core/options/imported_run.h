#pragma once

#include "core/options/run_config.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace reblock {

/// The run.json of a run whose results came from another toolkit: no model, no layout, no options of a
/// training. Otherwise a run folder like any other, with its journal and decode/…:
/// {"format": "reblock-run/1", "name", "imported": {"from": the file that was imported first, absolute},
///  "corpus": {"name", "kind", "path", "hash"}, "options": {"tokens": "char" or "word"},
///  "provenance": {"reblock", "created", "host", "command"}}
struct ImportedRun {
    std::string name;
    std::filesystem::path from;
    CorpusReference corpus;
    std::string unit = "char"; ///< of the error rate: char, word
    std::string createdBy;     ///< the command line, for people
    double created = 0;        ///< wall seconds
};

nlohmann::ordered_json importedRunToJson(const ImportedRun& run);

/// Reads RUN/run.json where it is an imported run's; absent for a run of Reblock's own.
/// Throws UserError: not a run folder, broken JSON, another format.
std::optional<ImportedRun> readImportedRun(const std::filesystem::path& runFolder);

/// Makes the folder and writes run.json. Throws UserError when there is a run already,
/// ResourceError when it cannot be written.
void writeImportedRun(const std::filesystem::path& folder, const ImportedRun& run);

} // namespace reblock
