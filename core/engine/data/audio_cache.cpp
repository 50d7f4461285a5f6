#include "core/engine/data/audio_cache.h"

#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/engine/data/leftovers.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstring>

namespace reblock {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::array<char, 8> kMagic{'r', 'b', 'p', 'c', 'm', 0, 0, 1};
constexpr std::size_t kFooterBytes = 16;

std::vector<std::int16_t> decoded(const fs::path& path, Hertz rate)
{
    Audio16 audio = readAudio16(path);
    if (audio.rate == rate)
        return std::move(audio.samples);
    return int16FromFloat(resample(floatFromInt16(audio.samples), {audio.rate, rate}));
}

json noteOf(const fs::path& path, std::uint64_t first, std::size_t samples, const std::string& error)
{
    return json::array({path.string(), first, samples, error});
}

[[noreturn]] void failBroken(const fs::path& file)
{
    throw UserError(fmt::format("{} is no audio cache, or was cut short.", file.string()),
                    "Delete it; it is made again from the corpus.");
}

} // namespace

AudioCache::AudioCache(const fs::path& file) : file_(file)
{
    const auto bytes = file_.bytes();
    if (bytes.size() < kFooterBytes ||
        std::memcmp(bytes.data() + bytes.size() - 8, kMagic.data(), kMagic.size()) != 0)
        failBroken(file);
    const std::size_t end = bytes.size() - kFooterBytes;
    std::uint64_t start = 0;
    std::memcpy(&start, bytes.data() + end, sizeof start);
    if (start > end)
        failBroken(file);
    const char* text = reinterpret_cast<const char*>(bytes.data());
    const json index = json::parse(text + start, text + end, nullptr, false);
    if (!index.is_array())
        failBroken(file);
    for (const json& note : index) {
        Recording recording{note.at(1).get<std::uint64_t>(), note.at(2).get<std::uint64_t>(),
                            note.at(3).get<std::string>()};
        if ((recording.first + recording.samples) * sizeof(std::int16_t) > start)
            failBroken(file);
        recordings_.emplace(note.at(0).get<std::string>(), std::move(recording));
    }
}

void AudioCache::build(const fs::path& file, const std::vector<fs::path>& recordings, Hertz rate,
                       const CancelToken& cancel, const WorkProgress& progress)
{
    PendingFile pending(file);
    json index = json::array();
    std::uint64_t first = 0;
    for (std::size_t i = 0; i < recordings.size(); ++i) {
        cancel.throwIfCancelled();
        std::vector<std::int16_t> samples;
        std::string error;
        try {
            samples = decoded(recordings[i], rate);
        } catch (const UserError& unreadable) {
            error = unreadable.problem();
        }
        pending.write(samples.data(), samples.size() * sizeof(std::int16_t));
        index.push_back(noteOf(recordings[i], first, samples.size(), error));
        first += samples.size();
        progress(i + 1, recordings.size());
    }
    const std::string text = index.dump(-1, ' ', false, json::error_handler_t::replace);
    const std::uint64_t start = first * sizeof(std::int16_t);
    pending.write(text.data(), text.size());
    pending.write(&start, sizeof start);
    pending.write(kMagic.data(), kMagic.size());
    pending.commit();
}

const AudioCache::Recording& AudioCache::recording(const fs::path& path) const
{
    const auto found = recordings_.find(path.string());
    REBLOCK_CHECK(found != recordings_.end());
    return found->second;
}

std::span<const std::int16_t> AudioCache::samples(const Recording& recording) const
{
    return {reinterpret_cast<const std::int16_t*>(file_.bytes().data()) + recording.first,
            static_cast<std::size_t>(recording.samples)};
}

std::vector<std::string> AudioCache::failures() const
{
    std::vector<std::string> list;
    for (const auto& [path, recording] : recordings_)
        if (!recording.error.empty())
            list.push_back(recording.error);
    return list;
}

std::unique_ptr<AudioCache> openAudioCache(const AudioCacheRequest& request, const CancelToken& cancel,
                                           const WorkProgress& progress)
{
    Sha256 name;
    name.add(fmt::format("{} {}", request.corpusHash, request.rate.value));
    for (const fs::path& recording : request.recordings)
        name.add("\n" + recording.string());
    const std::string stem = name.finish().substr(0, 16);
    makeFolders(request.folder);
    const fs::path file = request.folder / fmt::format("{}-{}.pcm", stem, request.rate.value);
    removeLeftovers(request.folder);
    try {
        if (fs::exists(file))
            return std::make_unique<AudioCache>(file);
    } catch (const UserError&) {
        fs::remove(file); // cut short by a crash of the machine: made again
    }
    AudioCache::build(file, request.recordings, request.rate, cancel, progress);
    return std::make_unique<AudioCache>(file);
}

} // namespace reblock
