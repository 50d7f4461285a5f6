#pragma once

#include "core/corpus/corpus.h"

#include <cstddef>
#include <functional>

namespace reblock {

/// Calls work(0) … work(count - 1), each once, from up to eight threads; returns when all are done.
/// The first exception is thrown on.
void forEachParallel(std::size_t count, const std::function<void(std::size_t)>& work);

/// The same, telling how many are done and stopping where `listener` says so. Throws Cancelled.
void forEachParallel(std::size_t count, const CorpusWork& listener,
                     const std::function<void(std::size_t)>& work);

} // namespace reblock
