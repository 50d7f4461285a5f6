#pragma once

#include "core/base/cancel_token.h"
#include "core/journal/event.h"
#include "core/journal/run_folder.h"
#include "core/options/decode_options.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace reblock {

/// What to decode, with what, how.
struct DecodeRequest {
    std::filesystem::path run;
    std::string set;
    DecodeOptions options;
    std::optional<std::int64_t> batch;     ///< utterances side by side; absent: by their length
    std::optional<std::string> checkpoint; ///< as chooseCheckpoint()
    std::optional<std::string> tag;        ///< goes into the folder's name
};

struct DecodeListener {
    std::function<void(const Event&)> onEvent = [](const Event&) {};
    std::function<void(double share)> onProgress = [](double) {};
};

struct DecodeOutcome {
    std::filesystem::path folder;
    nlohmann::ordered_json score; ///< the content of score.json without its utterances
};

/// Decodes a set of a run's corpus and scores it. Writes RUN/decode/SET.MODE.CHECKPOINT[.OPTIONS][.TAG]/
/// (OPTIONS: DecodeOptions::difference()) with hyp.trn, ref.trn, score.json, alignment.jsonl (token
/// times), nbest.jsonl and its own events.jsonl; a run may be decoded while it trains. docs/decoding.md
/// describes the files.
///
/// throws  UserError: options out of range, unknown set or checkpoint, nothing that could be decoded;
///         Cancelled
DecodeOutcome decodeSet(const DecodeRequest& request, const CancelToken& cancel,
                        const DecodeListener& listener = {});

} // namespace reblock
