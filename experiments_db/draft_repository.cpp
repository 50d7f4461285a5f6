#include "experiments_db/draft_repository.h"

#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

namespace reblock {

namespace {

constexpr char kInsertDraft[] =
    "INSERT INTO drafts(id, name, document, base_layout, base_version, pending_kind, pending_text, done, "
    "holder, updated) VALUES (nullif(?, 0), ?, ?, nullif(?, 0), nullif(?, 0), ?, ?, ?, ?, ?) RETURNING id";
constexpr char kUpdateDraft[] =
    "UPDATE drafts SET name = ?2, document = ?3, base_layout = nullif(?4, 0), base_version = nullif(?5, 0), "
    "pending_kind = ?6, pending_text = ?7, done = ?8, holder = ?9, updated = ?10 WHERE id = ?1";
constexpr char kSelectDrafts[] =
    "SELECT id, name, document, ifnull(base_layout, 0), ifnull(base_version, 0), pending_kind, pending_text, "
    "done, holder, updated FROM drafts WHERE ?1 IS NULL OR id = ?1 ORDER BY updated DESC, id DESC";
constexpr char kSelectHolder[] = "SELECT holder FROM drafts WHERE id = ?";
constexpr char kDeleteStepsFrom[] = "DELETE FROM draft_steps WHERE draft_id = ? AND number >= ?";
constexpr char kInsertStep[] = "INSERT INTO draft_steps(draft_id, number, step) VALUES (?, ?, ?)";
constexpr char kSelectSteps[] = "SELECT step FROM draft_steps WHERE draft_id = ? ORDER BY number";
constexpr char kSetHolder[] = "UPDATE drafts SET holder = ?3 WHERE id = ?1 AND holder = ?2";
constexpr char kDeleteDraft[] = "DELETE FROM drafts WHERE id = ?";

void bindDraft(Statement& statement, const StoredDraft& draft)
{
    statement.bindAll(draft.id.value(), draft.name, draft.document, draft.baseLayout.value(),
                      draft.baseVersion, draft.pendingKind, draft.pendingText, draft.done, draft.holder,
                      draft.updated);
}

DraftId insertDraft(Connection& connection, const StoredDraft& draft)
{
    Statement insert(connection, kInsertDraft);
    bindDraft(insert, draft);
    insert.step();
    const DraftId id(insert.int64(0));
    insert.run();
    return id;
}

/// Absent: there is no such draft.
std::optional<std::string> holderOf(Connection& connection, DraftId draft)
{
    Statement select(connection, kSelectHolder);
    select.bindAll(draft.value());
    return select.step() ? std::optional(select.text(0)) : std::nullopt;
}

void insertSteps(Connection& connection, DraftId draft, const std::vector<std::string>& steps,
                 std::size_t from)
{
    Statement insert(connection, kInsertStep);
    for (std::size_t number = from; number < steps.size(); ++number)
        insert.bindAll(draft.value(), number, steps[number]).run();
}

StoredDraft draftFrom(const Statement& row)
{
    StoredDraft draft;
    draft.id = DraftId(row.int64(0));
    draft.name = row.text(1);
    draft.document = row.text(2);
    draft.baseLayout = LayoutId(row.int64(3));
    draft.baseVersion = static_cast<int>(row.int64(4));
    draft.pendingKind = row.text(5);
    draft.pendingText = row.text(6);
    draft.done = static_cast<int>(row.int64(7));
    draft.holder = row.text(8);
    draft.updated = row.real(9);
    return draft;
}

} // namespace

DraftId DraftRepository::add(const StoredDraft& draft)
{
    Connection& connection = store_.connection();
    Transaction transaction(connection);
    const DraftId id = insertDraft(connection, draft);
    insertSteps(connection, id, draft.steps, 0);
    transaction.commit();
    return id;
}

void DraftRepository::keep(const StoredDraft& draft, std::size_t unchanged)
{
    Connection& connection = store_.connection();
    Transaction transaction(connection);
    const auto holder = holderOf(connection, draft.id);
    if (holder != draft.holder)
        unchanged = 0;
    if (holder) {
        Statement update(connection, kUpdateDraft);
        bindDraft(update, draft);
        update.run();
    } else {
        insertDraft(connection, draft);
    }
    Statement(connection, kDeleteStepsFrom).bindAll(draft.id.value(), unchanged).run();
    insertSteps(connection, draft.id, draft.steps, unchanged);
    transaction.commit();
}

std::vector<StoredDraft> DraftRepository::list() const
{
    std::vector<StoredDraft> drafts;
    Statement select(store_.connection(), kSelectDrafts);
    select.bindAll(nullptr);
    while (select.step())
        drafts.push_back(draftFrom(select));
    return drafts;
}

std::optional<StoredDraft> DraftRepository::find(DraftId id) const
{
    Statement select(store_.connection(), kSelectDrafts);
    if (!select.bindAll(id.value()).step())
        return std::nullopt;
    StoredDraft draft = draftFrom(select);
    Statement steps(store_.connection(), kSelectSteps);
    steps.bindAll(id.value());
    while (steps.step())
        draft.steps.push_back(steps.text(0));
    return draft;
}

bool DraftRepository::claim(const StoredDraft& draft, const std::string& holder)
{
    Statement(store_.connection(), kSetHolder).bindAll(draft.id.value(), draft.holder, holder).run();
    return store_.connection().changes() > 0;
}

bool DraftRepository::remove(DraftId draft)
{
    Statement(store_.connection(), kDeleteDraft).bindAll(draft.value()).run();
    return store_.connection().changes() > 0;
}

} // namespace reblock
