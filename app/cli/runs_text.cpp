#include "app/cli/runs_text.h"

#include "app/cli/text_table.h"
#include "core/base/clock.h"
#include "core/base/json_values.h"

#include <fmt/format.h>

namespace reblock {

namespace {

using nlohmann::ordered_json;

ordered_json fraction(const std::optional<double>& percent)
{
    return percent ? ordered_json(*percent / 100) : ordered_json(nullptr);
}

ordered_json interval(const std::optional<double>& low, const std::optional<double>& high)
{
    return low && high ? ordered_json{*low / 100, *high / 100} : ordered_json(nullptr);
}

void addResults(ordered_json& json, const StoredRun& run)
{
    const auto test = run.test.value_or(StoredRate{});
    json["best_dev_error_rate"] = fraction(run.bestDevEr);
    json["last_dev_error_rate"] = fraction(run.lastDevEr);
    json["test_error_rate"] = run.test ? fraction(test.er) : ordered_json(nullptr);
    json["test_interval95"] = interval(test.low, test.high);
}

ordered_json jsonOf(const StoredRun& run)
{
    ordered_json json;
    json["id"] = run.id.value();
    json["name"] = run.name;
    json["folder"] = run.folder.string();
    json["preset"] = textOrNull(run.preset);
    json["notation"] = textOrNull(run.notation);
    json["layout_hash"] = textOrNull(run.layoutHash);
    json["imported"] = run.layoutHash.empty();
    json["recipe"] = textOrNull(run.recipe);
    json["corpus"] = run.corpus;
    json["unit"] = run.unit;
    json["parent"] = textOrNull(run.parent);
    json["created"] = run.created;
    json["parameters"] = valueOrNull(run.parameters);
    json["state"] = run.state;
    json["failure"] = textOrNull(run.failure);
    json["step"] = run.step;
    json["max_steps"] = valueOrNull(run.maxSteps);
    json["epoch"] = run.epoch;
    json["seconds"] = run.seconds;
    json["eta"] = valueOrNull(run.eta);
    json["last_checkpoint"] = valueOrNull(run.lastCheckpoint);
    addResults(json, run);
    json["updated"] = run.updated;
    json["archived"] = run.archived;
    json["note"] = run.note;
    return json;
}

ordered_json jsonOf(const StoredDecode& decode)
{
    ordered_json json;
    json["folder"] = decode.folder;
    json["set"] = decode.set;
    json["mode"] = decode.mode;
    json["checkpoint"] = decode.checkpoint;
    json["tag"] = textOrNull(decode.tag);
    json["error_rate"] = fraction(decode.er);
    json["substitutions"] = decode.substitutions;
    json["deletions"] = decode.deletions;
    json["insertions"] = decode.insertions;
    json["tokens"] = decode.tokens;
    json["interval95"] = interval(decode.low, decode.high);
    json["real_time_factor"] = valueOrNull(decode.realTimeFactor);
    json["time"] = decode.time;
    return json;
}

std::string percentOrDash(const std::optional<double>& percent)
{
    return percent ? fmt::format("{:.2f} %", *percent) : "-";
}

std::string rateText(const std::optional<double>& er, const std::optional<double>& low,
                     const std::optional<double>& high)
{
    const std::string rate = percentOrDash(er);
    return er && low && high ? fmt::format("{} [{:.2f}, {:.2f}]", rate, *low, *high) : rate;
}

std::string testText(const StoredRun& run)
{
    return run.test ? rateText(run.test->er, run.test->low, run.test->high) : "-";
}

std::string layoutName(const StoredRun& run)
{
    if (run.layoutHash.empty())
        return "imported";
    const std::string& name = run.preset.empty() ? run.notation : run.preset;
    return name.empty() ? run.layoutHash.substr(0, 8) : name;
}

std::string stepText(const StoredRun& run)
{
    return run.maxSteps ? fmt::format("{} / {}", groupedNumber(run.step), groupedNumber(*run.maxSteps))
                        : groupedNumber(run.step);
}

std::string parametersText(const StoredRun& run)
{
    return run.parameters ? groupedNumber(*run.parameters) : "-";
}

std::string decodesText(const std::vector<StoredDecode>& decodes)
{
    TextTable table({"set", "mode", "checkpoint", "tag", ">error rate", ">S", ">D", ">I", ">tokens"});
    for (const StoredDecode& d : decodes)
        table.addRow({d.set, d.mode, d.checkpoint, d.tag.empty() ? "-" : d.tag, rateText(d.er, d.low, d.high),
                      groupedNumber(d.substitutions), groupedNumber(d.deletions), groupedNumber(d.insertions),
                      groupedNumber(d.tokens)});
    return table.text();
}

} // namespace

ordered_json runsJson(const std::vector<StoredRun>& runs)
{
    ordered_json list = ordered_json::array();
    for (const StoredRun& run : runs)
        list.push_back(jsonOf(run));
    return {{"runs", list}};
}

std::string runsText(const std::vector<StoredRun>& runs)
{
    if (runs.empty())
        return "No runs yet. Make one with: reblock new RUN --layout LAYOUT --corpus NAME\n";
    TextTable table({">id", "name", "layout", ">parameters", "state", ">step", ">best dev", ">test [95 %]"});
    for (const StoredRun& run : runs)
        table.addRow({std::to_string(run.id.value()), run.name, layoutName(run), parametersText(run),
                      run.state, stepText(run), percentOrDash(run.bestDevEr), testText(run)});
    return table.text();
}

ordered_json runJson(const StoredRun& run, const std::vector<StoredDecode>& decodes,
                     const ordered_json& forecast)
{
    ordered_json json = jsonOf(run);
    json["forecast"] = forecast;
    json["decodes"] = ordered_json::array();
    for (const StoredDecode& decode : decodes)
        json["decodes"].push_back(jsonOf(decode));
    return {{"runs", ordered_json::array({json})}};
}

std::string runText(const StoredRun& run, const std::vector<StoredDecode>& decodes,
                    const std::string& forecast)
{
    std::string text;
    const auto line = [&text](const char* what, const std::string& value) {
        if (!value.empty())
            text += fmt::format("{:<12}{}\n", what, value);
    };
    line("run", fmt::format("{}  (number {})", run.name, run.id.value()));
    line("folder", run.folder.string());
    line("layout", run.layoutHash.empty() ? "none: imported from another toolkit"
                   : run.preset.empty()   ? run.notation
                                          : fmt::format("{}  {}", run.preset, run.notation));
    line("parameters", parametersText(run));
    line("corpus", run.corpus);
    line("recipe", run.recipe);
    line("parent", run.parent);
    line("state", run.failure.empty() ? run.state : fmt::format("{}: {}", run.state, run.failure));
    line("step", stepText(run));
    line("trained", durationText(run.seconds));
    line("ETA", run.eta && run.state == "running" ? durationText(*run.eta) : std::string());
    line("forecast", forecast);
    line("best dev", percentOrDash(run.bestDevEr));
    line("test", testText(run));
    line("updated", localTimeText(run.updated));
    line("note", run.note);
    return decodes.empty() ? text : text + "\n" + decodesText(decodes);
}

} // namespace reblock
