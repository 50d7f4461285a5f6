#include "app/engine/commands.h"
#include "app/engine/request.h"
#include "core/base/progress.h"
#include "core/engine/decode/decode_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace reblock {

namespace {

std::string percent(const nlohmann::ordered_json& fraction)
{
    return fraction.is_number() ? fmt::format("{:.2f} %", 100 * fraction.get<double>()) : "–";
}

std::int64_t count(const nlohmann::ordered_json& score, const char* key)
{
    return score.at(key).get<std::int64_t>();
}

void printPeople(const DecodeOutcome& outcome)
{
    const auto& score = outcome.score;
    const bool words = score.at("unit") == "word";
    const auto& interval = score.at("interval95");
    fmt::print("{} error rate on {}: {}", words ? "Word" : "Character", score.at("set").get<std::string>(),
               percent(score.at("error_rate")));
    if (interval.is_array())
        fmt::print("  (95 % interval {} to {})", percent(interval.at(0)), percent(interval.at(1)));
    fmt::print("\n{} substitutions, {} deletions, {} insertions in {} {}, {} sentences",
               count(score, "substitutions"), count(score, "deletions"), count(score, "insertions"),
               count(score, "tokens"), words ? "words" : "characters", count(score, "sentences"));
    if (const std::string note = score.at("note").get<std::string>(); !note.empty())
        fmt::print("; {}", note);
    fmt::print("\n{}, checkpoint {} (step {}), {:.4f} seconds a second of audio\nWritten to {}\n",
               score.at("mode").get<std::string>(), score.at("checkpoint").get<std::string>(),
               count(score, "step"), score.at("real_time_factor").get<double>(), outcome.folder.string());
    if (const std::int64_t close = count(score, "recomputed"); close > 0)
        fmt::print("{} utterances had a decision too close for a batch and were decoded alone.\n", close);
    if (const std::size_t missing = score.at("missing").size(); missing > 0)
        fmt::print("Not decoded, not counted: {} utterances; see events.jsonl there.\n", missing);
}

/// Counts a user can write but no search can do are refused by DecodeOptions::check().
int countOf(const Request& request, const std::string& key, int usual)
{
    const std::int64_t most = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(request.optionalCount(key).value_or(usual), most));
}

DecodeOptions optionsOf(const Request& request)
{
    DecodeOptions options;
    if (const auto mode = request.optionalText("mode"))
        options.mode = decodeModeFromName(*mode);
    options.beam = countOf(request, "beam", options.beam);
    options.nbest = countOf(request, "nbest", options.nbest);
    options.lengthBonus = request.optionalNumber("length_bonus").value_or(options.lengthBonus);
    options.ctcWeight = request.optionalNumber("ctc_weight").value_or(options.ctcWeight);
    return options;
}

} // namespace

int runDecode(const Request& request, const CancelToken& cancel)
{
    const bool json = request.flag("json");
    DecodeRequest decode;
    decode.run = request.text("run");
    decode.set = request.text("set");
    decode.options = optionsOf(request);
    decode.batch = request.optionalCount("batch");
    decode.checkpoint = request.optionalText("checkpoint");
    decode.tag = request.optionalText("tag");
    DecodeListener listener;
    std::optional<DecodeOutcome> outcome;
    {
        ProgressBar bar("decoding " + decode.set, json);
        listener.onProgress = [&](double share) { bar.update(share); };
        outcome = decodeSet(decode, cancel, listener);
    }
    if (json)
        fmt::print("{}\n",
                   outcome->score.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    else
        printPeople(*outcome);
    return 0;
}

} // namespace reblock
