#include "core/base/error.h"
#include "core/layout/edit/json_lists.h"
#include "core/layout/edit/step.h"
#include "core/layout/json_parts.h"
#include "core/layout/read_parts.h"
#include "core/layout/write.h"

#include <functional>

namespace reblock {

namespace {

const JsonParts kCompact{""};

template <typename Item, typename Writer>
std::string arrayJson(const std::vector<Item>& items, Writer writer)
{
    std::string out;
    for (const Item& item : items)
        out += (out.empty() ? "" : ",") + writer(item);
    return "[" + out + "]";
}

template <typename Item, typename Writer>
std::string splicesJson(const std::vector<Splice<Item>>& splices, Writer writer)
{
    return arrayJson(splices, [&writer](const Splice<Item>& splice) {
        return "{" + kCompact.member("at", std::to_string(splice.at)) + "," +
               kCompact.member("removed", writer(splice.removed)) + "," +
               kCompact.member("added", writer(splice.added)) + "}";
    });
}

std::string stackJson(const StackDelta& delta)
{
    return "{" + kCompact.member("positions", splicesJson(delta.positions, positionsJson)) + "," +
           kCompact.member("blocks", splicesJson(delta.blocks, blocksJson)) + "," +
           kCompact.member("groups", splicesJson(delta.groups, numbersJson)) + "}";
}

/// [[stack, first, count], …]
std::string selectionJson(const PositionSet& positions)
{
    std::string out;
    for (std::size_t i = 0; i < positions.size();) {
        std::size_t end = i + 1;
        while (end < positions.size() && positions[end].stack == positions[i].stack &&
               positions[end].index == positions[end - 1].index + 1)
            ++end;
        const std::vector<int> run{static_cast<int>(positions[i].stack), positions[i].index,
                                   static_cast<int>(end - i)};
        out += (out.empty() ? "" : ",") + numbersJson(run);
        i = end;
    }
    return "[" + out + "]";
}

/// Reads what the functions above write; everything wrong goes to the problems.
class StepReader {
public:
    explicit StepReader(ProblemList& problems) : problems_(problems) {}

    Phrase phrase(const Place& place)
    {
        Phrase phrase;
        for (const Place& item : readItems(place, problems_)) {
            const std::string* text = problems_.string(item);
            phrase.words.push_back(text ? *text : "");
        }
        if (!phrase.words.empty()) {
            phrase.form = phrase.words.front();
            phrase.words.erase(phrase.words.begin());
        }
        return phrase;
    }

    PositionSet selection(const Place& place)
    {
        PositionSet positions;
        for (const Place& item : readItems(place, problems_)) {
            const std::vector<int> run = readNumbers(item, problems_);
            if (run.size() != 3 || run[0] > 1 || run[2] > kMostPositions) {
                problems_.add(item, "bad_value", "a stack, a position and how many");
                continue;
            }
            for (int i = 0; i < run[2]; ++i)
                positions.push_back({static_cast<Stack>(run[0]), run[1] + i});
        }
        return positions;
    }

    std::optional<FrameChange> frame(const Place& place)
    {
        if (place.value.as<std::nullptr_t>())
            return std::nullopt;
        const std::vector<Place> both = readItems(place, problems_);
        if (both.size() != 2) {
            problems_.add(place, "bad_value", "two layouts");
            return std::nullopt;
        }
        const auto read = [this](const Place& one) {
            return readDraft(one, Stacks::MayBeEmpty, problems_).layout.value_or(Layout{});
        };
        return FrameChange{read(both[0]), read(both[1])};
    }

    StackDelta stack(Stack which, const Place& place)
    {
        return {splices<Position>(
                    readMember(place, "positions", problems_),
                    [this, which](const Place& list) { return readPositions(which, list, problems_); }),
                splices<Block>(readMember(place, "blocks", problems_),
                               [this](const Place& list) { return readBlocks(list, problems_); }),
                splices<int>(readMember(place, "groups", problems_),
                             [this](const Place& list) { return readNumbers(list, problems_); })};
    }

private:
    template <typename Item>
    std::vector<Splice<Item>> splices(const Place& place,
                                      const std::function<std::vector<Item>(const Place&)>& read)
    {
        std::vector<Splice<Item>> out;
        for (const Place& item : readItems(place, problems_))
            out.push_back({problems_.whole(readMember(item, "at", problems_), {"bad_number", 0}).value_or(0),
                           read(readMember(item, "removed", problems_)),
                           read(readMember(item, "added", problems_))});
        return out;
    }

    ProblemList& problems_;
};

[[noreturn]] void failToRead(const std::string& why)
{
    throw UserError("A kept editing step cannot be read: " + why, "Go on from the layout as it is.");
}

} // namespace

std::string DocumentStep::text() const
{
    std::vector<std::string> label = label_.words;
    label.insert(label.begin(), label_.form);
    const std::string frame =
        delta_.frame ? "[" + draftText(delta_.frame->before) + "," + draftText(delta_.frame->after) + "]"
                     : "null";
    return "{" + kCompact.member("label", arrayJson(label, quoted)) + "," +
           kCompact.member("selected_before", selectionJson(selectedBefore_)) + "," +
           kCompact.member("selected_after", selectionJson(selectedAfter_)) + "," +
           kCompact.member("frame", frame) + "," + kCompact.member("encoder", stackJson(delta_.encoder)) +
           "," + kCompact.member("decoder", stackJson(delta_.decoder)) + "}";
}

DocumentStep DocumentStep::fromText(std::string_view text)
{
    try {
        const JsonValue value = readJsonText(text);
        const Place root{value, ""};
        ProblemList problems(text);
        StepReader reader(problems);
        DocumentStep step;
        step.label_ = reader.phrase(readMember(root, "label", problems));
        step.selectedBefore_ = reader.selection(readMember(root, "selected_before", problems));
        step.selectedAfter_ = reader.selection(readMember(root, "selected_after", problems));
        step.delta_ = {reader.frame(readMember(root, "frame", problems)),
                       reader.stack(Stack::Encoder, readMember(root, "encoder", problems)),
                       reader.stack(Stack::Decoder, readMember(root, "decoder", problems))};
        step.isRead_ = true;
        if (problems.empty())
            return step;
        failToRead(problems.sorted().front().text());
    } catch (const JsonSyntaxError& error) {
        failToRead("found " + error.found + ".");
    }
}

} // namespace reblock
