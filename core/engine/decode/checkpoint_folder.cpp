#include "core/engine/decode/checkpoint_folder.h"

#include "core/base/error.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPrefix = "step-";
constexpr const char* kWeights = ".safetensors";
constexpr const char* kState = ".state.safetensors";

/// The number in PREFIX…ENDING; absent for any other name.
std::optional<std::int64_t> stepOf(const std::string& name, const std::string& ending)
{
    const std::string prefix = kPrefix;
    if (!name.starts_with(prefix) || !name.ends_with(ending) || name.size() <= prefix.size() + ending.size())
        return std::nullopt;
    const char* begin = name.data() + prefix.size();
    const char* end = name.data() + name.size() - ending.size();
    std::int64_t step = 0;
    const auto parsed = std::from_chars(begin, end, step);
    return parsed.ptr == end ? std::optional(step) : std::nullopt;
}

/// Dev losses by step as the journal tells them; what a `resumed` took back is left out, and so are
/// files that are no step's (the average).
std::map<std::int64_t, double> devLosses(const RunFolder& run)
{
    std::map<std::int64_t, double> losses;
    for (const Event& event : readWholeJournal(run.journal())) {
        if (event.event == "resumed")
            losses.erase(losses.upper_bound(event.fields.value("from_step", std::int64_t{0})), losses.end());
        if (event.event != "checkpoint" || !event.fields.value("dev_loss", nlohmann::json()).is_number())
            continue;
        const fs::path file = event.fields.value("file", "");
        if (const auto step = stepOf(file.filename().string(), kWeights))
            losses[*step] = event.fields["dev_loss"].get<double>();
    }
    return losses;
}

std::optional<std::int64_t> bestStep(const fs::path& runFolder, const std::vector<std::int64_t>& kept)
{
    const std::map<std::int64_t, double> losses = devLosses(RunFolder(runFolder));
    std::optional<std::int64_t> best;
    for (const std::int64_t step : kept)
        if (losses.contains(step) && (!best || losses.at(step) < losses.at(*best)))
            best = step;
    return best;
}

[[noreturn]] void failNone(const fs::path& runFolder, const std::string& wanted,
                           const std::vector<std::int64_t>& kept)
{
    if (kept.empty())
        throw UserError(fmt::format("The run {} has no checkpoint yet.", runFolder.string()),
                        "Train it first: `reblock train RUN`.");
    throw UserError(
        fmt::format("The run {} has no checkpoint \"{}\".", runFolder.filename().string(), wanted),
        fmt::format("Choose average, best, last, or one of the steps {}.", fmt::join(kept, ", ")));
}

} // namespace

fs::path CheckpointFolder::weights(std::int64_t step) const
{
    return folder_ / fmt::format("{}{:06d}{}", kPrefix, step, kWeights);
}

fs::path CheckpointFolder::state(std::int64_t step) const
{
    return folder_ / fmt::format("{}{:06d}{}", kPrefix, step, kState);
}

fs::path CheckpointFolder::average() const
{
    return folder_ / "average.safetensors";
}

std::vector<std::int64_t> CheckpointFolder::weightSteps() const
{
    return steps(kWeights);
}

std::vector<std::int64_t> CheckpointFolder::stateSteps() const
{
    return steps(kState);
}

std::vector<std::int64_t> CheckpointFolder::steps(const std::string& ending) const
{
    std::vector<std::int64_t> list;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder_, missing))
        if (const auto step = stepOf(entry.path().filename().string(), ending))
            list.push_back(*step);
    std::ranges::sort(list);
    return list;
}

ChosenCheckpoint chooseCheckpoint(const fs::path& runFolder, const std::optional<std::string>& wanted)
{
    const CheckpointFolder folder(RunFolder(runFolder).checkpoints());
    const std::vector<std::int64_t> kept = folder.weightSteps();
    if ((!wanted || *wanted == "average") && fs::exists(folder.average()))
        return {"average", folder.average()};
    if (!wanted || *wanted == "best")
        if (const auto best = bestStep(runFolder, kept))
            return {"best", folder.weights(*best)};
    if ((!wanted || *wanted == "last") && !kept.empty())
        return {"last", folder.weights(kept.back())};
    if (wanted)
        for (const std::int64_t step : kept)
            if (*wanted == std::to_string(step) || *wanted == fmt::format("{:06d}", step))
                return {std::to_string(step), folder.weights(step)};
    const fs::path start = RunFolder(runFolder).start();
    if ((!wanted || *wanted == "start") && fs::exists(start))
        return {"start", start};
    failNone(runFolder, wanted.value_or("last"), kept);
}

} // namespace reblock
