#pragma once

#include "core/options/run_config.h"
#include "core/score/score.h"

#include <filesystem>
#include <string>
#include <vector>

namespace reblock {

/// What to import: hypotheses of a set by another toolkit, and, if there are any, its curves.
struct ImportRequest {
    CorpusReference corpus;
    std::string set;
    std::filesystem::path hypotheses; ///< trn, Kaldi text (WeNet, ESPnet) or ctm
    std::string mode = "unknown";     ///< how they were decoded: the name of a mode, or any word
    TokenMode scoring = TokenMode::Char;
    std::filesystem::path events;     ///< TensorBoard event file or folder; empty: none
    std::string createdBy;            ///< the command line, for people
    std::filesystem::path cache = {}; ///< CorpusSource::cache
};

struct ImportOutcome {
    std::filesystem::path decode; ///< the new folder below RUN/decode
    TranscriptFormat format = TranscriptFormat::Trn;
    ScoreReport report;     ///< missing: in the set and not in the file; extra: the other way round
    std::size_t points = 0; ///< of curves
    std::vector<std::string> problems; ///< event files that could not be read to their end
};

/// The name of the checkpoint in folders of imported results.
constexpr char kImportedCheckpoint[] = "imported";

/// Makes an ordinary run folder of another toolkit's results: run.json (core/options/imported_run.h),
/// decode/SET.MODE.imported/ scored against the corpus' own transcripts, and the curves as its journal. A
/// run that was imported before from the same corpus gets another decode; everything is read before
/// anything is written. Ids of trn files may have the speaker before them ("S0150-BAC009S0150W0123").
///
/// throws  UserError: the run is one of Reblock's own or of another corpus, has this decode or curves
///         already, no id of the set in the file, a broken file, a mode or set that is no folder's name
ImportOutcome importResults(const std::filesystem::path& runFolder, const ImportRequest& request);

} // namespace reblock
