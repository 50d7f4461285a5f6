#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace reblock {

/// What `alive.json` says of the process that trains: {"host", "boot_id", "pid", "process_start",
/// "started", "step", "time"}.
struct Alive {
    std::string host;
    std::string bootId;
    int pid = 0;
    std::uint64_t processStart = 0; ///< as processStart() in core/base/process.h
    double started = 0;             ///< wall seconds when the file was first written
    std::int64_t step = 0;
    double time = 0; ///< wall seconds of this beat
};

/// The heartbeat of a run: a small thread replaces the file once a second until this object goes,
/// which removes the file. A full disk leaves the old file; a heartbeat never ends a run.
class AliveFile {
public:
    /// Writes the first beat at once.
    explicit AliveFile(std::filesystem::path path, std::int64_t step = 0);
    ~AliveFile();
    AliveFile(const AliveFile&) = delete;
    AliveFile& operator=(const AliveFile&) = delete;

    /// Any thread.
    void setStep(std::int64_t step) { step_.store(step, std::memory_order_relaxed); }

private:
    void beat() const;
    void run();

    std::filesystem::path path_;
    Alive alive_;
    std::atomic<std::int64_t> step_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

/// Absent where the file is missing or no such document.
std::optional<Alive> readAlive(const std::filesystem::path& path);

} // namespace reblock
