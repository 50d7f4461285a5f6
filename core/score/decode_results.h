#pragma once

#include "core/text/normalise.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// What a decode folder (hyp.trn, ref.trn, score.json) says of itself.
struct DecodeResult {
    std::filesystem::path folder;
    std::string set;
    std::string mode;       ///< ctc_greedy, attention_rescoring …
    std::string checkpoint; ///< average, best, last, a step; "imported"
    std::string tag;        ///< empty: none
    TokenMode scoring = TokenMode::Char;
};

/// The decodes below RUN/decode that are done, sorted by folder.
std::vector<DecodeResult> decodeResults(const std::filesystem::path& decodes);

/// Which decode to take; empty fields take what is best.
struct DecodeWish {
    std::string set;
    std::string mode; ///< empty: attention_rescoring, attention, ctc_prefix_beam, ctc_greedy, else the first
    std::string checkpoint; ///< empty: average, best, last, else the highest step
    std::string tag;        ///< exactly this one
};

/// Absent where none fits.
std::optional<DecodeResult> chooseDecode(std::span<const DecodeResult> results, const DecodeWish& wish);

} // namespace reblock
