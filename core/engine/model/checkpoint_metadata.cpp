#include "core/engine/model/checkpoint_metadata.h"

#include "core/base/error.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace reblock {

namespace {

constexpr char kFormat[] = "reblock-checkpoint/1";

[[noreturn]] void refuse(const std::string& source, const std::string& what)
{
    throw UserError(fmt::format("{} is not a checkpoint of Reblock: {}.", source, what),
                    "Name a file from a run's `checkpoints` folder, or an exported model.");
}

const std::string& valueOf(const std::map<std::string, std::string>& metadata, const char* key,
                           const std::string& source)
{
    const auto found = metadata.find(key);
    if (found == metadata.end())
        refuse(source, fmt::format("its metadata lacks '{}'", key));
    return found->second;
}

Layout layoutOf(const std::string& text, const std::string& source)
{
    const LayoutReading reading = readLayoutJson(text);
    if (!reading.layout)
        refuse(source, "its layout is faulty: " + reading.problems.front().text());
    return *reading.layout;
}

FeatureOptions featuresOf(const nlohmann::json& json)
{
    FeatureOptions features;
    json.at("sample_rate").get_to(features.sampleRate);
    json.at("bands").get_to(features.bands);
    json.at("window").get_to(features.window);
    json.at("hop").get_to(features.hop);
    features.dither = 0;
    return features;
}

} // namespace

std::map<std::string, std::string> metadataFromInfo(const CheckpointInfo& info)
{
    const nlohmann::ordered_json features{{"sample_rate", info.features.sampleRate},
                                          {"bands", info.features.bands},
                                          {"window", info.features.window},
                                          {"hop", info.features.hop}};
    return {{"format", kFormat},
            {"layout", canonicalText(info.layout)},
            {"vocabulary", nlohmann::json(info.tokens).dump()},
            {"features", features.dump()},
            {"step", std::to_string(info.step)}};
}

CheckpointInfo infoFromMetadata(const std::map<std::string, std::string>& metadata, const std::string& source)
{
    const std::string& format = valueOf(metadata, "format", source);
    if (format != kFormat)
        refuse(source, fmt::format("its format is '{}', not '{}'", format, kFormat));
    try {
        CheckpointInfo info{layoutOf(valueOf(metadata, "layout", source), source), {}, {}, 0};
        info.tokens =
            nlohmann::json::parse(valueOf(metadata, "vocabulary", source)).get<std::vector<std::string>>();
        info.features = featuresOf(nlohmann::json::parse(valueOf(metadata, "features", source)));
        info.step = std::stoll(valueOf(metadata, "step", source));
        return info;
    } catch (const nlohmann::json::exception&) {
        refuse(source, "its vocabulary or features are not the JSON expected there");
    } catch (const std::logic_error&) {
        refuse(source, "its step is not a number");
    }
}

} // namespace reblock
