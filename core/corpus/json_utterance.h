#pragma once

#include "core/corpus/corpus.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace reblock {

/// A line of a manifest.
struct JsonUtterance {
    std::string set; ///< empty: the file's
    Utterance utterance;
};

/// Reads the keys of this project (audio, text, id, speaker, set), of WeNet (wav, txt, key, speaker or
/// spk, start, end) and of NeMo (audio_filepath, text, offset, duration, speaker). Audio paths are
/// relative to `folder` where they are not absolute.
///
/// With `offset` or `start` the utterance is a segment of its file. A `duration` becomes `seconds`.
/// Throws UserError naming the key that is missing or has a wrong value.
JsonUtterance jsonUtterance(const nlohmann::json& line, const std::filesystem::path& folder);

} // namespace reblock
