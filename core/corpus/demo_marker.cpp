#include "core/corpus/demo_marker.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "synthetic.json";
constexpr const char* kFormat = "reblock-demo-corpus/1";

std::string readme(const DemoMarker& marker)
{
    return fmt::format(
        "# Synthetic speech\n\n"
        "Made by `reblock corpus make-demo` with {} for trying things out at scale, in "
        "AISHELL-1's folder shape: {:g} hours, {} speakers (voice variants), seed {}, texts: {}.\n"
        "No human speaks here and the strings mean nothing; no figure from it says anything about "
        "speech recognition. `{}` marks the folder, so that results name it.\n",
        marker.program, marker.hours, marker.speakers, marker.seed, marker.texts, kName);
}

} // namespace

bool DemoMarker::sameSpeech(const DemoMarker& other) const
{
    return program == other.program && seed == other.seed && speakers == other.speakers &&
           texts == other.texts;
}

std::optional<DemoMarker> readDemoMarker(const fs::path& folder)
{
    const fs::path file = folder / kName;
    std::error_code none;
    if (!fs::exists(file, none))
        return std::nullopt;
    try {
        const auto json = nlohmann::json::parse(readFile(file));
        return DemoMarker{json.at("program"),  json.at("hours"), json.at("seed"),
                          json.at("speakers"), json.at("texts"), json.at("complete")};
    } catch (const nlohmann::json::exception& error) {
        throw UserError(fmt::format("{} is damaged ({}).", file.string(), error.what()),
                        "Make the demo corpus again in another folder.");
    }
}

void writeDemoMarker(const fs::path& folder, const DemoMarker& marker)
{
    const nlohmann::ordered_json json{{"format", kFormat},           {"program", marker.program},
                                      {"hours", marker.hours},       {"seed", marker.seed},
                                      {"speakers", marker.speakers}, {"texts", marker.texts},
                                      {"complete", marker.complete}};
    replaceFile(folder / "README.md", readme(marker));
    replaceFile(folder / kName, json.dump(1) + "\n");
}

std::string demoNote(const DemoMarker& marker)
{
    return fmt::format("synthetic speech ({})", marker.program);
}

std::string syntheticNote(const fs::path& root)
{
    try {
        for (const fs::path& folder : {root, root / "data_aishell"})
            if (const auto marker = readDemoMarker(folder))
                return demoNote(*marker);
    } catch (const UserError&) {
        return "synthetic speech (its marker is damaged)";
    }
    return {};
}

} // namespace reblock
