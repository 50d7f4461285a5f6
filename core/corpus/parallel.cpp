#include "core/corpus/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace reblock {

void forEachParallel(std::size_t count, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failureLock;
    const auto worker = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++)
                work(i);
        } catch (...) {
            const std::lock_guard lock(failureLock);
            failure = failure ? failure : std::current_exception();
            next = count;
        }
    };
    constexpr std::size_t kMostThreads = 8, kItemsPerThread = 64;
    const std::size_t threads = std::min<std::size_t>(
        {kMostThreads, std::max(1U, std::thread::hardware_concurrency()), count / kItemsPerThread + 1});
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(worker);
        worker();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace reblock
