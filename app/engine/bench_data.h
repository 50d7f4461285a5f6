#pragma once

#include "core/base/cancel_token.h"

namespace reblock {

class Request;

/// `reblock bench data`: {"what":"data","kind","path","threads":N|null,"rounds":N|null,"seconds":N|null,
/// "noise_folder":null|"/abs","rir_folder":null|"/abs","json"}. Prints the figures; returns the exit code.
int runBenchData(const Request& request, const CancelToken& cancel);

} // namespace reblock
