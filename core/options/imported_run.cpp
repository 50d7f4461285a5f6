#include "core/options/imported_run.h"

#include "core/options/run_json.h"

namespace reblock {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json importedRunToJson(const ImportedRun& run)
{
    return {{"format", kRunFormat},
            {"name", run.name},
            {"imported", {{"from", run.from.string()}}},
            {"corpus", corpusReferenceToJson(run.corpus)},
            {"options", {{"tokens", run.unit}}},
            {"provenance", provenanceJson(run.createdBy, run.created)}};
}

std::optional<ImportedRun> readImportedRun(const std::filesystem::path& runFolder)
{
    const json document = readRunJson(runFolder);
    requireRunFormat(document);
    if (!document.contains("imported"))
        return std::nullopt;
    ImportedRun run;
    run.name = runJsonMember<std::string>(document, "name");
    run.from = runJsonMember<std::string>(runJsonMember<json>(document, "imported"), "from");
    run.corpus = corpusReferenceFromJson(runJsonMember<json>(document, "corpus"));
    run.unit = runJsonMember<std::string>(runJsonMember<json>(document, "options"), "tokens");
    const auto provenance = runJsonMember<json>(document, "provenance");
    run.createdBy = runJsonMember<std::string>(provenance, "command");
    run.created = runJsonMember<double>(provenance, "created");
    return run;
}

void writeImportedRun(const std::filesystem::path& folder, const ImportedRun& run)
{
    writeRunJson(folder, importedRunToJson(run));
}

} // namespace reblock
