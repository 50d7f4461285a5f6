#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace reblock {

/// What one pass did.
struct IngestResult {
    std::int64_t events = 0;           ///< new ones
    std::vector<RunId> changed;        ///< runs that are new or have new events
    std::vector<std::string> problems; ///< "what, where, what to do", one for each run that could not be read
};

/// Copies what is new in the journals of run folders into the store: exactly once, from any process,
/// any number of times. New rows and the journal's new byte offset are one transaction; the offset is
/// always behind a newline, so a torn last line is left for later. At `resumed {from_step}` what the
/// run had after that step is forgotten in the same transaction.
/// Keep one for a store and call it often: a journal that has not grown costs one look at its size.
class Ingest {
public:
    explicit Ingest(Store& store) : store_(store) {}

    /// One run; registers the folder when it is new. Throws UserError: not a run folder, a journal
    /// that is shorter than before or begins otherwise (it was replaced), a line that is no event.
    IngestResult run(const std::filesystem::path& folder);

    /// Every run folder in a folder (names that begin with "." are passed over), and every run of the
    /// store that lives elsewhere. What is wrong with one run is listed and does not stop the others.
    IngestResult all(const std::filesystem::path& runsFolder);

    /// Forgets what the store holds of the runs in a folder and reads them anew. Notes and archive
    /// marks stay.
    IngestResult rebuild(const std::filesystem::path& runsFolder);

private:
    struct KnownRun {
        RunId id;
        std::filesystem::file_time_type written; ///< of run.json when it was read
    };

    RunId known(const std::filesystem::path& folder, bool& isNew);
    std::vector<std::filesystem::path> elsewhereThan(const std::filesystem::path& runsFolder);

    Store& store_;
    std::map<std::filesystem::path, std::int64_t> seen_; ///< size of each journal when it was read last
    std::map<std::filesystem::path, KnownRun> runs_;
};

} // namespace reblock
