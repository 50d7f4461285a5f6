#include "core/augment/sound_bank.h"

#include "core/base/error.h"
#include "core/corpus/corpus_listing.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> audioFilesIn(const fs::path& folder)
{
    std::error_code error;
    std::vector<std::string> files;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->is_regular_file() && isAudioName(at->path()))
            files.push_back(at->path().string());
    if (error)
        throw UserError(fmt::format("Cannot look into the folder {}: {}.", folder.string(), error.message()),
                        "Check the path and its permissions.");
    std::ranges::sort(files);
    return files;
}

} // namespace

SoundBank::SoundBank(const Request& request, const CancelToken& cancel, const WorkProgress& progress)
    : rate_(request.rate)
{
    const std::vector<std::string> files = audioFilesIn(request.folder);
    if (files.empty())
        throw UserError(fmt::format("There is no audio file in {}.", request.folder.string()),
                        "Put WAV or FLAC files there, or name another folder.");
    cache_ = openAudioCache({request.cache, files, request.rate, request.threads}, cancel, progress);
    for (const std::string& file : files) {
        const AudioCache::Recording recording = cache_->recording(file);
        if (!recording.error().empty())
            leftOut_.emplace_back(recording.error());
        else if (recording.silent())
            leftOut_.push_back(fmt::format("{} is silent throughout.", file));
        else
            sounds_.push_back(recording);
    }
    if (sounds_.empty())
        throw UserError(fmt::format("None of the {} audio files in {} can be used: {}", files.size(),
                                    request.folder.string(), leftOut_.front()),
                        "Put other files there, or name another folder.");
}

} // namespace reblock
