#include "core/corpus/json_utterance.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <initializer_list>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

using Names = std::initializer_list<const char*>;

[[noreturn]] void fail(const std::string& problem)
{
    throw UserError(problem, "docs/corpora.md shows the keys that are understood.");
}

/// The first of several names for one thing that a line has; null: none.
const json* member(const json& line, Names names)
{
    for (const char* name : names)
        if (const auto found = line.find(name); found != line.end() && !found->is_null())
            return &*found;
    return nullptr;
}

/// Texts as they are; numbers, which some tools write for ids, as their digits.
std::string textOf(const json& line, Names names, const std::string& otherwise = {})
{
    const json* found = member(line, names);
    if (!found)
        return otherwise;
    if (found->is_number_integer())
        return found->dump();
    if (!found->is_string())
        fail(fmt::format("\"{}\" is not a text.", *names.begin()));
    return found->get<std::string>();
}

std::string requiredText(const json& line, Names names)
{
    if (!member(line, names))
        fail(fmt::format("\"{}\" is missing.", *names.begin()));
    return textOf(line, names);
}

fs::path audioOf(const json& line)
{
    const json* found = member(line, {"audio", "audio_filepath", "wav"});
    if (!found && member(line, {"feat", "tar", "shard"}))
        fail("It names features or archives, not audio files.");
    if (!found || !found->is_string() || found->get_ref<const std::string&>().empty())
        fail("\"audio\" is missing or not a path.");
    return found->get<std::string>();
}

/// Seconds, 0 or more; negative only for an `end` that means "to the end of the file".
double secondsOf(const json& line, const char* name)
{
    const json* found = member(line, {name});
    if (!found)
        return 0;
    if (!found->is_number() || !std::isfinite(found->get<double>()))
        fail(fmt::format("\"{}\" is not a number of seconds.", name));
    return found->get<double>();
}

void readTimes(const json& line, Utterance& utterance)
{
    const bool nemoSegment = member(line, {"offset"}) != nullptr;
    const double duration = secondsOf(line, "duration");
    utterance.start = nemoSegment ? secondsOf(line, "offset") : secondsOf(line, "start");
    utterance.end = nemoSegment && duration > 0 ? utterance.start + duration : secondsOf(line, "end");
    if (utterance.end < 0)
        utterance.end = 0;
    if (duration < 0 || utterance.start < 0)
        fail("A time is below 0 s.");
    if (utterance.end > 0 && utterance.end <= utterance.start)
        fail(fmt::format("It ends at {:.2f} s, not after its start at {:.2f} s.", utterance.end,
                         utterance.start));
    if (utterance.end > 0)
        utterance.seconds = utterance.end - utterance.start;
    else if (utterance.start == 0) // from a start to the file's end: to be measured
        utterance.seconds = duration;
}

} // namespace

JsonUtterance jsonUtterance(const json& line, const fs::path& folder)
{
    if (!line.is_object())
        fail("It is not a JSON object.");
    const fs::path audio = audioOf(line);
    JsonUtterance result;
    result.set = textOf(line, {"set"});
    Utterance& utterance = result.utterance;
    utterance.text = requiredText(line, {"text", "txt"});
    utterance.audio = {(audio.is_absolute() ? audio : folder / audio).lexically_normal().string()};
    readTimes(line, utterance);
    utterance.id = textOf(line, {"id", "key", "utt", "utt_id"});
    if (utterance.id.empty())
        utterance.id = audio.stem().string() +
                       (utterance.start > 0 ? fmt::format("-{:.0f}", utterance.start * 1000) : "");
    utterance.speaker = textOf(line, {"speaker", "spk"}, utterance.id);
    return result;
}

} // namespace reblock
