#include "app/gui/services/store_rows.h"

#include "core/journal/run_state.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace reblock {
namespace {

double fraction(const std::optional<double>& percent)
{
    return percent ? *percent / 100 : kMissing;
}

RunFlag::Kind flagKind(const std::string& kind)
{
    using Pair = std::pair<const char*, RunFlag::Kind>;
    static constexpr std::array<Pair, 6> kinds{{{"resumed", RunFlag::Kind::Resumed},
                                                {"checkpoint", RunFlag::Kind::Checkpoint},
                                                {"best_checkpoint", RunFlag::Kind::BestCheckpoint},
                                                {"paused", RunFlag::Kind::Paused},
                                                {"finished", RunFlag::Kind::Finished},
                                                {"failed", RunFlag::Kind::Failed}}};
    const auto* found = std::ranges::find_if(kinds, [&](const Pair& pair) { return kind == pair.first; });
    return found == kinds.end() ? RunFlag::Kind::Warning : found->second;
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool same(const RateRow& a, const RateRow& b)
{
    return same(a.rate, b.rate) && same(a.low, b.low) && same(a.high, b.high);
}

bool same(const RunRow& a, const RunRow& b)
{
    const auto texts = [](const RunRow& row) {
        return std::tie(row.id, row.name, row.folder, row.layout, row.corpus, row.failure, row.state,
                        row.step, row.hasCheckpoint);
    };
    return texts(a) == texts(b) && same(a.parameters, b.parameters) && same(a.dev, b.dev) &&
           same(a.test, b.test) && same(a.lastDev, b.lastDev) && same(a.progress, b.progress) &&
           same(a.etaSeconds, b.etaSeconds);
}

} // namespace

RunRow rowFromStored(const StoredRun& run)
{
    RunRow row;
    row.id = run.id.value();
    row.name = QString::fromStdString(run.name);
    row.folder = QString::fromStdString(run.folder.string());
    const std::string layout = !run.preset.empty()      ? run.preset
                               : !run.notation.empty()  ? run.notation
                               : run.layoutHash.empty() ? "–" // imported: no model
                                                        : run.layoutHash.substr(0, 8);
    row.layout = QString::fromStdString(layout);
    row.corpus = QString::fromStdString(run.corpus);
    row.failure = QString::fromStdString(run.failure);
    row.state = runStateFromName(run.state).value_or(RunState::Queued);
    row.words = run.unit == "word";
    row.parameters = run.parameters ? static_cast<double>(*run.parameters) : kMissing;
    row.dev.rate = fraction(run.bestDevEr);
    row.lastDev = fraction(run.lastDevEr);
    if (run.test)
        row.test = {run.test->er / 100, fraction(run.test->low), fraction(run.test->high)};
    row.step = run.step;
    row.progress = run.progress().value_or(kMissing);
    row.etaSeconds = run.eta.value_or(kMissing);
    row.created = run.created;
    row.hasCheckpoint = run.lastCheckpoint.has_value();
    return row;
}

CorpusRow rowFromStored(const StoredCorpus& corpus)
{
    CorpusRow row;
    row.name = QString::fromStdString(corpus.name);
    row.kind = QString::fromStdString(corpus.kind);
    row.path = QString::fromStdString(corpus.path.string());
    row.hash = QString::fromStdString(corpus.hash);
    for (const StoredCorpusSet& set : corpus.sets) {
        row.sets.push_back({QString::fromStdString(set.name), set.utterances, set.seconds, set.characters});
        if (corpus.kind == "digits" && set.name.find('.') != std::string::npos)
            continue; // unseen.train …: another split of the same audio
        row.utterances += set.utterances;
        row.seconds += set.seconds;
        row.characters += set.characters;
    }
    return row;
}

CurvePoint pointFromStored(const StoredPoint& point)
{
    const StepAxes& axes = point.axes;
    return {static_cast<double>(axes.step), axes.epoch, axes.seconds, axes.time, point.value};
}

bool sameRows(const std::vector<RunRow>& a, const std::vector<RunRow>& b)
{
    return std::ranges::equal(a, b, [](const RunRow& x, const RunRow& y) { return same(x, y); });
}

RunFlag flagFromStored(qint64 run, const StoredFlag& flag)
{
    const double step = static_cast<double>(flag.step);
    return {run,
            flagKind(flag.kind),
            {step, kMissing, kMissing, flag.time, kMissing},
            QString::fromStdString(flag.text)};
}

} // namespace reblock
