#include "experiments_db/run_repository.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/journal/run_folder.h"
#include "core/journal/run_state.h"
#include "experiments_db/run_configuration.h"
#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

#include <fmt/format.h>

namespace reblock {

namespace fs = std::filesystem;

namespace {

constexpr char kPutLayout[] = "INSERT INTO layouts(hash, text, notation, preset) "
                              "VALUES (?, ?, nullif(?, ''), nullif(?, '')) ON CONFLICT DO NOTHING";
constexpr char kInsertRun[] =
    "INSERT INTO runs(name, folder, layout_hash, recipe, corpus, unit, parent, configuration, created, "
    "max_steps, max_seconds, updated) VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kSelectByFolder[] = "SELECT id, configuration FROM runs WHERE folder = ?";
constexpr char kSelectFolders[] = "SELECT folder FROM runs WHERE trashed_from IS NULL ORDER BY id";
constexpr char kSelectRuns[] =
    "SELECT runs.id, runs.name, runs.folder, layout_hash, notation, preset, recipe, corpus, runs.unit, "
    "parent, "
    "created, parameters, state, failure, runs.step, epoch, runs.seconds, eta, max_steps, max_seconds, "
    "best_dev_er, last_dev_er, test.er, test.er_low, test.er_high, "
    "(SELECT max(step) FROM checkpoints WHERE run_id = runs.id), updated, archived, "
    "trashed_from IS NOT NULL, note "
    "FROM runs LEFT JOIN layouts ON layouts.hash = runs.layout_hash "
    "LEFT JOIN decodes AS test ON test.id = (SELECT id FROM decodes WHERE run_id = runs.id "
    "AND set_name = 'test' AND tag = '' ORDER BY time DESC, id DESC LIMIT 1) "
    "WHERE (?1 IS NULL OR runs.id = ?1) AND (?2 IS NULL OR runs.name = ?2) "
    "AND (?3 IS NULL OR (trashed_from IS NOT NULL) = ?3) AND (?4 OR NOT archived) ORDER BY runs.id";
constexpr char kSetArchived[] = "UPDATE runs SET archived = ? WHERE id = ?";
constexpr char kSetNote[] = "UPDATE runs SET note = ? WHERE id = ?";
constexpr char kMoveRun[] = "UPDATE runs SET folder = ?, trashed_from = ? WHERE id = ?";
constexpr char kSelectTrashedFrom[] = "SELECT trashed_from FROM runs WHERE id = ?";
constexpr char kDeleteRun[] = "DELETE FROM runs WHERE id = ?";

/// Absent values do not restrict.
struct Selection {
    std::optional<std::int64_t> id;
    std::optional<std::string> name;
    std::optional<bool> deleted;
    bool archived = true;
};

StoredRun runFrom(const Statement& row, const Store& store)
{
    StoredRun run;
    int column = 0;
    run.id = RunId(row.int64(column++));
    run.name = row.text(column++);
    run.folder = store.absolutePath(row.text(column++));
    run.layoutHash = row.text(column++);
    run.notation = row.text(column++);
    run.preset = row.text(column++);
    run.recipe = row.text(column++);
    run.corpus = row.text(column++);
    run.unit = row.text(column++);
    run.parent = row.text(column++);
    run.created = row.real(column++);
    run.parameters = row.optionalInt64(column++);
    run.state = row.text(column++);
    run.failure = row.text(column++);
    run.step = row.int64(column++);
    run.epoch = row.real(column++);
    run.seconds = row.real(column++);
    run.eta = row.optionalReal(column++);
    run.maxSteps = row.optionalInt64(column++);
    run.maxSeconds = row.optionalReal(column++);
    run.bestDevEr = row.optionalReal(column++);
    run.lastDevEr = row.optionalReal(column++);
    if (!row.null(column))
        run.test = StoredRate{row.real(column), row.optionalReal(column + 1), row.optionalReal(column + 2)};
    column += 3;
    run.lastCheckpoint = row.optionalInt64(column++);
    run.updated = row.real(column++);
    run.archived = row.boolean(column++);
    run.deleted = row.boolean(column++);
    run.note = row.text(column++);
    return run;
}

/// The state as it is now: what a closing event said holds, everything else is looked up.
std::string presentState(const StoredRun& run)
{
    const auto last = runStateFromName(run.state);
    if (last == RunState::Finished || last == RunState::Failed || last == RunState::Cancelled)
        return run.state;
    const RunFolder folder(run.folder);
    try {
        if (folder.exists())
            return runStateName(runState(folder));
    } catch (const UserError&) {
        return run.state; // a damaged journal: Ingest says so, a list goes on
    }
    return last == RunState::Running ? runStateName(RunState::Interrupted) : run.state;
}

std::vector<StoredRun> selectRuns(Store& store, const Selection& selection)
{
    std::vector<StoredRun> runs;
    Statement select(store.connection(), kSelectRuns);
    select.bindAll(selection.id, selection.name, selection.deleted, selection.archived);
    while (select.step())
        runs.push_back(runFrom(select, store));
    for (StoredRun& run : runs)
        run.state = presentState(run);
    return runs;
}

UserError ambiguous(const std::string& name, const std::vector<StoredRun>& runs)
{
    std::string numbers;
    for (const StoredRun& run : runs)
        numbers += fmt::format("{}{}", numbers.empty() ? "" : ", ", run.id.value());
    return UserError(fmt::format("There are {} runs named \"{}\".", runs.size(), name),
                     fmt::format("Give the number or the folder instead; their numbers are {}.", numbers));
}

std::optional<std::int64_t> numberIn(const std::string& text)
{
    const bool digits =
        !text.empty() && text.size() < 18 && text.find_first_not_of("0123456789") == text.npos;
    return digits ? std::optional<std::int64_t>(std::stoll(text)) : std::nullopt;
}

void renameFolder(const fs::path& from, const fs::path& to)
{
    makeFolders(to.parent_path());
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        throw ResourceError(fmt::format("The folder {} cannot be moved to {}: {}.", from.string(),
                                        to.string(), error.message()),
                            "Check that both places can be written.");
}

fs::path freePlaceInTrash(const fs::path& folder)
{
    const fs::path trash = folder.parent_path() / ".trash";
    fs::path place = trash / folder.filename();
    for (int number = 2; fs::exists(place); ++number)
        place = trash / fmt::format("{}~{}", folder.filename().string(), number);
    return place;
}

} // namespace

std::optional<double> StoredRun::progress() const
{
    if (state == "finished")
        return 1.0;
    if (eta && seconds + *eta > 0)
        return seconds / (seconds + *eta);
    if (maxSteps && *maxSteps > 0)
        return std::min(1.0, static_cast<double>(step) / static_cast<double>(*maxSteps));
    return std::nullopt;
}

RunId RunRepository::registerRun(const fs::path& folder)
{
    const std::string stored = store_.storedPath(folder);
    Connection& connection = store_.connection();
    Statement known(connection, kSelectByFolder);
    if (known.bindAll(stored).step() && known.text(1) == readRunConfigurationText(folder))
        return RunId(known.int64(0));
    known.bindAll(stored); // ends the reading, so that writing can begin
    const RunConfiguration run = readRunConfiguration(folder);
    Transaction transaction(connection);
    if (known.step()) {
        if (known.text(1) == run.text)
            return RunId(known.int64(0));
        forget(RunId(known.int64(0))); // another run has been made in the same place
    }
    if (!run.layoutHash.empty())
        Statement(connection, kPutLayout)
            .bindAll(run.layoutHash, run.layoutText, run.notation, run.preset)
            .run();
    Statement(connection, kInsertRun)
        .bindAll(run.name, stored, run.layoutHash, run.recipe, run.corpus, run.unit, run.parent, run.text,
                 run.created, run.maxSteps, run.maxSeconds, run.created)
        .run();
    const RunId id(connection.lastInsertedId());
    transaction.commit();
    return id;
}

std::optional<RunId> RunRepository::findFolder(const fs::path& folder) const
{
    Statement select(store_.connection(), kSelectByFolder);
    if (!select.bindAll(store_.storedPath(folder)).step())
        return std::nullopt;
    return RunId(select.int64(0));
}

std::vector<fs::path> RunRepository::folders() const
{
    std::vector<fs::path> folders;
    Statement select(store_.connection(), kSelectFolders);
    while (select.step())
        folders.push_back(store_.absolutePath(select.text(0)));
    return folders;
}

std::optional<StoredRun> RunRepository::lookUp(const std::string& idOrName, const RunFilter& filter) const
{
    if (const auto id = numberIn(idOrName)) {
        const auto byId = selectRuns(store_, {id, {}, filter.deleted, filter.archived});
        if (!byId.empty())
            return byId.front();
    }
    const auto byName = selectRuns(store_, {{}, idOrName, filter.deleted, filter.archived});
    if (byName.size() > 1)
        throw ambiguous(idOrName, byName);
    return byName.empty() ? std::nullopt : std::optional(byName.front());
}

StoredRun RunRepository::find(const std::string& idOrName, const RunFilter& filter) const
{
    if (const auto run = lookUp(idOrName, filter))
        return *run;
    throw UserError(fmt::format("There is no run \"{}\" in the {}store {}.", idOrName,
                                filter.deleted ? "trash of the " : "", store_.file().string()),
                    "\"reblock runs list\" shows all; \"reblock runs import FOLDER\" adds one.");
}

StoredRun RunRepository::get(RunId run) const
{
    const auto found = selectRuns(store_, {run.value(), {}, {}, true});
    if (found.empty())
        throw UserError(
            fmt::format("There is no run {} in the store {}.", run.value(), store_.file().string()),
            "\"reblock runs list\" shows all.");
    return found.front();
}

std::vector<StoredRun> RunRepository::list(const RunFilter& filter) const
{
    return selectRuns(store_, {{}, {}, filter.deleted, filter.archived});
}

void RunRepository::setArchived(RunId run, bool archived)
{
    Statement(store_.connection(), kSetArchived).bindAll(archived, run.value()).run();
}

void RunRepository::setNote(RunId run, const std::string& note)
{
    Statement(store_.connection(), kSetNote).bindAll(note, run.value()).run();
}

void RunRepository::moveToTrash(RunId id)
{
    const StoredRun run = get(id);
    if (run.deleted)
        return;
    if (run.state == "running" || run.state == "starting" || run.state == "stalled")
        throw UserError(fmt::format("The run \"{}\" is being trained (it is {}).", run.name, run.state),
                        "Stop it first.");
    const fs::path place = freePlaceInTrash(run.folder);
    Transaction transaction(store_.connection());
    Statement(store_.connection(), kMoveRun)
        .bindAll(store_.storedPath(place), store_.storedPath(run.folder), id.value())
        .run();
    renameFolder(run.folder, place);
    transaction.commit();
}

void RunRepository::restore(RunId id)
{
    const StoredRun run = get(id);
    if (!run.deleted)
        return;
    Statement select(store_.connection(), kSelectTrashedFrom);
    select.bindAll(id.value()).step();
    const fs::path place = store_.absolutePath(select.text(0));
    if (fs::exists(place) || findFolder(place))
        throw UserError(fmt::format("The run \"{}\" cannot go back: {} is taken by another run.", run.name,
                                    place.string()),
                        "Move or delete that one first.");
    Transaction transaction(store_.connection());
    Statement(store_.connection(), kMoveRun).bindAll(store_.storedPath(place), nullptr, id.value()).run();
    renameFolder(run.folder, place);
    transaction.commit();
}

void RunRepository::forget(RunId run)
{
    Statement(store_.connection(), kDeleteRun).bindAll(run.value()).run();
}

} // namespace reblock
