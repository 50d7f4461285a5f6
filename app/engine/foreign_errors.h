#pragma once

#include <exception>

namespace reblock {

/// Throws what is in flight again as one of our Error family: LibTorch's errors and a lack of memory
/// become ResourceError or BugError, our own stay. Call inside a catch block only.
[[noreturn]] void rethrowAsOurs();

} // namespace reblock
