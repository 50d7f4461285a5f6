#include "core/base/error.h"
#include "core/layout/edit/editing.h"
#include "core/layout/edit/json_lists.h"
#include "core/layout/read_parts.h"
#include "core/layout/words.h"
#include "core/layout/write.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr const char* kDraftRemedy = "Open another version of the layout.";

std::vector<int> readGroups(const Place& place, std::size_t count, ProblemList& problems)
{
    const std::vector<int> numbers = readNumbers(place, problems);
    if (numbers.size() != count)
        problems.add(place, "bad_value", std::to_string(numbers.size()) + " numbers",
                     "one for each of " + std::to_string(count) + " positions");
    return numbers;
}

LayoutDocument readDocument(const Place& root, ProblemList& problems)
{
    LayoutDocument document;
    const Place layout = readMember(root, "layout", problems);
    const Place groups = readMember(root, "groups", problems);
    if (!problems.empty())
        return document;
    document.layout = readDraft(layout, Stacks::MayBeEmpty, problems).layout.value_or(Layout{});
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        document.groups(which) = readGroups(readMember(groups, toText(which), problems),
                                            document.layout.stack(which).positions.size(), problems);
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
