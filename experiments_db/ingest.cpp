#include "experiments_db/ingest.h"

#include "core/base/error.h"
#include "core/journal/journal_reader.h"
#include "core/journal/run_folder.h"
#include "experiments_db/decode_folder.h"
#include "experiments_db/event_recorder.h"
#include "experiments_db/journal_repository.h"
#include "experiments_db/run_repository.h"
#include "experiments_db/transaction.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace reblock {

namespace fs = std::filesystem;

namespace {

std::int64_t sizeOf(const fs::path& file)
{
    std::error_code none;
    const auto size = fs::file_size(file, none);
    return none ? 0 : static_cast<std::int64_t>(size);
}

fs::path clean(const fs::path& path)
{
    const fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

/// Run folders directly in a folder, by name.
std::vector<fs::path> runFoldersIn(const fs::path& runsFolder)
{
    std::vector<fs::path> folders;
    std::error_code none;
    for (const fs::directory_entry& entry : fs::directory_iterator(runsFolder, none))
        if (!entry.path().filename().string().starts_with(".") && RunFolder(entry.path()).exists())
            folders.push_back(clean(entry.path()));
    std::ranges::sort(folders);
    return folders;
}

void recordRun(Store& store, RunId run, const std::vector<Event>& events)
{
    EventRecorder recorder(store, run);
    for (const Event& event : events)
        recorder.record(event);
    recorder.finish();
}

void recordDecode(Store& store, RunId run, const fs::path& folder, const std::vector<Event>& events)
{
    const auto isDecoded = [](const Event& event) { return event.event == "decoded"; };
    const auto last = std::find_if(events.rbegin(), events.rend(), isDecoded);
    if (last != events.rend())
        DecodeRepository(store).put(run, decodeFromEvent(*last, folder.filename().string()),
                                    readHypotheses(folder));
}

/// Reads inside the transaction, so that no other process copies the same lines.
JournalPart copyPart(Store& store, RunId run, const RunFolder& folder, const fs::path& journal)
{
    JournalRepository journals(store);
    const std::string name = journal.lexically_relative(folder.root()).string();
    Transaction transaction(store.connection());
    const JournalPosition from = journals.position(run, name);
    JournalPart part = readJournal(journal, from);
    if (part.position == from)
        return part;
    if (journal == folder.journal())
        recordRun(store, run, part.events);
    else if (journal.parent_path().parent_path() == folder.decodes())
        recordDecode(store, run, journal.parent_path(), part.events);
    journals.setPosition(run, name, part.position);
    transaction.commit();
    return part;
}

/// Cheap, and without the right to write: most journals have not grown since they were read last.
bool hasNewBytes(Store& store, RunId run, const RunFolder& folder, const fs::path& journal, std::int64_t size)
{
    const std::string name = journal.lexically_relative(folder.root()).string();
    return JournalRepository(store).position(run, name).offset != size;
}

void merge(IngestResult& into, const IngestResult& part)
{
    into.events += part.events;
    into.changed.insert(into.changed.end(), part.changed.begin(), part.changed.end());
}

} // namespace

RunId Ingest::known(const fs::path& folder, bool& isNew)
{
    std::error_code none;
    const auto written = fs::last_write_time(RunFolder(folder).configuration(), none);
    const auto found = runs_.find(folder);
    if (!none && found != runs_.end() && found->second.written == written)
        return found->second.id;
    RunRepository repository(store_);
    const auto before = repository.findFolder(folder);
    const RunId id = repository.registerRun(folder);
    isNew = before != id;
    if (isNew)
        seen_.clear(); // the folder may hold another run than before
    runs_[folder] = {id, written};
    return id;
}

IngestResult Ingest::run(const fs::path& path)
{
    const RunFolder folder(clean(path));
    bool changed = false;
    const RunId id = known(folder.root(), changed);
    IngestResult result;
    for (const fs::path& journal : folder.journals()) {
        const std::int64_t size = sizeOf(journal);
        if (const auto seen = seen_.find(journal); seen != seen_.end() && seen->second == size)
            continue;
        for (bool more = hasNewBytes(store_, id, folder, journal, size); more;) {
            const JournalPart part = copyPart(store_, id, folder, journal);
            result.events += static_cast<std::int64_t>(part.events.size());
            more = part.more;
        }
        seen_[journal] = size;
    }
    if (changed || result.events > 0)
        result.changed.push_back(id);
    return result;
}

IngestResult Ingest::all(const fs::path& runsFolder)
{
    std::vector<fs::path> folders = runFoldersIn(runsFolder);
    for (const fs::path& elsewhere : elsewhereThan(clean(runsFolder)))
        folders.push_back(elsewhere);
    IngestResult result;
    for (const fs::path& folder : folders) {
        try {
            merge(result, run(folder));
        } catch (const UserError& error) {
            result.problems.emplace_back(error.what());
        }
    }
    return result;
}

std::vector<fs::path> Ingest::elsewhereThan(const fs::path& runsFolder)
{
    std::vector<fs::path> folders;
    for (const fs::path& folder : RunRepository(store_).folders())
        if (folder.parent_path() != runsFolder && RunFolder(folder).exists())
            folders.push_back(folder);
    return folders;
}

IngestResult Ingest::rebuild(const fs::path& runsFolder)
{
    seen_.clear();
    runs_.clear();
    RunRepository repository(store_);
    JournalRepository journals(store_);
    for (const fs::path& folder : repository.folders()) {
        if (folder.parent_path() != clean(runsFolder))
            continue;
        const RunId id = *repository.findFolder(folder);
        if (RunFolder(folder).exists())
            journals.forgetContent(id);
        else
            repository.forget(id);
    }
    return all(runsFolder);
}

} // namespace reblock
