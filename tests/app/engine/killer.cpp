#include "tests/app/engine/killer.h"

#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"

#include <array>
#include <csignal>
#include <poll.h>
#include <string>
#include <sys/inotify.h>
#include <unistd.h>

namespace reblock {

namespace {

constexpr std::uint32_t kChanges =
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE;
constexpr int kPollMilliseconds = 50;

} // namespace

Killer::Killer(int pid, const std::filesystem::path& run, Moment moment, int count)
    : pid_(pid), run_(run), moment_(moment), count_(count), notify_(::inotify_init1(IN_CLOEXEC))
{
    const RunFolder folder(run);
    std::filesystem::create_directories(folder.checkpoints());
    ::inotify_add_watch(notify_, run.c_str(), kChanges);
    checkpoints_ = ::inotify_add_watch(notify_, folder.checkpoints().c_str(), kChanges);
    thread_ = std::jthread([this](std::stop_token stop) { watch(stop); });
}

Killer::~Killer()
{
    thread_.request_stop();
    thread_.join();
    ::close(notify_);
}

bool Killer::isMoment(bool inCheckpoints, const std::string& name) const
{
    if (moment_ == Moment::InCheckpoint)
        return inCheckpoints;
    if (inCheckpoints || name != "events.jsonl")
        return moment_ == Moment::Anywhere && inCheckpoints;
    if (moment_ == Moment::Anywhere)
        return true;
    const auto last = lastEvent(RunFolder(run_).journal());
    return last && last->event == "step";
}

void Killer::watch(std::stop_token stop)
{
    alignas(inotify_event) std::array<char, 4096> bytes{};
    while (!stop.stop_requested()) {
        pollfd ready{notify_, POLLIN, 0};
        if (::poll(&ready, 1, kPollMilliseconds) <= 0)
            continue;
        const ssize_t got = ::read(notify_, bytes.data(), bytes.size());
        for (ssize_t at = 0; at < got;) {
            const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            if (isMoment(event->wd == checkpoints_, event->len > 0 ? event->name : "") && count_-- == 0) {
                ::kill(pid_, SIGKILL);
                return;
            }
        }
    }
}

} // namespace reblock
