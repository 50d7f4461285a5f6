#include "core/base/error.h"
#include "core/corpus/readers.h"
#include "core/corpus/table_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace reblock {

namespace fs = std::filesystem;

namespace {

using Table = std::map<std::string, std::string>;

Table readTable(const fs::path& path)
{
    Table table;
    for (const std::string& line : readLines(path)) {
        auto [key, rest] = keyAndRest(line);
        if (!key.empty())
            table[key] = std::move(rest);
    }
    return table;
}

/// Kaldi's paths start where its scripts run, usually two folders above the set's.
fs::path resolved(const fs::path& path, const fs::path& folder)
{
    if (path.is_absolute())
        return path;
    for (fs::path from = folder; from.has_relative_path(); from = from.parent_path())
        if (fs::exists(from / path))
            return from / path;
    return folder / path;
}

void addSet(const fs::path& folder, CorpusListing& listing)
{
    if (fs::exists(folder / "segments"))
        throw UserError(fmt::format("{} cuts utterances out of longer recordings, which is not supported.",
                                    (folder / "segments").string()),
                        "Cut them into files first: extract-segments scp:wav.scp segments ark,scp:…");
    const Table audio = readTable(folder / "wav.scp");
    const Table texts = readTable(folder / "text");
    const Table speakers = fs::exists(folder / "utt2spk") ? readTable(folder / "utt2spk") : Table();
    const std::string set = folder.filename().string();
    std::vector<Utterance>& utterances = listing.set(set).utterances;
    for (const auto& [id, path] : audio) {
        const auto text = texts.find(id);
        const auto speaker = speakers.find(id);
        if (path.ends_with('|'))
            listing.leaveOut(FindingKind::Command, {set, id, (folder / "wav.scp").string()},
                             "Its audio is a command (wav.scp ends in |), not a file: write the file first.");
        else if (text == texts.end())
            listing.leaveOut(FindingKind::NoTranscript, {set, id, resolved(path, folder).string()},
                             fmt::format("{} has no transcript.", path));
        else
            utterances.push_back({id,
                                  speaker == speakers.end() ? id : speaker->second,
                                  {resolved(path, folder)},
                                  text->second});
    }
    for (const auto& [id, text] : texts)
        if (!audio.contains(id))
            listing.leaveOut(FindingKind::NoAudio, {set, id, {}},
                             fmt::format("There is no audio for the transcript \"{}\".", text));
}

bool isSetFolder(const fs::path& folder)
{
    return fs::exists(folder / "wav.scp") && fs::exists(folder / "text");
}

} // namespace

CorpusListing readKaldi(const fs::path& root)
{
    CorpusListing listing{root, {}, {}};
    std::vector<fs::path> folders{root};
    for (const auto& entry : fs::directory_iterator(root))
        folders.push_back(entry.path());
    std::erase_if(folders, [](const fs::path& folder) { return !isSetFolder(folder); });
    std::ranges::sort(folders);
    if (folders.empty())
        throw UserError(fmt::format("{} holds no Kaldi set: no wav.scp beside text.", root.string()),
                        "Give a folder with train/, dev/ and test/, each with wav.scp and text.");
    for (const fs::path& folder : folders)
        addSet(folder, listing);
    return listing;
}

} // namespace reblock
