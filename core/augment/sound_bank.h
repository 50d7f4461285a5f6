#pragma once

#include "core/audio/audio_cache.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// Sounds of a folder to take noise or room responses from, decoded once and mapped into memory.
class SoundBank {
public:
    /// Where the sounds are and for which model.
    struct Request {
        std::filesystem::path folder; ///< looked through with all folders in it
        std::filesystem::path cache;  ///< where decoded audio is kept
        Hertz rate;                   ///< sounds at another rate are resampled
        int threads = 0;              ///< 0: one for each core
    };

    /// Throws UserError: no such folder, no audio file in it, none with sound that can be read.
    /// Throws as openAudioCache().
    SoundBank(const Request& request, const CancelToken& cancel, const WorkProgress& progress);

    std::size_t size() const { return sounds_.size(); }
    std::span<const std::int16_t> sound(std::size_t number) const { return sounds_[number].samples(); }
    Hertz rate() const { return rate_; }

    /// A sentence on each file that is left out: unreadable or silent.
    const std::vector<std::string>& leftOut() const { return leftOut_; }

private:
    Hertz rate_;
    std::unique_ptr<AudioCache> cache_;
    std::vector<AudioCache::Recording> sounds_; ///< sorted by path
    std::vector<std::string> leftOut_;
};

} // namespace reblock
