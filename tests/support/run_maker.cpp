#include "tests/support/run_maker.h"

#include "core/layout/presets.h"
#include "core/layout/write.h"

#include <fstream>

namespace reblock {

namespace fs = std::filesystem;

using nlohmann::json;

namespace {

constexpr double kStart = 1779280000;

void appendTo(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::app) << bytes;
}

std::string eventLine(std::int64_t seq, const std::string& event, const json& fields)
{
    json line = {{"seq", seq}, {"time", kStart + static_cast<double>(seq)}, {"event", event}};
    line.update(fields);
    return line.dump() + "\n";
}

json stepFields(int step)
{
    return {{"step", step},         {"epoch", step / 100},          {"loss", 1.0 / step},
            {"rate", 0.001 * step}, {"audio_seconds", 10.0 * step}, {"seconds", 0.5 * step},
            {"eta", 100.0}};
}

json epochFields(int step)
{
    return {{"step", step},
            {"epoch", step / 100},
            {"dev_loss", 2.0 / step},
            {"dev_error_rate", 1.0 / step},
            {"dev_errors", 100 / step},
            {"dev_tokens", 100}};
}

} // namespace

RunMaker::RunMaker(fs::path folder, const std::string& preset) : folder_(std::move(folder))
{
    fs::create_directories(folder_);
    const Layout layout = presetLayout(preset).value();
    const json document = {
        {"format", "reblock-run/1"},
        {"name", folder_.filename().string()},
        {"layout", json::parse(canonicalText(layout))},
        {"layout_hash", layoutHash(layout)},
        {"recipe", "digits"},
        {"corpus", {{"name", "digits"}, {"kind", "digits"}, {"path", "/none"}, {"hash", "0"}}},
        {"options", {{"tokens", "word"}, {"train.max_steps", 400}, {"train.max_seconds", nullptr}}},
        {"parent", nullptr},
        {"provenance", {{"created", kStart}}}};
    std::ofstream(folder_ / "run.json") << document.dump(1) << "\n";
}

std::string RunMaker::line(const std::string& event, json fields)
{
    return eventLine(++seq_, event, fields);
}

void RunMaker::append(const std::string& event, json fields)
{
    appendBytes(line(event, std::move(fields)));
}

void RunMaker::appendBytes(const std::string& bytes)
{
    appendTo(journal(), bytes);
}

void RunMaker::train(int first, int last)
{
    std::string lines;
    if (first == 1)
        lines += line("started", {{"device", "cpu"}, {"threads", 1}, {"parameters", 1000}});
    for (int step = first; step <= last; ++step) {
        lines += line("step", stepFields(step));
        if (step % 10 == 0)
            lines += line("epoch", epochFields(step));
    }
    appendBytes(lines);
}

fs::path RunMaker::decode(const std::string& name, double errorRate)
{
    const fs::path folder = folder_ / "decode" / name;
    fs::create_directories(folder);
    appendTo(folder / "ref.trn", "one two (u1)\nthree four (u2)\n");
    appendTo(folder / "hyp.trn", "one two (u1)\nthree (u2)\n");
    const json counts = {
        {"id", "u2"}, {"substitutions", 0}, {"deletions", 1}, {"insertions", 0}, {"tokens", 2}};
    appendTo(folder / "score.json", json({{"utterances", {counts}}}).dump());
    appendTo(folder / "events.jsonl", eventLine(1, "started", {{"set", "test"}}));
    appendTo(folder / "events.jsonl", eventLine(2, "decoded",
                                                {{"set", name.substr(0, name.find('.'))},
                                                 {"mode", "ctc_greedy"},
                                                 {"checkpoint", "average"},
                                                 {"error_rate", errorRate},
                                                 {"substitutions", 0},
                                                 {"deletions", 1},
                                                 {"insertions", 0},
                                                 {"tokens", 4},
                                                 {"sentences", 2},
                                                 {"sentence_errors", 1},
                                                 {"interval95", {0.0, 0.5}},
                                                 {"real_time_factor", 0.01},
                                                 {"unit", "word"}}));
    return folder;
}

} // namespace reblock
