#pragma once

#include "core/base/cancel_token.h"

namespace reblock {

/// A token that SIGTERM and SIGINT cancel. The second such signal ends the program at once.
/// Call once, from main.
CancelToken cancelledBySignals();

} // namespace reblock
