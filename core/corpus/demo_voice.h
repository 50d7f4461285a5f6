#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// A speaker of a demo corpus: one of espeak-ng's voice variants and how it is used.
struct DemoVoice {
    std::string variant; ///< "f2", "Andy" …
    int pitch = 50;      ///< 0..99
    int speed = 160;     ///< words a minute in English
    int amplitude = 100; ///< 0..200
    bool operator==(const DemoVoice&) const = default;
};

/// The installed espeak-ng, a program of its own (its licence is the GPL's, so nothing links it). Reads
/// Mandarin from characters, by espeak-ng's own dictionary; Latin letters are read as pinyin.
class DemoSpeaker {
public:
    /// Throws UserError naming the package where it is not installed or lacks the Mandarin voice.
    DemoSpeaker();

    const std::string& version() const { return version_; } ///< "1.51"

    /// Variants that sound like people and are installed, in a fixed order.
    const std::vector<std::string>& variants() const { return variants_; }

    /// Speech in 16 bits at `rate`. Safe from several threads.
    /// Throws ResourceError: espeak-ng failed; UserError: the text gives no sound (says which).
    std::vector<std::int16_t> speak(const std::string& text, const DemoVoice& voice, Hertz rate) const;

private:
    std::filesystem::path program_;
    std::string version_;
    std::vector<std::string> variants_;
};

} // namespace reblock
