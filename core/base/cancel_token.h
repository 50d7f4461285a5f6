#pragma once

#include <atomic>
#include <memory>

namespace reblock {

/// Asks long work to stop. Copies share one flag; safe from any thread and from signal handlers.
class CancelToken {
public:
    void cancel() const { flag_->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return flag_->load(std::memory_order_relaxed); }

    /// Throws Cancelled("Stopped on request.") once cancel() was called.
    void throwIfCancelled() const;

private:
    std::shared_ptr<std::atomic<bool>> flag_ = std::make_shared<std::atomic<bool>>(false);
};

} // namespace reblock
