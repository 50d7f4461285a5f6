#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace reblock {

/// The whole file as bytes. Throws UserError: not there, a folder, not readable.
std::string readFile(const std::filesystem::path& path);

/// Replaces a file so that readers see the old or the new content, never half of it: written beside
/// it under a temporary name, synced, renamed. Throws ResourceError: no space left, not writable.
void replaceFile(const std::filesystem::path& path, std::string_view content);

/// Makes a folder and its parents. Throws ResourceError naming the folder and the reason.
void makeFolders(const std::filesystem::path& path);

/// A file under construction: write, then commit() makes it appear under its name at once.
/// Without commit() it leaves nothing behind.
class PendingFile {
public:
    /// Throws ResourceError: the folder is not there or not writable.
    explicit PendingFile(std::filesystem::path path);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    /// Appends bytes. Throws ResourceError when the disk is full.
    void write(const void* data, std::size_t size);
    /// Takes back all but the first `size` bytes. Throws ResourceError.
    void cutTo(std::uint64_t size);
    /// Syncs to disk, gives the file its name, syncs the folder. Throws ResourceError.
    void commit();

private:
    std::filesystem::path path_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
};

/// A file's bytes mapped into memory, read only.
class MappedFile {
public:
    /// Throws UserError: not there, not readable.
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(data_), size_}; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

/// An exclusive lock on a file, held by this process until the object goes (or the process dies).
class FileLock {
public:
    /// Creates the file where it is missing. Throws UserError when another process holds the lock.
    FileLock(const std::filesystem::path& path, const std::string& heldMessage);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int descriptor_ = -1;
};

} // namespace reblock
