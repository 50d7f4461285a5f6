#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// A token with its place in the audio, seconds.
struct CtmToken {
    std::string token;
    double start = 0;
    double duration = 0;
    bool operator==(const CtmToken&) const = default;
};

/// The tokens of one recording or utterance, in time order.
struct CtmUtterance {
    std::string id;
    std::vector<CtmToken> tokens;
    bool operator==(const CtmUtterance&) const = default;
};

/// One line, "ID CHANNEL START DURATION TOKEN [CONFIDENCE]"; absent where it is none.
struct CtmLine {
    std::string id;
    CtmToken token;
};
std::optional<CtmLine> ctmLine(std::string_view line);

/// Reads a ctm file; utterances in the order of the file, lines that begin with ";;" are comments.
/// An utterance without a token cannot be written in this format.
/// Throws UserError naming the line: not of that form, not valid UTF-8; also for an empty file.
std::vector<CtmUtterance> readCtm(const std::filesystem::path& path);

/// The content of a ctm file: channel 1, times with two decimals as Kaldi writes them.
std::string ctmText(const std::vector<CtmUtterance>& utterances);

} // namespace reblock
