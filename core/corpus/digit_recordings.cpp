#include "core/corpus/digit_recordings.h"

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/corpus/parallel.h"
#include "core/corpus/table_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>
#include <tuple>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr std::array kWords{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
constexpr std::size_t kFields = 5;

template <typename T>
bool parse(const std::string& text, T& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

DigitRecording recordingOf(const std::string& line, const fs::path& root, std::size_t number)
{
    const std::vector<std::string> fields = tabFields(line);
    DigitRecording recording;
    if (fields.size() != kFields || !parse(fields[2], recording.number) ||
        !parse(fields[3], recording.seconds))
        throw UserError(fmt::format("{} is not a recording.", lineName(root / "recordings.tsv", number)),
                        "Its fields are file, speaker, recording, seconds and word, with tabs between them.");
    recording.file = root / fields[0];
    recording.speaker = fields[1];
    recording.word = fields[4];
    return recording;
}

std::vector<DigitRecording> readIndex(const fs::path& root)
{
    const std::vector<std::string> lines = readLines(root / "recordings.tsv");
    std::vector<DigitRecording> recordings;
    for (std::size_t i = 1; i < lines.size(); ++i) // line 0 is the header
        if (!lines[i].empty())
            recordings.push_back(recordingOf(lines[i], root, i + 1));
    return recordings;
}

/// recordings/7_jackson_32.wav, as the dataset is published.
std::vector<DigitRecording> readPublished(const fs::path& folder)
{
    static const std::regex kName("([0-9])_([^_]+)_([0-9]+)\\.(wav|flac)");
    std::vector<DigitRecording> recordings;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        std::smatch parts;
        if (std::regex_match(name, parts, kName))
            recordings.push_back({entry.path(), parts[2], std::stoi(parts[3]),
                                  kWords[static_cast<std::size_t>(std::stoi(parts[1]))], 0});
    }
    forEachParallel(recordings.size(), [&](std::size_t i) {
        recordings[i].seconds = readAudioInfo(recordings[i].file).duration().value;
    });
    return recordings;
}

} // namespace

bool isDigitsFolder(const fs::path& root)
{
    return fs::exists(root / "recordings.tsv") || fs::is_directory(root / "recordings");
}

std::vector<DigitRecording> readDigitRecordings(const fs::path& root)
{
    std::vector<DigitRecording> recordings;
    if (fs::exists(root / "recordings.tsv"))
        recordings = readIndex(root);
    else if (fs::is_directory(root / "recordings"))
        recordings = readPublished(root / "recordings");
    if (recordings.empty())
        throw UserError(fmt::format("{} holds no spoken digits.", root.string()),
                        "It must have recordings.tsv, or recordings/ with files like 7_jackson_32.wav.");
    std::ranges::sort(recordings, [](const DigitRecording& a, const DigitRecording& b) {
        return std::tie(a.speaker, a.word, a.number, a.file) < std::tie(b.speaker, b.word, b.number, b.file);
    });
    return recordings;
}

} // namespace reblock
