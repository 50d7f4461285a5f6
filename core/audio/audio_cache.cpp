#include "core/audio/audio_cache.h"

#include "core/base/error.h"
#include "core/base/leftovers.h"
#include "core/base/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr const char* kExtension = ".pack";

std::vector<fs::path> packFiles(const fs::path& folder, Hertz rate)
{
    const std::string prefix = fmt::format("{}-", rate.value);
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const fs::path& file = entry.path();
        if (file.extension() == kExtension && file.filename().string().starts_with(prefix))
            files.push_back(file);
    }
    std::ranges::sort(files);
    return files;
}

/// Absent where the file is damaged; it is deleted then.
std::unique_ptr<RecordingPack> openPack(const fs::path& file, Hertz rate)
{
    try {
        auto pack = std::make_unique<RecordingPack>(file);
        if (pack->rate() == rate)
            return pack;
    } catch (const UserError&) {
        std::error_code gone; // another process may have been faster
        fs::remove(file, gone);
    }
    return nullptr;
}

fs::path packName(const AudioCacheRequest& request, const RecordingPackRequest& wanted)
{
    Sha256 name;
    for (std::size_t i = 0; i < wanted.recordings.size(); ++i)
        name.add(fmt::format("{}\n{} {}\n", wanted.recordings[i], wanted.sources[i].bytes,
                             wanted.sources[i].changed));
    return request.folder /
           fmt::format("{}-{}{}", request.rate.value, name.finish().substr(0, 16), kExtension);
}

} // namespace

/// Finds in the packs what is asked for, decodes the rest.
class AudioCacheOpener {
public:
    explicit AudioCacheOpener(const AudioCacheRequest& request)
        : request_(request), cache_(std::make_unique<AudioCache>())
    {
    }

    std::unique_ptr<AudioCache> open(const CancelToken& cancel, const WorkProgress& progress)
    {
        makeFolders(request_.folder);
        removeLeftovers(request_.folder);
        for (const fs::path& file : packFiles(request_.folder, request_.rate))
            if (auto pack = openPack(file, request_.rate))
                take(std::move(pack));
        lookUp();
        if (!missing_.recordings.empty())
            decodeMissing(cancel, progress);
        return std::move(cache_);
    }

private:
    void take(std::unique_ptr<RecordingPack> pack)
    {
        for (const RecordingPack::Entry& entry : pack->entries())
            known_.emplace(pack->path(entry), Known{pack.get(), &entry});
        cache_->packs_.push_back(std::move(pack));
    }

    void lookUp()
    {
        missing_.rate = request_.rate;
        missing_.threads = request_.threads;
        std::unordered_set<std::string_view> seen;
        for (const std::string& path : request_.recordings) {
            if (!seen.insert(path).second)
                continue;
            const SourceState source = sourceState(path);
            if (const auto known = fitting(path, source)) {
                cache_->recordings_.emplace(known->pack->path(*known->entry),
                                            AudioCache::Recording(*known->pack, *known->entry));
                continue;
            }
            missing_.recordings.push_back(path);
            missing_.sources.push_back(source);
        }
    }

    struct Known {
        const RecordingPack* pack;
        const RecordingPack::Entry* entry;
    };

    /// Where the recording stands as its source is now; a source that is gone fits anything readable.
    std::optional<Known> fitting(const std::string& path, const SourceState& source) const
    {
        const auto [begin, end] = known_.equal_range(path);
        for (auto found = begin; found != end; ++found) {
            const RecordingPack::Entry& entry = *found->second.entry;
            if (entry.source == source || (source.missing() && entry.errorSize == 0))
                return found->second;
        }
        return std::nullopt;
    }

    void decodeMissing(const CancelToken& cancel, const WorkProgress& progress)
    {
        const fs::path file = packName(request_, missing_);
        writeRecordingPack(file, missing_, cancel, progress);
        auto pack = std::make_unique<RecordingPack>(file);
        cache_->decoded_ = missing_.recordings.size();
        for (const RecordingPack::Entry& entry : pack->entries()) {
            noteChange(*pack, entry);
            cache_->recordings_.emplace(pack->path(entry), AudioCache::Recording(*pack, entry));
        }
        removeOutdated(*pack);
        cache_->packs_.push_back(std::move(pack));
    }

    void noteChange(const RecordingPack& pack, const RecordingPack::Entry& entry)
    {
        const auto [begin, end] = known_.equal_range(pack.path(entry));
        const bool heardBefore =
            std::any_of(begin, end, [](const auto& known) { return known.second.entry->errorSize == 0; });
        const bool same = std::any_of(begin, end, [&entry](const auto& known) {
            return known.second.entry->hash == entry.hash && known.second.entry->samples == entry.samples;
        });
        if (heardBefore && !same)
            cache_->changed_.emplace_back(pack.path(entry));
    }

    /// Deletes packs that hold nothing but older states of what the new one holds. (Who has them open keeps
    /// them until he is done.)
    void removeOutdated(const RecordingPack& newest) const
    {
        std::unordered_set<std::string_view> renewed;
        for (const RecordingPack::Entry& entry : newest.entries())
            renewed.insert(newest.path(entry));
        for (const auto& pack : cache_->packs_) {
            const bool outdated = std::ranges::all_of(
                pack->entries(), [&](const auto& entry) { return renewed.contains(pack->path(entry)); });
            std::error_code gone;
            if (outdated)
                fs::remove(pack->file(), gone);
        }
    }

    const AudioCacheRequest& request_;
    std::unique_ptr<AudioCache> cache_;
    std::unordered_multimap<std::string_view, Known> known_;
    RecordingPackRequest missing_;
};

AudioCache::Recording AudioCache::recording(const std::string& path) const
{
    const auto found = recordings_.find(path);
    REBLOCK_CHECK(found != recordings_.end());
    return found->second;
}

std::vector<std::string> AudioCache::failures() const
{
    std::vector<std::string> list;
    for (const auto& [path, recording] : recordings_)
        if (!recording.error().empty())
            list.emplace_back(recording.error());
    std::ranges::sort(list);
    return list;
}

std::unique_ptr<AudioCache> openAudioCache(const AudioCacheRequest& request, const CancelToken& cancel,
                                           const WorkProgress& progress)
{
    return AudioCacheOpener(request).open(cancel, progress);
}

} // namespace reblock
