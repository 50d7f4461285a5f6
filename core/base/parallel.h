#pragma once

#include <cstddef>
#include <functional>

namespace reblock {

/// Calls work(0) … work(count - 1), each once and begun in this order, from `threads` threads, this one
/// among them; returns when all are done. threads below 1: one for each core.
///
/// onFailure   called once when a call throws, from its thread: wakes those that wait for its result
/// throws      what the first call to fail threw; the rest are not begun then
void onThreads(
    int threads, std::size_t count, const std::function<void(std::size_t)>& work,
    const std::function<void()>& onFailure = [] {});

} // namespace reblock
