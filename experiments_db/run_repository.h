#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// An error rate in percent with its 95 % interval.
struct StoredRate {
    double er = 0;
    std::optional<double> low;
    std::optional<double> high;
    bool operator==(const StoredRate&) const = default;
};

/// One run as lists show it. Error rates are in percent.
struct StoredRun {
    RunId id;
    std::string name;
    std::filesystem::path folder; ///< absolute
    std::string layoutHash;       ///< empty: an imported run, which has no model
    std::string notation;         ///< of the stacks, whatever the model size; empty where it cannot say them
    std::string preset;           ///< whose stacks these are, whatever the model size; empty: none
    std::string recipe;           ///< empty: none
    std::string corpus;
    std::string unit;                       ///< char, word
    std::string parent;                     ///< empty: not a continuation
    double created = 0;                     ///< wall seconds
    std::optional<std::int64_t> parameters; ///< from the start of training on
    std::string state;                      ///< of core/journal/run_state.h: as it is now
    std::string failure;                    ///< why it failed, for people
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0; ///< trained so far
    std::optional<double> eta;
    std::optional<std::int64_t> maxSteps;
    std::optional<double> maxSeconds;
    std::optional<double> bestDevEr;
    std::optional<double> lastDevEr;
    std::optional<StoredRate> test;             ///< of the newest decode of the set "test" without a tag
    std::optional<std::int64_t> lastCheckpoint; ///< its step
    double updated = 0;                         ///< wall seconds of the newest event
    bool archived = false;
    bool deleted = false;
    std::string note;

    /// 0..1, from the limits or the ETA; absent where nothing is known.
    std::optional<double> progress() const;
};

/// Which runs to list.
struct RunFilter {
    bool archived = true; ///< those too
    bool deleted = false; ///< only those in the trash, else only those that are not
};

class RunRepository {
public:
    explicit RunRepository(Store& store) : store_(store) {}

    /// Registers a run folder from its run.json, or finds it again. Throws UserError: not a run folder,
    /// broken run.json.
    RunId registerRun(const std::filesystem::path& folder);

    /// The run of that folder, if it is known.
    std::optional<RunId> findFolder(const std::filesystem::path& folder) const;

    /// Where the runs are that are not in the trash, absolute; by number.
    std::vector<std::filesystem::path> folders() const;

    /// What a user calls RUN: a number of the store or a name. Throws UserError: several runs of that
    /// name (names their numbers).
    std::optional<StoredRun> lookUp(const std::string& idOrName, const RunFilter& filter = {}) const;
    /// The same; throws UserError also where there is no such run.
    StoredRun find(const std::string& idOrName, const RunFilter& filter = {}) const;
    StoredRun get(RunId run) const;

    /// All runs, oldest first, with their states as they are now: a run that did not end is looked
    /// up in its folder.
    std::vector<StoredRun> list(const RunFilter& filter = {}) const;

    void setArchived(RunId run, bool archived);
    void setNote(RunId run, const std::string& note);

    /// Moves the run's folder to PROJECT/runs/.trash and hides the run. Throws UserError while it is
    /// being trained, ResourceError where the folder cannot be moved.
    void moveToTrash(RunId run);
    /// Moves it back. Throws UserError when another folder has taken its place.
    void restore(RunId run);

    /// Forgets a run and everything about it; the folder stays.
    void forget(RunId run);

private:
    Store& store_;
};

} // namespace reblock
