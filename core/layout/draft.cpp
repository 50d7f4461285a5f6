#include "core/layout/draft.h"

#include <fmt/format.h>

#include <algorithm>

namespace reblock {

namespace {

void freshen(std::string& name, int index)
{
    if (name.starts_with('.'))
        name += fmt::format("#{}", index);
}

void expandInto(std::vector<Position>& out, const std::vector<DraftEntry>& entries)
{
    for (const DraftEntry& entry : entries) {
        for (int i = 0; i < entry.times; ++i) {
            if (!entry.group.empty()) {
                expandInto(out, entry.group);
                continue;
            }
            const int index = static_cast<int>(out.size());
            Position& position = out.emplace_back(entry.position);
            freshen(position.attention.name, index);
            freshen(position.ffn.name, index);
            if (position.cross)
                freshen(position.cross->name, index);
        }
    }
}

void expandGroupsInto(std::vector<int>& out, const std::vector<DraftEntry>& entries, int group, int& last)
{
    for (const DraftEntry& entry : entries) {
        for (int i = 0; i < entry.times; ++i) {
            if (entry.group.empty())
                out.push_back(group);
            else
                expandGroupsInto(out, entry.group, group > 0 || entry.times > 1 ? group : ++last, last);
        }
    }
}

} // namespace

double countPositions(const std::vector<DraftEntry>& entries)
{
    double count = 0;
    for (const DraftEntry& entry : entries)
        count += entry.times * (entry.group.empty() ? 1 : countPositions(entry.group));
    return count;
}

std::vector<Position> expand(const std::vector<DraftEntry>& entries)
{
    std::vector<Position> positions;
    expandInto(positions, entries);
    return positions;
}

std::vector<int> expandGroups(const std::vector<DraftEntry>& entries)
{
    std::vector<int> groups;
    int last = 0;
    expandGroupsInto(groups, entries, 0, last);
    return groups;
}

bool isBlockName(std::string_view name)
{
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    };
    return !name.empty() && name.size() <= 64 && name != kOwn && std::ranges::all_of(name, allowed);
}

} // namespace reblock
