#pragma once

#include "core/journal/event.h"
#include "experiments_db/decode_repository.h"

#include <filesystem>
#include <vector>

namespace reblock {

/// The score in a `decoded` event of RUN/decode/NAME/events.jsonl. folderName: SET.MODE.CHECKPOINT[.TAG].
StoredDecode decodeFromEvent(const Event& event, const std::string& folderName);

/// The hypotheses of a decode folder: texts from hyp.trn and ref.trn, counts from score.json. A file
/// that is missing or cut off gives what whole lines it has.
std::vector<StoredHypothesis> readHypotheses(const std::filesystem::path& decodeFolder);

} // namespace reblock
