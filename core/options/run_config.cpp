#include "core/options/run_config.h"

#include "core/base/error.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "core/options/option_values.h"
#include "core/options/run_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

Layout layoutFrom(const json& document)
{
    LayoutReading reading = readLayoutJson(document.dump());
    if (!reading.layout)
        failRunJson("The layout in run.json is faulty: " + reading.problems.front().text());
    return *std::move(reading.layout);
}

/// Absent for null, and in a run.json of before there were forks.
std::optional<RunParent> parentFrom(const json& document)
{
    if (!document.contains("parent") || document.at("parent").is_null())
        return std::nullopt;
    const json& parent = document.at("parent");
    RunParent read{
        runJsonMember<std::string>(parent, "run"), {}, runJsonMember<std::string>(parent, "checkpoint"), {}};
    if (parent.contains("folder"))
        read.folder = runJsonMember<std::string>(parent, "folder");
    if (parent.contains("init"))
        read.init = runJsonMember<std::vector<std::string>>(parent, "init");
    return read;
}

ordered_json parentJson(const std::optional<RunParent>& parent)
{
    if (!parent)
        return nullptr;
    return {{"run", parent->run},
            {"folder", parent->folder.string()},
            {"checkpoint", parent->checkpoint},
            {"init", parent->init}};
}

} // namespace

RunConfig runConfigFromJson(const json& document)
{
    requireRunFormat(document);
    if (document.contains("imported"))
        throw UserError("The run was imported from another toolkit: it has results, but no model of Reblock.",
                        "It can be listed, compared and looked at.");
    RunConfig config;
    config.name = runJsonMember<std::string>(document, "name");
    config.layout = layoutFrom(runJsonMember<json>(document, "layout"));
    config.recipe = runJsonMember<std::string>(document, "recipe");
    config.corpus = corpusReferenceFromJson(runJsonMember<json>(document, "corpus"));
    config.options = optionsFromJson(runJsonMember<json>(document, "options"));
    checkOptions(config.options);
    config.parent = parentFrom(document);
    const auto provenance = runJsonMember<json>(document, "provenance");
    config.createdBy = runJsonMember<std::string>(provenance, "command");
    config.created = runJsonMember<double>(provenance, "created");
    return config;
}

ordered_json runConfigToJson(const RunConfig& config)
{
    ordered_json document;
    document["format"] = kRunFormat;
    document["name"] = config.name;
    document["layout"] = ordered_json::parse(canonicalText(config.layout));
    document["layout_hash"] = layoutHash(config.layout);
    document["recipe"] = config.recipe;
    document["corpus"] = corpusReferenceToJson(config.corpus);
    document["options"] = optionsToJson(config.options);
    document["parent"] = parentJson(config.parent);
    document["provenance"] = provenanceJson(config.createdBy, config.created);
    return document;
}

RunConfig readRunConfig(const fs::path& runFolder)
{
    const json document = readRunJson(runFolder);
    try {
        return runConfigFromJson(document);
    } catch (const UserError& error) {
        throw UserError(fmt::format("{}: {}", (runFolder / "run.json").string(), error.problem()),
                        error.remedy());
    }
}

} // namespace reblock
