#include "app/cli/layout_saved.h"

#include "app/cli/command.h"
#include "app/cli/layout_saved_text.h"
#include "app/cli/saved_layout.h"
#include "app/cli/session.h"
#include "core/base/clock.h"
#include "core/layout/edit/document.h"
#include "core/layout/read.h"
#include "core/layout/write.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace reblock {

using nlohmann::ordered_json;

namespace {

struct SaveArguments {
    std::string name;
    std::string layout;
    std::string note;
};

/// A layout as its author wrote it: the names of blocks and the groups of a file are kept.
LayoutDocument documentFromArgument(const std::string& argument, const Layout& layout)
{
    const auto file = layoutFileText(argument);
    const DocumentReading reading = file ? readMirror(*file) : readDocumentNotation(argument, {});
    return reading.document.value_or(documentFromLayout(layout)); // a preset
}

/// A copy of the version that the argument names.
StoredLayoutVersion versionFromSaved(const std::string& argument, const Session& session)
{
    Store store(session.project().store);
    const SavedLayoutName from = savedLayoutName(argument);
    StoredLayoutVersion version = LayoutRepository(store).version(from.name, from.version);
    version.origin = fmt::format("@{}:{}", from.name, version.number);
    return version;
}

StoredLayoutVersion versionFromLayout(const std::string& argument)
{
    const Layout layout = layoutFromArgument(argument);
    StoredLayoutVersion version;
    version.document = documentText(documentFromArgument(argument, layout));
    version.hash = layoutHash(layout);
    version.notation = notation(layout).value_or("");
    return version;
}

/// Under the name it is saved as: what it was called before makes no new version.
std::string documentNamed(const std::string& name, const std::string& text)
{
    LayoutDocument document = documentFromText(text);
    document.layout.name = name;
    return documentText(document);
}

StoredLayoutVersion versionFromArguments(const SaveArguments& arguments, const Session& session)
{
    StoredLayoutVersion version = namesSavedLayout(arguments.layout)
                                      ? versionFromSaved(arguments.layout, session)
                                      : versionFromLayout(arguments.layout);
    version.document = documentNamed(arguments.name, version.document);
    version.note = arguments.note;
    version.created = wallSeconds();
    return version;
}

void save(const SaveArguments& arguments, const Session& session)
{
    const StoredLayoutVersion version = versionFromArguments(arguments, session); // before a project begins
    Store store(session.projectToWrite().store);
    LayoutRepository layouts(store);
    const auto saved = layouts.save(arguments.name, version);
    ordered_json json{{"name", arguments.name}, {"new", saved.isNew}};
    json.update(versionJson(layouts.version(arguments.name, saved.number)));
    const std::string newest = fmt::format("version {} of {}", saved.number, arguments.name);
    session.print(json, saved.isNew ? fmt::format("Saved as {0}: @{1} or @{1}:{2} name it.\n", newest,
                                                  arguments.name, saved.number)
                                    : fmt::format("Nothing new: {} is this layout already.\n", newest));
}

void note(const std::string& argument, const std::string& text, const Session& session)
{
    Store store(session.project().store);
    LayoutRepository layouts(store);
    const SavedLayoutName wanted = savedLayoutName(argument);
    const StoredLayout layout = layouts.get(wanted.name);
    if (wanted.version)
        layouts.setVersionNote(layout.id, layouts.version(wanted.name, wanted.version).number, text);
    else
        layouts.setNote(layout.id, text);
    session.print(versionsJson(layouts.get(wanted.name), layouts.versions(layout.id)),
                  fmt::format("Noted of {}.\n", argument));
}

void remove(const std::string& argument, bool undo, const Session& session)
{
    const std::string name = savedLayoutOnly(argument);
    Store store(session.project().store);
    LayoutRepository layouts(store);
    const auto there = layouts.find(name);
    const StoredLayout layout = undo && there ? *there : layouts.get(name);
    layouts.setArchived(layout.id, !undo);
    session.print(
        {{"name", name}, {"removed", !undo}},
        undo ? fmt::format("{} is there again.\n", name)
             : fmt::format("{0} is removed. Back with: reblock layout remove \"{0}\" --undo\n", name));
}

void addSave(CLI::App& group, Session& session)
{
    const auto arguments = std::make_shared<SaveArguments>();
    CLI::App* command = addCommand(
        group,
        {.name = "save",
         .summary = "keep a layout under a name; again: its next version",
         .group = {},
         .details = "Nothing new is kept where the layout is the newest version already. @NAME is the newest "
                    "version, @NAME:2 the second, wherever a LAYOUT is asked for. Runs keep their own copy.",
         .examples = {"reblock layout save mine \"A+*12 / A*6\" --note \"first try\"",
                      "reblock layout save mine edited.json", "reblock layout save other @mine:1"}});
    command->add_option("NAME", arguments->name, "what to call it")->required();
    command->add_option("LAYOUT", arguments->layout, kLayoutHelp)->required();
    command->add_option("--note", arguments->note, "why this version")->type_name("TEXT");
    command->callback([&session, arguments] { save(*arguments, session); });
}

void addList(CLI::App& group, Session& session)
{
    const auto all = std::make_shared<bool>(false);
    CLI::App* command = addCommand(group, {.name = "list",
                                           .summary = "list the saved layouts of the project",
                                           .group = {},
                                           .details = {},
                                           .examples = {"reblock layout list"}});
    command->add_flag("--all", *all, "removed ones too");
    command->callback([&session, all] {
        Store store(session.project().store);
        const auto layouts = LayoutRepository(store).list(*all);
        session.print(savedLayoutsJson(layouts), savedLayoutsText(layouts));
    });
}

void addVersions(CLI::App& group, Session& session)
{
    const auto name = std::make_shared<std::string>();
    CLI::App* command = addCommand(group, {.name = "versions",
                                           .summary = "list the versions of a saved layout, newest first",
                                           .group = {},
                                           .details = {},
                                           .examples = {"reblock layout versions mine"}});
    command->add_option("NAME", *name, "a saved layout")->required();
    command->callback([&session, name] {
        Store store(session.project().store);
        const LayoutRepository layouts(store);
        const StoredLayout layout = layouts.get(savedLayoutOnly(*name));
        const auto versions = layouts.versions(layout.id);
        session.print(versionsJson(layout, versions), versionsText(layout, versions));
    });
}

void addNote(CLI::App& group, Session& session)
{
    const auto words = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App* command =
        addCommand(group, {.name = "note",
                           .summary = "write a note on a saved layout, or on one version of it",
                           .group = {},
                           .details = "The note takes the place of the one before; \"\" removes it.",
                           .examples = {"reblock layout note mine \"for the phone\"",
                                        "reblock layout note mine:2 \"fewer adaptors\""}});
    command->add_option("NAME", words->first, "a saved layout, NAME or NAME:VERSION")->required();
    command->add_option("TEXT", words->second, "the note")->required();
    command->callback([&session, words] { note(words->first, words->second, session); });
}

void addRename(CLI::App& group, Session& session)
{
    const auto names = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App* command = addCommand(group, {.name = "rename",
                                           .summary = "give a saved layout another name",
                                           .group = {},
                                           .details = {},
                                           .examples = {"reblock layout rename mine phone"}});
    command->add_option("NAME", names->first, "a saved layout")->required();
    command->add_option("NEW", names->second, "its new name")->required();
    command->callback([&session, names] {
        Store store(session.project().store);
        LayoutRepository layouts(store);
        const std::string before = savedLayoutOnly(names->first);
        layouts.rename(layouts.get(before).id, names->second);
        session.print({{"renamed", before}, {"name", names->second}},
                      fmt::format("{} is called {} now.\n", before, names->second));
    });
}

void addRemove(CLI::App& group, Session& session)
{
    const auto name = std::make_shared<std::string>();
    const auto undo = std::make_shared<bool>(false);
    CLI::App* command =
        addCommand(group, {.name = "remove",
                           .summary = "hide a saved layout with all its versions",
                           .group = {},
                           .details = "Runs made from it stay as they are.",
                           .examples = {"reblock layout remove mine", "reblock layout remove mine --undo"}});
    command->add_option("NAME", *name, "a saved layout")->required();
    command->add_flag("--undo", *undo, "bring it back");
    command->callback([&session, name, undo] { remove(*name, *undo, session); });
}

} // namespace

void addSavedLayoutCommands(CLI::App& group, Session& session)
{
    addSave(group, session);
    addList(group, session);
    addVersions(group, session);
    addNote(group, session);
    addRename(group, session);
    addRemove(group, session);
}

} // namespace reblock
