#pragma once

#include "core/journal/run_folder.h"

namespace reblock {

/// Asks a training run to stop with a checkpoint: writes RUN/control.json {"request": "stop"}.
/// Throws ResourceError when it cannot be written.
void requestStop(const RunFolder& folder);

/// True while such a request stands. Cheap: the trainer asks after each step. Anything else in the
/// file is no request.
bool stopRequested(const RunFolder& folder);

/// Takes the request back. The trainer calls it when it starts (an old request is not meant for it)
/// and when it has stopped.
void clearRequests(const RunFolder& folder);

} // namespace reblock
