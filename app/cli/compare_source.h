#pragma once

#include "core/score/common_utterances.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// Where one system's texts come from, for the reader of a result.
struct SystemOrigin {
    std::filesystem::path path; ///< the file, or the decode folder
    std::string set;            ///< this and the rest: of a run, else empty
    std::string mode;
    std::string checkpoint;
    std::string layoutHash;            ///< empty: imported, or a file
    std::optional<std::uint64_t> seed; ///< of the training
};

/// What is to be compared. origins[i] belongs to texts[i].
struct CompareSource {
    std::vector<SystemTexts> texts;
    std::vector<SystemOrigin> origins;
    TokenMode scoring = TokenMode::Char;
    BootstrapUnit unit = BootstrapUnit::Utterances;
};

/// A reference and hypotheses of it. Throws UserError: fewer than two hypotheses, a broken file.
CompareSource sourceFromFiles(const std::vector<std::string>& files);

/// Which decodes of the runs to compare.
struct RunWish {
    std::string set;                ///< empty: the first run's data.test, "test" for an imported run
    std::vector<std::string> modes; ///< empty: the best one that all runs have, else each run's best
    std::string checkpoint;
    std::string tag;
};

/// The newest decodes of runs, one system for each run and mode.
///
/// folderOf  a run's absolute folder from what the user typed
/// throws    UserError: fewer than two systems, a run that was not decoded so (names what there is), runs
///           that were scored in different modes
CompareSource sourceFromRuns(const std::vector<std::string>& runs, const RunWish& wish,
                             const std::function<std::filesystem::path(const std::string&)>& folderOf);

} // namespace reblock
