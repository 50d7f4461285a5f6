#include "core/base/error.h"
#include "core/corpus/json_utterance.h"
#include "core/corpus/readers.h"
#include "core/corpus/table_file.h"
#include "core/text/utf8.h"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kShape =
    "A line is {\"audio\": \"a.wav\", \"text\": \"…\"}, or one of WeNet's or NeMo's; "
    "docs/corpora.md shows them.";
constexpr std::size_t kLinesPerLook = 1024; ///< lines between two looks at the cancel token

bool blank(const std::string& line)
{
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

/// "train" for train.jsonl, train_manifest.json and train/data.list.
std::string setOf(const fs::path& file)
{
    std::string name = file.stem().string();
    if (name == "data" || name == "manifest" || name == "data.list")
        return file.parent_path().filename().string();
    for (const std::string word : {"_manifest", "-manifest"})
        if (name.ends_with(word))
            name.erase(name.size() - word.size());
    for (const std::string word : {"manifest_", "manifest-"})
        if (name.starts_with(word))
            name.erase(0, word.size());
    return name;
}

/// A line that is no utterance, told with the file and the line's number.
void leaveLineOut(const LineReader& lines, FindingKind kind, const std::string& why, CorpusListing& listing)
{
    listing.leaveOut(kind, {setOf(lines.path()), {}, lines.path().string()},
                     fmt::format("{} {}", lineName(lines.path(), lines.number()), why));
}

void addLine(const LineReader& lines, const fs::path& folder, const std::string& set, CorpusListing& listing)
{
    if (invalidUtf8At(lines.line()))
        return leaveLineOut(lines, FindingKind::InvalidUtf8, "is not valid UTF-8.", listing);
    const json line =
        lines.cut() ? json(json::value_t::discarded) : json::parse(lines.line(), nullptr, false);
    if (line.is_discarded())
        return leaveLineOut(lines, FindingKind::BadLine,
                            lines.cut() ? "is longer than 1 MiB." : "is not JSON.", listing);
    try {
        JsonUtterance read = jsonUtterance(line, folder);
        listing.set(read.set.empty() ? set : read.set).utterances.push_back(std::move(read.utterance));
    } catch (const UserError& error) {
        leaveLineOut(lines, FindingKind::BadLine, "is not an utterance: " + error.problem(), listing);
    }
}

void addFile(const fs::path& file, CorpusListing& listing, const CorpusWork& work)
{
    const fs::path folder = file.parent_path();
    const std::string set = setOf(file);
    for (LineReader lines(file); lines.next();) {
        if (lines.number() % kLinesPerLook == 0)
            work.cancel.throwIfCancelled();
        if (!blank(lines.line()))
            addLine(lines, folder, set, listing);
    }
}

/// True for a .json file of JSON lines, as NeMo names its manifests (not for one JSON document).
bool holdsJsonLines(const fs::path& file)
{
    LineReader lines(file);
    while (lines.next())
        if (!blank(lines.line())) {
            const json line = json::parse(lines.line(), nullptr, false);
            return line.is_object() &&
                   (line.contains("audio_filepath") || line.contains("audio") || line.contains("wav"));
        }
    return false;
}

bool isManifest(const fs::path& file)
{
    std::error_code none;
    if (!fs::is_regular_file(file, none) || file.filename().string().starts_with('.'))
        return false;
    const fs::path extension = file.extension();
    return extension == ".jsonl" || extension == ".list" || (extension == ".json" && holdsJsonLines(file));
}

void addManifests(const fs::path& folder, std::vector<fs::path>& files)
{
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (isManifest(entry.path()))
            files.push_back(entry.path());
}

} // namespace

std::vector<fs::path> jsonLineFiles(const fs::path& root)
{
    std::vector<fs::path> files;
    if (!fs::is_directory(root))
        return isManifest(root) ? std::vector{root} : files;
    addManifests(root, files);
    if (files.empty())
        for (const auto& entry : fs::directory_iterator(root))
            if (entry.is_directory())
                addManifests(entry.path(), files);
    std::ranges::sort(files);
    return files;
}

CorpusListing readJsonLines(const fs::path& root, const CorpusWork& work)
{
    const bool folder = fs::is_directory(root);
    CorpusListing listing{folder ? root : root.parent_path(), {}, {}};
    for (const fs::path& file : folder ? jsonLineFiles(root) : std::vector{root})
        addFile(file, listing, work);
    if (listing.sets.empty())
        throw UserError(listing.findings.empty()
                            ? fmt::format("{} holds no utterance in JSON lines.", root.string())
                            : listing.findings.front().text,
                        kShape);
    return listing;
}

} // namespace reblock
