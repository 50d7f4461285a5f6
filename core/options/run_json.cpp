#include "core/options/run_json.h"

#include "core/base/files.h"
#include "core/base/process.h"

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

void failRunJson(const std::string& what)
{
    throw UserError(what, "Restore run.json from a copy: it is written once and never changed.");
}

json readRunJson(const fs::path& runFolder)
{
    const fs::path file = runFolder / "run.json";
    std::error_code none;
    if (!fs::exists(file, none))
        throw UserError(fmt::format("{} is no run: there is no run.json in it.", runFolder.string()),
                        "Name a folder that `reblock new` made.");
    json document = json::parse(readFile(file), nullptr, false);
    if (document.is_discarded())
        failRunJson(fmt::format("{} is no JSON.", file.string()));
    return document;
}

void requireRunFormat(const json& document)
{
    const auto format = runJsonMember<std::string>(document, "format");
    if (format != kRunFormat)
        throw UserError(fmt::format("run.json has the format \"{}\", not \"{}\".", format, kRunFormat),
                        "Use the version of Reblock that made it.");
}

CorpusReference corpusReferenceFromJson(const json& document)
{
    CorpusReference corpus;
    corpus.name = runJsonMember<std::string>(document, "name");
    corpus.kind = runJsonMember<std::string>(document, "kind");
    corpus.path = runJsonMember<std::string>(document, "path");
    corpus.hash = runJsonMember<std::string>(document, "hash");
    if (document.contains("excluded")) // older runs have none
        corpus.excluded = runJsonMember<std::vector<std::string>>(document, "excluded");
    return corpus;
}

ordered_json corpusReferenceToJson(const CorpusReference& corpus)
{
    ordered_json document{
        {"name", corpus.name}, {"kind", corpus.kind}, {"path", corpus.path.string()}, {"hash", corpus.hash}};
    if (!corpus.excluded.empty())
        document["excluded"] = corpus.excluded;
    return document;
}

ordered_json provenanceJson(const std::string& createdBy, double created)
{
    return {{"reblock", REBLOCK_VERSION}, {"created", created}, {"host", hostName()}, {"command", createdBy}};
}

void writeRunJson(const fs::path& folder, const ordered_json& document)
{
    const fs::path file = folder / "run.json";
    std::error_code none;
    if (fs::exists(file, none))
        throw UserError(fmt::format("There is a run already in {}.", folder.string()),
                        "Choose another name.");
    makeFolders(folder);
    replaceFile(file, document.dump(2) + '\n');
}

} // namespace reblock
