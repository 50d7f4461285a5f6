#include "core/corpus/aishell_archives.h"

#include "core/audio/wav_header.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/program_output.h"
#include "core/corpus/corpus_listing.h"
#include "core/corpus/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <sstream>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kArchiveEnd = ".tar.gz";

std::vector<fs::path> archivesIn(const fs::path& wav)
{
    std::vector<fs::path> archives;
    for (const auto& entry : fs::directory_iterator(wav))
        if (entry.path().filename().string().ends_with(kArchiveEnd))
            archives.push_back(entry.path());
    std::ranges::sort(archives);
    return archives;
}

std::string speakerOf(const fs::path& archive)
{
    const std::string name = archive.filename().string();
    return name.substr(0, name.size() - kArchiveEnd.size());
}

[[noreturn]] void failTar(const fs::path& archive, const ProgramOutput& tar)
{
    const std::string reason = tar.errors.substr(0, tar.errors.find('\n'));
    if (tar.errors.find("No space left") != std::string::npos)
        throw ResourceError(
            fmt::format("The disk is full: {} could not be unpacked.", archive.string()),
            "Make room (AISHELL-1 needs 20 GB unpacked) and do it again: it goes on from here.");
    throw UserError(
        fmt::format("{} cannot be unpacked: {}.", archive.string(), reason),
        "Download it again; all other archives can be unpacked without it once it is moved away.");
}

ProgramOutput runTar(const fs::path& archive, std::vector<std::string> arguments, const fs::path& folder)
{
    const auto program = findProgram("tar");
    if (!program)
        throw ResourceError("There is no program tar to unpack archives with.",
                            "Install tar, or unpack them by hand.");
    arguments.insert(arguments.begin(),
                     {"--gzip", "--file", archive.string(), "--directory", folder.string()});
    ProgramOutput tar = outputOf(*program, arguments);
    if (tar.exitCode != 0)
        failTar(archive, tar);
    return tar;
}

[[noreturn]] void refuse(const fs::path& archive, const std::string& member, const char* why)
{
    throw UserError(fmt::format("{} was not unpacked: \"{}\" in it {}.", archive.string(), member, why),
                    "That is no archive of AISHELL-1; download it again from its source.");
}

/// SET/SPEAKER/UTTERANCE.wav, without a "./" before it.
bool isUtterancePath(const fs::path& path)
{
    return std::distance(path.begin(), path.end()) == 3 && isAudioName(path);
}

/// The audio files in an archive, relative to wav/.
std::vector<fs::path> membersOf(const fs::path& archive, const fs::path& folder)
{
    std::istringstream names(runTar(archive, {"--list", "--quoting-style=literal"}, folder).output);
    std::vector<fs::path> members;
    for (std::string name; std::getline(names, name);) {
        const fs::path path = fs::path(name).lexically_normal();
        if (path.is_absolute() || *path.begin() == "..")
            refuse(archive, name, "would lie outside wav/");
        if (isUtterancePath(path))
            members.push_back(path);
    }
    if (members.empty())
        throw UserError(
            fmt::format("{} holds no {{train,dev,test}}/SPEAKER/UTTERANCE.wav.", archive.string()),
            "Move it out of wav/.");
    return members;
}

bool isThere(const fs::path& file)
{
    std::error_code none;
    return fs::is_regular_file(file, none) && fs::file_size(file, none) > 0 && missingWavFrames(file) == 0;
}

/// What was unpacked, moved to its places. Renaming within one disk is all or nothing.
void moveInto(const fs::path& wav, const fs::path& unpacked, const fs::path& archive)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(unpacked)) {
        const fs::path member = entry.path().lexically_relative(unpacked);
        if (entry.is_symlink())
            refuse(archive, member.string(), "is a link");
        if (entry.is_regular_file() && isUtterancePath(member))
            files.push_back(member);
    }
    std::unordered_set<std::string> made;
    for (const fs::path& file : files) {
        if (made.insert(file.parent_path().string()).second)
            makeFolders(wav / file.parent_path());
        fs::rename(unpacked / file, wav / file);
    }
}

/// Removes a folder however the work in it ends.
class TemporaryFolder {
public:
    explicit TemporaryFolder(fs::path path) : path_(std::move(path))
    {
        fs::remove_all(path_); // left by a process that was killed
        makeFolders(path_);
    }
    ~TemporaryFolder()
    {
        std::error_code none;
        fs::remove_all(path_, none);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// False where everything was there already.
bool unpackOne(const fs::path& wav, const fs::path& archive)
{
    const std::vector<fs::path> members = membersOf(archive, wav);
    if (std::ranges::all_of(members, [&](const fs::path& member) { return isThere(wav / member); }))
        return false;
    const TemporaryFolder folder(wav / (".unpack-" + speakerOf(archive)));
    (void)runTar(archive, {"--extract", "--no-same-owner", "--no-same-permissions"}, folder.path());
    moveInto(wav, folder.path(), archive);
    return true;
}

} // namespace

std::vector<fs::path> packedArchives(const fs::path& folder)
{
    std::unordered_set<std::string> speakers;
    for (const auto& set : fs::directory_iterator(folder / "wav"))
        if (set.is_directory() && !set.path().filename().string().starts_with('.'))
            for (const auto& speaker : fs::directory_iterator(set.path()))
                speakers.insert(speaker.path().filename().string());
    std::vector<fs::path> archives = archivesIn(folder / "wav");
    std::erase_if(archives, [&](const fs::path& archive) { return speakers.contains(speakerOf(archive)); });
    return archives;
}

std::size_t unpackAishell(const fs::path& root, const CorpusWork& work)
{
    const fs::path wav = fs::canonical(aishellFolder(root)) / "wav";
    const std::vector<fs::path> archives = archivesIn(wav);
    std::atomic<std::size_t> unpacked = 0;
    forEachParallel(archives.size(), work,
                    [&](std::size_t i) { unpacked += unpackOne(wav, archives[i]) ? 1 : 0; });
    return unpacked;
}

} // namespace reblock
