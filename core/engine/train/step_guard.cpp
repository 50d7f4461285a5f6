#include "core/engine/train/step_guard.h"

#include <fmt/format.h>

#include <cmath>

namespace reblock {

namespace {

constexpr std::int64_t kSkippedInRow = 5;
constexpr std::int64_t kSkippedInRun = 20;
constexpr std::int64_t kOutliersKept = 20;

} // namespace

StepGuard::StepGuard(const std::filesystem::path& runFolder, const RunOptions& options, TrainerState& state,
                     RunJournal& journal, AudioOf audioOf)
    : options_(options), state_(state), journal_(journal), audioOf_(std::move(audioOf)), keeper_(runFolder)
{
}

bool StepGuard::mayUpdate(const WatchedStep& step)
{
    skippedOutlier_ = false;
    if (!std::isfinite(step.outcome.loss))
        return false;
    OutlierWatch watch(state_.recentLosses);
    const bool watched = options_.train.onOutlier != "off";
    const auto outlier = watched ? watch.judge(step.outcome.lossPerToken) : std::nullopt;
    const bool allowed = !outlier || mayUpdateOutlier(step, *outlier);
    if (allowed)
        watch.add(step.outcome.lossPerToken);
    state_.recentLosses = watch.recent();
    return allowed;
}

bool StepGuard::mayUpdateOutlier(const WatchedStep& step, const Outlier& outlier)
{
    const bool update = options_.train.onOutlier == "keep";
    skippedOutlier_ = !update;
    if (++state_.outliers > kOutliersKept && update)
        return true;
    std::string message = fmt::format(
        "The loss of step {} stands out: {:.3g} per token, {:.3g} is usual; the batch is kept, {}.",
        step.info.step, step.outcome.lossPerToken, outlier.median,
        update ? "training goes on" : "the weights are left");
    if (update && state_.outliers == kOutliersKept)
        message +=
            fmt::format(" It is the {}th such step of this run; no more of them are kept.", kOutliersKept);
    keep(step, "outlier",
         {{"message", message},
          {"loss_per_token", step.outcome.lossPerToken},
          {"usual_loss_per_token", outlier.median},
          {"deviations", outlier.deviations}});
    return update;
}

std::optional<std::string> StepGuard::judge(const WatchedStep& step)
{
    if (step.outcome.update.finite) {
        state_.skippedInRow = 0;
        keptBefore_ = false;
        return std::nullopt;
    }
    ++state_.skippedInRow;
    ++state_.skippedTotal;
    if (!skippedOutlier_)
        keep(step, "non_finite",
             {{"message",
               fmt::format("The loss or the gradient of step {} is not finite; the batch is kept, the "
                           "weights are left.",
                           step.info.step)},
              {"gradient_norm", step.outcome.update.norm}});
    if (skippedOutlier_ && options_.train.onOutlier == "stop")
        return "A step's loss stood out, and train.on_outlier is stop.";
    if (!skippedOutlier_ && options_.train.onNonFinite == "stop")
        return "A step was not finite, and train.on_non_finite is stop.";
    if (state_.skippedInRow >= kSkippedInRow)
        return fmt::format("{} steps in a row were skipped.", kSkippedInRow);
    if (state_.skippedTotal >= kSkippedInRun)
        return fmt::format("{} steps of this run were skipped.", kSkippedInRun);
    return std::nullopt;
}

void StepGuard::keep(const WatchedStep& step, const std::string& reason, nlohmann::json fields)
{
    KeptReason why{reason, step.outcome.loss, options_.train.seed, {}};
    for (const FeatureBatch& part : step.parts)
        why.audio.push_back(audioOf_(part.ids, part.position.epoch));
    lastKept_ = keeper_.keep(step.parts, step.model, step.info, why, !keptBefore_).stem().string();
    keptBefore_ = true;
    fields["step"] = step.info.step;
    fields["kind"] = reason;
    fields["batch"] = lastKept_;
    fields["loss"] = step.outcome.loss;
    journal_.append("warning", std::move(fields));
}

} // namespace reblock
