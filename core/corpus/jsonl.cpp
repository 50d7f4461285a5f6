#include "core/base/error.h"
#include "core/corpus/readers.h"
#include "core/corpus/table_file.h"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr const char* kShape =
    "A line is {\"audio\": \"a.wav\", \"text\": \"…\", \"id\": \"…\", \"speaker\": "
    "\"…\", \"set\": \"train\"}; only audio and text are required.";

struct JsonUtterance {
    std::string set;
    Utterance utterance;
};

JsonUtterance utteranceOf(const std::string& line, const fs::path& file)
{
    const auto json = nlohmann::json::parse(line);
    const fs::path audio = json.at("audio").get<std::string>();
    JsonUtterance result;
    result.set = json.value("set", file.stem().string());
    result.utterance.id = json.value("id", audio.stem().string());
    result.utterance.speaker = json.value("speaker", result.utterance.id);
    result.utterance.audio = {audio.is_absolute() ? audio : file.parent_path() / audio};
    result.utterance.text = json.at("text").get<std::string>();
    return result;
}

void addFile(const fs::path& file, CorpusListing& listing)
{
    std::size_t number = 0;
    for (const std::string& line : readLines(file)) {
        ++number;
        if (line.find_first_not_of(" \t") == std::string::npos)
            continue;
        try {
            JsonUtterance read = utteranceOf(line, file);
            listing.set(read.set).utterances.push_back(std::move(read.utterance));
        } catch (const nlohmann::json::exception&) {
            throw UserError(fmt::format("{} is not an utterance.", lineName(file, number)), kShape);
        }
    }
}

std::vector<fs::path> jsonFiles(const fs::path& root)
{
    if (!fs::is_directory(root))
        return {root};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(root))
        if (entry.path().extension() == ".jsonl")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

CorpusListing readJsonLines(const fs::path& root)
{
    CorpusListing listing{fs::is_directory(root) ? root : root.parent_path(), {}, {}};
    for (const fs::path& file : jsonFiles(root))
        addFile(file, listing);
    if (listing.sets.empty())
        throw UserError(fmt::format("{} holds no utterance in JSON lines.", root.string()), kShape);
    return listing;
}

} // namespace reblock
