#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace reblock {

/// Makes items ahead of their use on a thread of its own, at most `depth` of them, in the order in
/// which `make` gives them. What `make` throws comes out of next() in its place.
template <typename Item>
class Prefetcher {
public:
    /// make   called on the other thread only; nothing more to give: an empty optional
    Prefetcher(std::function<std::optional<Item>()> make, std::size_t depth)
        : make_(std::move(make)), depth_(depth), worker_([this](std::stop_token stop) { work(stop); })
    {
    }

    /// The next item, waiting for it if need be; empty after the last.
    std::optional<Item> next()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !ready_.empty() || finished_; });
        if (ready_.empty()) {
            if (error_)
                std::rethrow_exception(error_);
            return std::nullopt;
        }
        Item item = std::move(ready_.front());
        ready_.pop_front();
        changed_.notify_all();
        return item;
    }

private:
    void work(const std::stop_token& stop)
    {
        try {
            while (!stop.stop_requested() && push(make_(), stop)) {
            }
        } catch (...) {
            error_ = std::current_exception();
        }
        const std::lock_guard lock(mutex_);
        finished_ = true;
        changed_.notify_all();
    }

    bool push(std::optional<Item> item, const std::stop_token& stop)
    {
        if (!item)
            return false;
        std::unique_lock lock(mutex_);
        const bool room = changed_.wait(lock, stop, [this] { return ready_.size() < depth_; });
        if (!room)
            return false;
        ready_.push_back(std::move(*item));
        changed_.notify_all();
        return true;
    }

    std::function<std::optional<Item>()> make_;
    std::size_t depth_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Item> ready_;
    std::exception_ptr error_;
    bool finished_ = false;
    std::jthread worker_; // last: stopped and joined before what it uses goes
};

} // namespace reblock
