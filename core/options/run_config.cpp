#include "core/options/run_config.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/layout/read.h"
#include "core/layout/write.h"
#include "core/options/option_values.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr char kFormat[] = "reblock-run/1";

[[noreturn]] void fail(const std::string& what)
{
    throw UserError(what, "Restore run.json from a copy: it is written once and never changed.");
}

/// A member that must be there with that type.
template <typename T>
T member(const json& document, const char* key)
{
    if (!document.is_object() || !document.contains(key))
        fail(fmt::format("run.json lacks \"{}\".", key));
    try {
        return document.at(key).get<T>();
    } catch (const json::exception&) {
        fail(fmt::format("\"{}\" in run.json has the wrong type: {}.", key, document.at(key).dump()));
    }
}

Layout layoutFrom(const json& document)
{
    LayoutReading reading = readLayoutJson(document.dump());
    if (!reading.layout)
        fail("The layout in run.json is faulty: " + reading.problems.front().text());
    return *std::move(reading.layout);
}

/// Absent for null, and in a run.json of before there were forks.
std::optional<RunParent> parentFrom(const json& document)
{
    if (!document.contains("parent") || document.at("parent").is_null())
        return std::nullopt;
    const json& parent = document.at("parent");
    RunParent read{member<std::string>(parent, "run"), {}, member<std::string>(parent, "checkpoint"), {}};
    if (parent.contains("folder"))
        read.folder = member<std::string>(parent, "folder");
    if (parent.contains("init"))
        read.init = member<std::vector<std::string>>(parent, "init");
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
    const auto format = member<std::string>(document, "format");
    if (format != kFormat)
        throw UserError(fmt::format("run.json has the format \"{}\", not \"{}\".", format, kFormat),
                        "Use the version of Reblock that made it.");
    RunConfig config;
    config.name = member<std::string>(document, "name");
    config.layout = layoutFrom(member<json>(document, "layout"));
    config.recipe = member<std::string>(document, "recipe");
    const auto corpus = member<json>(document, "corpus");
    config.corpus = {member<std::string>(corpus, "name"),
                     member<std::string>(corpus, "kind"),
                     member<std::string>(corpus, "path"),
                     member<std::string>(corpus, "hash"),
                     {}};
    if (corpus.contains("excluded")) // older runs have none
        config.corpus.excluded = member<std::vector<std::string>>(corpus, "excluded");
    config.options = optionsFromJson(member<json>(document, "options"));
    checkOptions(config.options);
    config.parent = parentFrom(document);
    const auto provenance = member<json>(document, "provenance");
    config.createdBy = member<std::string>(provenance, "command");
    config.created = member<double>(provenance, "created");
    return config;
}

ordered_json runConfigToJson(const RunConfig& config)
{
    ordered_json document;
    document["format"] = kFormat;
    document["name"] = config.name;
    document["layout"] = ordered_json::parse(canonicalText(config.layout));
    document["layout_hash"] = layoutHash(config.layout);
    document["recipe"] = config.recipe;
    document["corpus"] = {{"name", config.corpus.name},
                          {"kind", config.corpus.kind},
                          {"path", config.corpus.path.string()},
                          {"hash", config.corpus.hash}};
    if (!config.corpus.excluded.empty())
        document["corpus"]["excluded"] = config.corpus.excluded;
    document["options"] = optionsToJson(config.options);
    document["parent"] = parentJson(config.parent);
    document["provenance"] = {{"reblock", REBLOCK_VERSION},
                              {"created", config.created},
                              {"host", hostName()},
                              {"command", config.createdBy}};
    return document;
}

RunConfig readRunConfig(const fs::path& runFolder)
{
    const fs::path file = runFolder / "run.json";
    std::error_code none;
    if (!fs::exists(file, none))
        throw UserError(fmt::format("{} is no run: there is no run.json in it.", runFolder.string()),
                        "Name a folder that `reblock new` made.");
    const json document = json::parse(readFile(file), nullptr, false);
    if (document.is_discarded())
        fail(fmt::format("{} is no JSON.", file.string()));
    try {
        return runConfigFromJson(document);
    } catch (const UserError& error) {
        throw UserError(fmt::format("{}: {}", file.string(), error.problem()), error.remedy());
    }
}

} // namespace reblock
