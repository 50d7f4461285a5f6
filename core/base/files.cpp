#include "core/base/files.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace reblock {

namespace fs = std::filesystem;

namespace {

std::string reason()
{
    return std::strerror(errno);
}

[[noreturn]] void failWrite(const fs::path& path)
{
    const std::string remedy =
        errno == ENOSPC || errno == EDQUOT
            ? "Free some space on this disk and start again; what was there before is kept."
            : "Check the folder and its permissions.";
    throw ResourceError(fmt::format("Cannot write {}: {}.", path.string(), reason()), remedy);
}

int openForReading(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throw UserError(fmt::format("Cannot read {}: {}.", path.string(), reason()),
                        "Check the path and its permissions.");
    return descriptor;
}

void syncFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

std::string readFile(const fs::path& path)
{
    if (fs::is_directory(path))
        throw UserError(fmt::format("Cannot read {}: it is a folder.", path.string()), "Name a file.");
    const int descriptor = openForReading(path);
    std::string content;
    char buffer[1 << 16];
    ssize_t got = 0;
    while ((got = ::read(descriptor, buffer, sizeof buffer)) > 0)
        content.append(buffer, static_cast<std::size_t>(got));
    const int error = errno;
    ::close(descriptor);
    if (got < 0)
        throw UserError(fmt::format("Cannot read {}: {}.", path.string(), std::strerror(error)),
                        "Check the disk.");
    return content;
}

void replaceFile(const fs::path& path, std::string_view content)
{
    PendingFile file(path);
    file.write(content.data(), content.size());
    file.commit();
}

void makeFolders(const fs::path& path)
{
    std::error_code error;
    fs::create_directories(path, error);
    if (error)
        throw ResourceError(fmt::format("Cannot make the folder {}: {}.", path.string(), error.message()),
                            "Choose another place, or check permissions and free space.");
}

PendingFile::PendingFile(fs::path path) : path_(std::move(path))
{
    temporary_ = path_;
    temporary_ += fmt::format(".{}.tmp", ::getpid());
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor_ < 0)
        failWrite(path_);
}

PendingFile::~PendingFile()
{
    if (descriptor_ < 0)
        return;
    ::close(descriptor_);
    ::unlink(temporary_.c_str());
}

void PendingFile::write(const void* data, std::size_t size)
{
    const char* at = static_cast<const char*>(data);
    while (size > 0) {
        const ssize_t written = ::write(descriptor_, at, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            failWrite(path_);
        at += written;
        size -= static_cast<std::size_t>(written);
    }
}

void PendingFile::cutTo(std::uint64_t size)
{
    const auto end = static_cast<off_t>(size);
    if (::ftruncate(descriptor_, end) != 0 || ::lseek(descriptor_, end, SEEK_SET) != end)
        failWrite(path_);
}

void PendingFile::commit()
{
    if (::fsync(descriptor_) != 0)
        failWrite(path_);
    if (::rename(temporary_.c_str(), path_.c_str()) != 0)
        failWrite(path_);
    ::close(descriptor_);
    descriptor_ = -1;
    syncFolder(path_.parent_path());
}

MappedFile::MappedFile(const fs::path& path)
{
    const int descriptor = openForReading(path);
    struct stat status {};
    ::fstat(descriptor, &status);
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ > 0)
        data_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    const bool failed = data_ == MAP_FAILED;
    const std::string why = failed ? reason() : "";
    ::close(descriptor);
    if (failed) {
        data_ = nullptr;
        throw UserError(fmt::format("Cannot map {}: {}.", path.string(), why),
                        "Check that it is a plain file.");
    }
}

MappedFile::~MappedFile()
{
    if (data_)
        ::munmap(data_, size_);
}

FileLock::FileLock(const fs::path& path, const std::string& heldMessage)
{
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor_ < 0)
        failWrite(path);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0)
        return;
    const int error = errno;
    ::close(descriptor_);
    descriptor_ = -1;
    if (error == EWOULDBLOCK)
        throw UserError(heldMessage);
    throw ResourceError(fmt::format("Cannot lock {}: {}.", path.string(), std::strerror(error)),
                        "Use a disk that has file locks.");
}

FileLock::~FileLock()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

} // namespace reblock
