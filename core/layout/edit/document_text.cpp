#include "core/base/error.h"
#include "core/layout/edit/editing.h"
#include "core/layout/json_parts.h"
#include "core/layout/position_text.h"
#include "core/layout/read_parts.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr const char* kDraftRemedy = "Open another version of the layout.";

std::string numbersJson(const std::vector<int>& numbers)
{
    std::string out;
    for (const int number : numbers)
        out += (out.empty() ? "" : ",") + std::to_string(number);
    return "[" + out + "]";
}

std::vector<int> readNumbers(const Place& groups, const std::string& key, std::size_t count,
                             ProblemList& problems)
{
    std::vector<int> numbers;
    if (!groups.has(key)) {
        problems.addMissing(groups, key, "an array of numbers");
        return numbers;
    }
    const Place place = groups.member(key);
    const JsonArray* items = problems.array(place);
    for (std::size_t i = 0; items && i < items->size(); ++i)
        numbers.push_back(problems.whole(place.item(i), {"bad_number", 0}).value_or(0));
    if (items && items->size() != count)
        problems.add(place, "bad_value", std::to_string(items->size()) + " numbers",
                     "one for each of " + std::to_string(count) + " positions");
    return numbers;
}

LayoutDocument readDocument(const Place& root, ProblemList& problems)
{
    LayoutDocument document;
    if (!problems.object(root))
        return document;
    problems.knownKeys(root, {"layout", "groups"});
    for (const char* key : {"layout", "groups"})
        if (!root.has(key))
            problems.addMissing(root, key, "an object");
    if (!problems.empty())
        return document;
    document.layout =
        readDraft(root.member("layout"), Stacks::MayBeEmpty, problems).layout.value_or(Layout{});
    const Place groups = root.member("groups");
    if (!problems.object(groups))
        return document;
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        document.groups(which) =
            readNumbers(groups, toText(which), document.layout.stack(which).positions.size(), problems);
    return document;
}

DocumentReading documentOf(DraftReading reading)
{
    if (!reading.layout)
        return {std::nullopt, std::move(reading.problems)};
    return {tidied({std::move(*reading.layout), std::move(reading.groups.encoder),
                    std::move(reading.groups.decoder)}),
            {}};
}

} // namespace

std::string documentText(const LayoutDocument& document)
{
    return "{\"layout\":" + draftText(document.layout) +
           ",\"groups\":{\"encoder\":" + numbersJson(document.encoderGroups) +
           ",\"decoder\":" + numbersJson(document.decoderGroups) + "}}";
}

LayoutDocument documentFromText(std::string_view text)
{
    try {
        const JsonValue value = readJsonText(text);
        ProblemList problems(text);
        LayoutDocument document = readDocument({value, ""}, problems);
        if (problems.empty())
            return tidied(std::move(document));
        throw UserError("The draft of a layout is faulty: " + problems.sorted().front().text(), kDraftRemedy);
    } catch (const JsonSyntaxError& error) {
        throw UserError("The draft of a layout is no JSON: found " + error.found + ".", kDraftRemedy);
    }
}

std::string mirrorText(const LayoutDocument& document)
{
    return readableDraft(document.layout, {document.encoderGroups, document.decoderGroups});
}

DocumentReading readMirror(std::string_view text)
{
    return documentOf(readDraftJson(text));
}

std::optional<std::string> documentNotation(const LayoutDocument& document)
{
    return draftNotation(document.layout);
}

} // namespace reblock
