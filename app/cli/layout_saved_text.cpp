#include "app/cli/layout_saved_text.h"

#include "app/cli/text_table.h"
#include "core/base/clock.h"
#include "core/base/json_values.h"

#include <fmt/format.h>

namespace reblock {

using nlohmann::ordered_json;

namespace {

/// What it is in few letters: its notation, else how its hash begins.
std::string shortText(const StoredLayoutVersion& version)
{
    return version.notation.empty() ? version.hash.substr(0, 8) : version.notation;
}

} // namespace

std::string savedLayoutsText(const std::vector<StoredLayout>& layouts)
{
    if (layouts.empty())
        return "No layout is saved: reblock layout save NAME LAYOUT\n";
    TextTable table({"name", ">version", "layout", "saved", "note"});
    for (const StoredLayout& layout : layouts)
        table.addRow({layout.name + (layout.archived ? " (removed)" : ""),
                      std::to_string(layout.newest.number), shortText(layout.newest),
                      localTimeText(layout.newest.created), layout.note});
    return table.text();
}

ordered_json versionJson(const StoredLayoutVersion& version)
{
    return {{"version", version.number},
            {"hash", version.hash},
            {"notation", textOrNull(version.notation)},
            {"note", version.note},
            {"origin", textOrNull(version.origin)},
            {"saved", version.created}};
}

ordered_json savedLayoutsJson(const std::vector<StoredLayout>& layouts)
{
    ordered_json rows = ordered_json::array();
    for (const StoredLayout& layout : layouts)
        rows.push_back({{"name", layout.name},
                        {"note", layout.note},
                        {"created", layout.created},
                        {"removed", layout.archived},
                        {"newest", versionJson(layout.newest)}});
    return {{"layouts", rows}};
}

std::string versionsText(const StoredLayout& layout, const std::vector<StoredLayoutVersion>& versions)
{
    TextTable table({">version", "layout", "saved", "from", "note"});
    for (const StoredLayoutVersion& version : versions)
        table.addRow({std::to_string(version.number), shortText(version), localTimeText(version.created),
                      version.origin.empty() ? "-" : version.origin, version.note});
    return fmt::format("{}{}{}\n", layout.name, layout.note.empty() ? "" : ": ", layout.note) + table.text();
}

ordered_json versionsJson(const StoredLayout& layout, const std::vector<StoredLayoutVersion>& versions)
{
    ordered_json rows = ordered_json::array();
    for (const StoredLayoutVersion& version : versions)
        rows.push_back(versionJson(version));
    return {{"name", layout.name}, {"note", layout.note}, {"versions", rows}};
}

} // namespace reblock
