#include "core/layout/edit/json_lists.h"

#include "core/layout/json_parts.h"
#include "core/layout/words.h"

namespace reblock {

namespace {

const JsonParts kCompact{""};

std::string commaSeparated(const std::vector<std::string>& items)
{
    std::string out;
    for (const std::string& item : items)
        out += (out.empty() ? "" : ",") + item;
    return out;
}

BlockShape readShape(const Place& place, ProblemList& problems)
{
    const auto whole = [&](const char* key) {
        return problems.whole(readMember(place, key, problems), {"bad_number"}).value_or(1);
    };
    BlockShape shape{whole("heads"), whole("ffn")};
    if (place.has("kind"))
        shape.kind =
            static_cast<BlockKind>(problems.oneOf(place.member("kind"), blockKindWords()).value_or(0));
    if (place.has("frozen")) {
        const bool* frozen = problems.boolean(place.member("frozen"));
        shape.frozen = frozen && *frozen;
    }
    return shape;
}

} // namespace

std::string numbersJson(const std::vector<int>& numbers)
{
    std::vector<std::string> items;
    for (const int number : numbers)
        items.push_back(std::to_string(number));
    return "[" + commaSeparated(items) + "]";
}

std::string positionsJson(const std::vector<Position>& positions)
{
    std::vector<std::string> items;
    for (const Position& position : positions)
        items.push_back(kCompact.position(position));
    return "[" + commaSeparated(items) + "]";
}

std::string blocksJson(const std::vector<Block>& blocks)
{
    constexpr int kNoModelHas = 0; // so that heads and ffn are always written
    const std::string json = kCompact.blocks({blocks, {}}, {.heads = kNoModelHas, .ffn = kNoModelHas});
    return json.empty() ? "{}" : json;
}

std::vector<int> readNumbers(const Place& place, ProblemList& problems)
{
    std::vector<int> out;
    for (const Place& item : readItems(place, problems))
        out.push_back(problems.whole(item, {"bad_number", 0}).value_or(0));
    return out;
}

std::vector<Block> readBlocks(const Place& place, ProblemList& problems)
{
    std::vector<Block> out;
    const JsonObject* object = problems.object(place);
    for (std::size_t i = 0; object && i < object->size(); ++i) {
        const std::string& name = (*object)[i].first;
        out.push_back({name, readShape(place.member(name), problems)});
    }
    return out;
}

std::vector<Place> readItems(const Place& place, ProblemList& problems)
{
    std::vector<Place> out;
    const JsonArray* array = problems.array(place);
    for (std::size_t i = 0; array && i < array->size(); ++i)
        out.push_back(place.item(i));
    return out;
}

Place readMember(const Place& object, const std::string& key, ProblemList& problems)
{
    if (!problems.object(object))
        return object;
    if (object.has(key))
        return object.member(key);
    problems.addMissing(object, key, "a value");
    return object;
}

} // namespace reblock
