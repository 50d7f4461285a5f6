#include "experiments_db/layout_repository.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "experiments_db/statement.h"
#include "experiments_db/transaction.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

constexpr char kSelectLayouts[] =
    "SELECT l.id, l.name, l.note, l.created, l.archived, v.number, v.document, v.hash, v.notation, v.note, "
    "v.origin, v.created FROM saved_layouts AS l JOIN layout_versions AS v ON v.layout_id = l.id AND "
    "v.number = (SELECT max(number) FROM layout_versions WHERE layout_id = l.id) "
    "WHERE (?1 IS NULL OR l.name = ?1) AND (?2 OR NOT l.archived) ORDER BY l.name";
constexpr char kInsertLayout[] = "INSERT INTO saved_layouts(name, created) VALUES (?, ?) RETURNING id";
constexpr char kInsertVersion[] =
    "INSERT INTO layout_versions(layout_id, number, document, hash, notation, note, origin, created) "
    "VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?)";
constexpr char kSelectVersions[] =
    "SELECT number, document, hash, notation, note, origin, created FROM layout_versions "
    "WHERE layout_id = ? ORDER BY number DESC";
constexpr char kSetNote[] = "UPDATE saved_layouts SET note = ? WHERE id = ?";
constexpr char kSetVersionNote[] = "UPDATE layout_versions SET note = ? WHERE layout_id = ? AND number = ?";
constexpr char kSetName[] = "UPDATE saved_layouts SET name = ? WHERE id = ?";
constexpr char kSetArchived[] = "UPDATE saved_layouts SET archived = ? WHERE id = ?";

StoredLayoutVersion versionFrom(const Statement& row, int column)
{
    StoredLayoutVersion version;
    version.number = static_cast<int>(row.int64(column++));
    version.document = row.text(column++);
    version.hash = row.text(column++);
    version.notation = row.text(column++);
    version.note = row.text(column++);
    version.origin = row.text(column++);
    version.created = row.real(column);
    return version;
}

StoredLayout layoutFrom(const Statement& row)
{
    StoredLayout layout;
    layout.id = LayoutId(row.int64(0));
    layout.name = row.text(1);
    layout.note = row.text(2);
    layout.created = row.real(3);
    layout.archived = row.boolean(4);
    layout.newest = versionFrom(row, 5);
    return layout;
}

std::vector<StoredLayout> select(Store& store, const std::optional<std::string>& name, bool archived)
{
    std::vector<StoredLayout> layouts;
    Statement statement(store.connection(), kSelectLayouts);
    statement.bindAll(name, archived);
    while (statement.step())
        layouts.push_back(layoutFrom(statement));
    return layouts;
}

/// It is typed as @NAME:VERSION, and stands in tables and file names.
void checkName(const std::string& name)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const auto isOdd = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == ':' || c == '/'; };
    const bool isTrimmed = !name.empty() && kBlank.find(name.front()) == std::string_view::npos &&
                           kBlank.find(name.back()) == std::string_view::npos;
    if (!isTrimmed || name.front() == '@' || std::ranges::any_of(name, isOdd))
        throw UserError(
            fmt::format("A layout cannot be named \"{}\".", name),
            "A name has no \":\" and no \"/\", does not begin with \"@\", and has no spaces around "
            "it: @NAME and @NAME:VERSION name a layout to commands.");
}

UserError removed(const std::string& name)
{
    return UserError(fmt::format("The layout \"{}\" was removed.", name),
                     fmt::format("Bring it back with: reblock layout remove \"{}\" --undo", name));
}

UserError noVersion(const StoredLayout& layout, int number)
{
    const int newest = layout.newest.number;
    return UserError(fmt::format("The layout \"{}\" has no version {}.", layout.name, number),
                     newest == 1 ? "It has version 1 alone."
                                 : fmt::format("It has versions 1 to {}.", newest));
}

} // namespace

LayoutRepository::Saved LayoutRepository::save(const std::string& name, const StoredLayoutVersion& version)
{
    checkName(name);
    Connection& connection = store_.connection();
    Transaction transaction(connection);
    Saved saved{{}, 1, true};
    if (const auto there = find(name)) {
        if (there->archived)
            throw removed(name);
        if (there->newest.document == version.document)
            return {there->id, there->newest.number, false};
        saved = {there->id, there->newest.number + 1, true};
    } else {
        Statement insert(connection, kInsertLayout);
        insert.bindAll(name, version.created).step();
        saved.layout = LayoutId(insert.int64(0));
        insert.run();
    }
    Statement(connection, kInsertVersion)
        .bindAll(saved.layout.value(), saved.number, version.document, version.hash, version.notation,
                 version.note, version.origin, version.created)
        .run();
    transaction.commit();
    return saved;
}

std::vector<StoredLayout> LayoutRepository::list(bool archived) const
{
    return select(store_, std::nullopt, archived);
}

std::optional<StoredLayout> LayoutRepository::find(const std::string& name) const
{
    const auto found = select(store_, name, true);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

StoredLayout LayoutRepository::get(const std::string& name) const
{
    if (const auto layout = find(name))
        return layout->archived ? throw removed(name) : *layout;
    std::vector<std::string> names;
    for (const StoredLayout& layout : list())
        names.push_back(layout.name);
    throw UserError(fmt::format("There is no layout \"{}\" in the store {}.", name, store_.file().string()),
                    names.empty() ? "Save one with: reblock layout save NAME LAYOUT"
                                  : fmt::format("Saved are: {}.", listText(names, "and")));
}

std::vector<StoredLayoutVersion> LayoutRepository::versions(LayoutId layout) const
{
    std::vector<StoredLayoutVersion> versions;
    Statement statement(store_.connection(), kSelectVersions);
    statement.bindAll(layout.value());
    while (statement.step())
        versions.push_back(versionFrom(statement, 0));
    return versions;
}

StoredLayoutVersion LayoutRepository::version(const std::string& name, std::optional<int> number) const
{
    const StoredLayout layout = get(name);
    if (!number)
        return layout.newest;
    const auto all = versions(layout.id);
    const auto found = std::ranges::find(all, *number, &StoredLayoutVersion::number);
    return found == all.end() ? throw noVersion(layout, *number) : *found;
}

void LayoutRepository::setNote(LayoutId layout, const std::string& note)
{
    Statement(store_.connection(), kSetNote).bindAll(note, layout.value()).run();
}

void LayoutRepository::setVersionNote(LayoutId layout, int number, const std::string& note)
{
    Statement(store_.connection(), kSetVersionNote).bindAll(note, layout.value(), number).run();
}

void LayoutRepository::rename(LayoutId layout, const std::string& name)
{
    checkName(name);
    Transaction transaction(store_.connection());
    if (const auto there = find(name); there && there->id != layout)
        throw UserError(fmt::format("Another layout is named \"{}\"{}.", name,
                                    there->archived ? " (it was removed)" : ""),
                        "Choose another name, or rename that one first.");
    Statement(store_.connection(), kSetName).bindAll(name, layout.value()).run();
    transaction.commit();
}

void LayoutRepository::setArchived(LayoutId layout, bool archived)
{
    Statement(store_.connection(), kSetArchived).bindAll(archived, layout.value()).run();
}

} // namespace reblock
