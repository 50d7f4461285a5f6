#pragma once

#include "core/interop/tensorboard_reader.h"
#include "core/journal/event.h"

#include <string>
#include <vector>

namespace reblock {

/// What a tag of another toolkit is called here: "train/loss" (WeNet, ESPnet) is `loss`, "epoch/cv_loss"
/// and "valid/loss" are `dev_loss`, … (docs/interop.md has the table). Other tags keep their names.
std::string metricFromTag(const std::string& tag);

/// The curves as the events of a run's journal: a `step` for each step with all its values, an `epoch`
/// where one is a dev value, numbers from 1, times as TensorBoard has them, `seconds` since the first
/// point; last `finished` with the reason "imported", at `now` where there are no points.
///
/// WeNet writes tags "epoch/…" over the epoch's number: where other tags count steps, those points move
/// to the last step before them in time, and keep the number as `epoch`.
std::vector<Event> eventsFromCurves(const TensorboardScalars& curves, double now);

} // namespace reblock
