#pragma once

#include "core/base/error.h"
#include "core/options/run_config.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace reblock {

/// What the run.json of trained and of imported runs share.
constexpr char kRunFormat[] = "reblock-run/1";

/// Throws UserError: the file is damaged.
[[noreturn]] void failRunJson(const std::string& what);

/// A member that must be there with that type. Throws UserError naming it.
template <typename T>
T runJsonMember(const nlohmann::json& document, const char* key)
{
    if (!document.is_object() || !document.contains(key))
        failRunJson(fmt::format("run.json lacks \"{}\".", key));
    try {
        return document.at(key).get<T>();
    } catch (const nlohmann::json::exception&) {
        failRunJson(fmt::format("\"{}\" in run.json has the wrong type: {}.", key, document.at(key).dump()));
    }
}

/// Reads RUN/run.json as JSON. Throws UserError: not a run folder, no JSON.
nlohmann::json readRunJson(const std::filesystem::path& runFolder);

/// Throws UserError where the document is of another format.
void requireRunFormat(const nlohmann::json& document);

CorpusReference corpusReferenceFromJson(const nlohmann::json& document);
nlohmann::ordered_json corpusReferenceToJson(const CorpusReference& corpus);
nlohmann::ordered_json provenanceJson(const std::string& createdBy, double created);

/// Makes the folder and writes run.json. Throws UserError when there is a run already, ResourceError.
void writeRunJson(const std::filesystem::path& folder, const nlohmann::ordered_json& document);

} // namespace reblock
