#include "app/gui/pages/layout/mirror_place.h"

#include "core/layout/draft.h"
#include "core/layout/json_reader.h"
#include "core/layout/words.h"

#include <algorithm>
#include <cmath>

namespace reblock {
namespace {

int timesOf(const JsonValue& entry)
{
    const JsonValue* member = entry.member("times");
    const double* times = member ? member->as<double>() : nullptr;
    const bool sound = times && std::isfinite(*times);
    return sound ? static_cast<int>(std::clamp(*times, 1.0, static_cast<double>(kMostTimes))) : 1;
}

const JsonArray* groupOf(const JsonValue& entry)
{
    const JsonValue* group = entry.member("group");
    return group ? group->as<JsonArray>() : nullptr;
}

int positionsOf(const JsonValue& entry)
{
    int once = 1;
    if (const JsonArray* group = groupOf(entry)) {
        once = 0;
        for (const JsonValue& inner : *group)
            once += positionsOf(inner);
    }
    return std::min(once, kMostPositions) * timesOf(entry);
}

const JsonValue* entryOf(const JsonArray& entries, int index)
{
    for (const JsonValue& entry : entries) {
        const int count = positionsOf(entry);
        if (index >= count) {
            index -= count;
            continue;
        }
        const JsonArray* group = groupOf(entry);
        return group ? entryOf(*group, index % std::max(1, count / timesOf(entry))) : &entry;
    }
    return nullptr;
}

} // namespace

std::optional<qsizetype> offsetOfPosition(const QString& text, const PositionId& position)
{
    const std::string bytes = text.toStdString();
    try {
        const JsonValue root = readJsonText(bytes);
        const JsonValue* stack = root.member(toText(position.stack));
        stack = stack ? stack->member("stack") : nullptr;
        const JsonArray* entries = stack ? stack->as<JsonArray>() : nullptr;
        const JsonValue* entry = entries ? entryOf(*entries, position.index) : nullptr;
        if (entry)
            return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(entry->offset)).size();
    } catch (const JsonSyntaxError&) { // being typed
    }
    return std::nullopt;
}

} // namespace reblock
