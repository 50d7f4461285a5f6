#include "core/journal/alive_file.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/process.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::chrono::seconds kBeat{1};

Alive ofThisProcess()
{
    Alive alive;
    alive.host = hostName();
    alive.bootId = bootId();
    alive.pid = ownPid();
    alive.processStart = processStart(alive.pid);
    alive.started = wallSeconds();
    return alive;
}

/// As replaceFile(), but neither synced (a beat is worth nothing after a power failure, and disks are
/// slow) nor under a name of its own (a killed process leaves one such file, not one for each).
void replaceQuickly(const fs::path& path, const std::string& content)
{
    fs::path temporary = path;
    temporary += ".tmp";
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    file << content;
    file.close();
    std::error_code ignored;
    if (file)
        fs::rename(temporary, path, ignored);
    else
        fs::remove(temporary, ignored);
}

} // namespace

AliveFile::AliveFile(fs::path path, std::int64_t step)
    : path_(std::move(path)), alive_(ofThisProcess()), step_(step)
{
    beat();
    thread_ = std::thread([this] { run(); });
}

AliveFile::~AliveFile()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
    std::error_code ignored;
    fs::remove(path_, ignored);
}

void AliveFile::beat() const
{
    const json document{{"host", alive_.host},       {"boot_id", alive_.bootId},
                        {"pid", alive_.pid},         {"process_start", alive_.processStart},
                        {"started", alive_.started}, {"step", step_.load(std::memory_order_relaxed)},
                        {"time", wallSeconds()}};
    replaceQuickly(path_, document.dump() + '\n');
}

void AliveFile::run()
{
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, kBeat, [this] { return stopping_; }))
        beat();
}

std::optional<Alive> readAlive(const fs::path& path)
{
    std::error_code none;
    if (!fs::exists(path, none))
        return std::nullopt;
    try {
        const json document = json::parse(readFile(path));
        return Alive{document.at("host"),          document.at("boot_id"), document.at("pid"),
                     document.at("process_start"), document.at("started"), document.at("step"),
                     document.at("time")};
    } catch (const std::exception&) {
        return std::nullopt; // gone between two looks, or no such document
    }
}

} // namespace reblock
