#include "core/corpus/parallel.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace reblock {

void forEachParallel(std::size_t count, const CorpusWork& listener,
                     const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> done = 0;
    std::mutex telling;
    const auto tell = [&] {
        ++done;
        const std::unique_lock guard(telling, std::try_to_lock);
        if (guard.owns_lock() && listener.progress && done < count)
            listener.progress(done, count);
    };
    forEachParallel(count, [&](std::size_t i) {
        listener.cancel.throwIfCancelled();
        work(i);
        tell();
    });
    listener.cancel.throwIfCancelled();
    if (listener.progress)
        listener.progress(count, count);
}

void forEachParallel(std::size_t count, const std::function<void(std::size_t)>& work)
{
    constexpr std::size_t kMostThreads = 8, kItemsPerThread = 64;
    const std::size_t threads = std::min<std::size_t>(
        {kMostThreads, std::max(1U, std::thread::hardware_concurrency()), count / kItemsPerThread + 1});
    onThreads(static_cast<int>(threads), count, work);
}

} // namespace reblock
