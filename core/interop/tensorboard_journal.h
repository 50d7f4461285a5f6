#pragma once

#include "core/interop/tensorboard_records.h"
#include "core/journal/event.h"

#include <string>
#include <vector>

namespace reblock {

/// The numbers of a journal's event under the names that TensorBoard shows: train/… of `step`, dev/…
/// of `epoch`. Empty for all others, and without those that are null.
std::vector<TaggedValue> taggedValues(const Event& event);

/// The event as records of an event file; empty where there is nothing to show. A `resumed` becomes
/// a restart behind from_step, so that TensorBoard drops the steps that are done again.
std::string tensorboardRecords(const Event& event);

} // namespace reblock
