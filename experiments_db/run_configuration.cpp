#include "experiments_db/run_configuration.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/journal/run_folder.h"
#include "core/layout/model_shape.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace {

using nlohmann::ordered_json;

constexpr char kFormatPrefix[] = "reblock-run/";

UserError broken(const std::filesystem::path& file, const std::string& why)
{
    return UserError(fmt::format("{} is no run configuration: {}.", file.string(), why),
                     "Copy the run's folder again, or make the run anew with: reblock new");
}

Layout layoutOf(const ordered_json& document, const std::filesystem::path& file)
{
    const LayoutReading reading = readLayoutJson(document.at("layout").dump());
    if (!reading.layout)
        throw broken(file, "its layout is broken (" + reading.problems.front().text() + ")");
    return *reading.layout;
}

std::string textOr(const ordered_json& object, const char* key, const std::string& otherwise = {})
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

template <class Number>
std::optional<Number> numberOf(const ordered_json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<Number>()) : std::nullopt;
}

ordered_json objectOf(const ordered_json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : ordered_json::object();
}

/// The same reuse and correctors in a model of the default size: presets and notation speak of these.
Layout inDefaultShape(const Layout& layout)
{
    std::vector<ModelSetting> settings;
    for (const std::string& key : modelShapeKeys())
        settings.push_back({key, modelShapeValue(Layout{}, key)});
    return withModelShape(layout, settings);
}

void addLayout(RunConfiguration& run, const Layout& layout)
{
    run.layoutText = canonicalText(layout);
    run.layoutHash = layoutHash(layout);
    const Layout usual = inDefaultShape(layout);
    run.notation = notation(usual).value_or("");
    run.preset = presetNameOf(layout).value_or(presetNameOf(usual).value_or(""));
}

RunConfiguration fromDocument(const ordered_json& document, const std::filesystem::path& file)
{
    const ordered_json options = objectOf(document, "options");
    RunConfiguration run;
    run.name = file.parent_path().filename().string(); // what commands call it; a copy is another run
    if (document.contains("layout"))
        addLayout(run, layoutOf(document, file));
    run.recipe = textOr(document, "recipe");
    run.corpus = textOr(objectOf(document, "corpus"), "name");
    run.unit = textOr(options, "tokens", "char");
    run.parent = textOr(objectOf(document, "parent"), "run");
    run.created = numberOf<double>(objectOf(document, "provenance"), "created").value_or(0);
    run.maxSteps = numberOf<std::int64_t>(options, "train.max_steps");
    run.maxSeconds = numberOf<double>(options, "train.max_seconds");
    return run;
}

} // namespace

std::string readRunConfigurationText(const std::filesystem::path& runFolder)
{
    const RunFolder folder(runFolder);
    if (!folder.exists())
        throw UserError(fmt::format("{} is no run folder: there is no run.json in it.", runFolder.string()),
                        "Name a folder that was made with: reblock new");
    return readFile(folder.configuration());
}

RunConfiguration readRunConfiguration(const std::filesystem::path& runFolder)
{
    const std::string text = readRunConfigurationText(runFolder);
    const std::filesystem::path file = RunFolder(runFolder).configuration();
    const ordered_json document = ordered_json::parse(text, nullptr, false);
    if (!document.is_object())
        throw broken(file, "it is no JSON object, or it was cut off");
    if (!textOr(document, "format").starts_with(kFormatPrefix))
        throw broken(file, fmt::format("its \"format\" does not begin with {}", kFormatPrefix));
    if (!document.contains("layout") && !document.contains("imported"))
        throw broken(file, "it has no \"layout\"");
    RunConfiguration run = fromDocument(document, file);
    run.text = text;
    return run;
}

} // namespace reblock
