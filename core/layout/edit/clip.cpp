#include "core/layout/canonical.h"
#include "core/layout/edit/editing.h"
#include "core/layout/edit/json_lists.h"
#include "core/layout/json_parts.h"
#include "core/layout/read_parts.h"
#include "core/layout/words.h"

#include <algorithm>

namespace reblock {

namespace {

constexpr const char* kFormat = "reblock-positions/1";
const JsonParts kCompact{""};

/// The name of a block in a clip: those of the encoder in a decoder's clip are told from the decoder's.
std::string clipName(const BlockRef& ref)
{
    return (ref.inEncoder ? "encoder:" : "") + ref.name;
}

/// Copied positions with new blocks in place of those that they used.
class NewWeights {
public:
    NewWeights(LayoutDocument& document, const Clip& clip, Stack stack)
        : document_(document), clip_(clip), stack_(stack), free_(document.layout.stack(stack))
    {
    }

    std::vector<Position> positions()
    {
        std::vector<Position> out;
        for (const Position& position : clip_.positions)
            out.push_back(copied(position));
        return out;
    }

private:
    Position copied(const Position& position)
    {
        Position out = position;
        out.attention = copied(position.attention);
        if (stack_ == Stack::Encoder)
            out.cross.reset();
        else
            out.cross = copied(position.cross.value_or(position.attention));
        out.ffn = copied(position.ffn);
        if (position.norms && !position.norms->own)
            out.norms->name = copied(BlockRef{position.norms->name, false}).name;
        return out;
    }

    BlockRef copied(const BlockRef& ref)
    {
        const std::string old = clipName(ref);
        const auto known = names_.find(old);
        if (known != names_.end())
            return {known->second, false};
        const std::string name = free_.next();
        const ModelShape& model = document_.layout.model;
        const auto given = std::ranges::find(clip_.blocks, old, &Block::name);
        const BlockShape shape =
            given != clip_.blocks.end() ? given->shape : BlockShape{.heads = model.heads, .ffn = model.ffn};
        document_.layout.stack(stack_).blocks.push_back({name, shape});
        names_.emplace(old, name);
        return {name, false};
    }

    LayoutDocument& document_;
    const Clip& clip_;
    Stack stack_;
    FreeNames free_;
    std::map<std::string, std::string> names_;
};

/// A block whose heads do not fit the document's dim; empty: all do.
Phrase whyNotBlocks(const LayoutDocument& document, const Clip& clip)
{
    const int dim = document.layout.model.dim;
    for (const Block& block : clip.blocks)
        if (block.shape.heads < 1 || dim % block.shape.heads != 0)
            return {"Block %1: %2 heads do not divide dim %3",
                    {block.name, std::to_string(block.shape.heads), std::to_string(dim)}};
    return {};
}

Clip readClip(const Place& root, ProblemList& problems)
{
    Clip clip;
    problems.oneOf(readMember(root, "format", problems), {kFormat});
    const auto stack =
        problems.oneOf(readMember(root, "stack", problems), {toText(Stack::Encoder), toText(Stack::Decoder)});
    clip.stack = static_cast<Stack>(stack.value_or(0));
    if (problems.empty())
        clip.positions = readPositions(clip.stack, readMember(root, "positions", problems), problems);
    clip.blocks = readBlocks(readMember(root, "blocks", problems), problems);
    clip.groups = readNumbers(readMember(root, "groups", problems), problems);
    return clip;
}

} // namespace

Clip clipOf(const LayoutDocument& document, const PositionSet& given)
{
    Clip clip;
    PositionSet positions = within(document, given);
    if (positions.empty())
        return clip;
    clip.stack = positions.front().stack;
    std::erase_if(positions, [&clip](const PositionId& id) { return id.stack != clip.stack; });
    std::map<std::string, BlockId> blocks;
    for (const PositionId& id : positions) {
        clip.positions.push_back(positionAt(document, id));
        forEachRef(clip.positions.back(),
                   [&](const BlockRef& ref) { blocks.emplace(clipName(ref), blockOf(clip.stack, ref)); });
    }
    for (const auto& [name, block] : blocks)
        clip.blocks.push_back({name, document.layout.stack(block.stack).block(block.name).shape});
    clip.groups = wholeGroups(document, positions);
    return clip;
}

Edit insertNewWeights(const LayoutDocument& document, const Clip& clip, const InsertPoint& where)
{
    if (clip.positions.empty())
        return refused(document, {"Nothing is selected"});
    if (Phrase why = whyNotBlocks(document, clip); !why.empty())
        return refused(document, std::move(why));
    const InsertPoint to = clamped(document, where);
    LayoutDocument after = copyOf(document);
    std::vector<int> groups = clip.groups;
    groups.resize(clip.positions.size(), 0);
    const std::vector<Position> positions = NewWeights(after, clip, to.stack).positions();
    insertAt(after, to, positions, freshGroups(after, to.stack, groups));
    const std::string place = std::to_string(to.index);
    const Phrase label = positions.size() == 1
                             ? Phrase{"Copy %1 to %2", {blockLabel(clip.positions.front()), place}}
                             : Phrase{"Copy %1 positions to %2", {std::to_string(positions.size()), place}};
    return finished(document, std::move(after), label,
                    rangeOf(to.stack, to.index, static_cast<int>(positions.size())));
}

std::string clipText(const Clip& clip)
{
    return "{" + kCompact.member("format", quoted(kFormat)) + "," +
           kCompact.member("stack", quoted(toText(clip.stack))) + "," +
           kCompact.member("positions", positionsJson(clip.positions)) + "," +
           kCompact.member("blocks", blocksJson(clip.blocks)) + "," +
           kCompact.member("groups", numbersJson(clip.groups)) + "}";
}

std::optional<Clip> clipFromText(std::string_view text)
{
    try {
        const JsonValue value = readJsonText(text);
        ProblemList problems(text);
        Clip clip = readClip({value, ""}, problems);
        const bool whole = problems.empty() && !clip.positions.empty() &&
                           clip.positions.size() <= static_cast<std::size_t>(kMostPositions) &&
                           clip.groups.size() == clip.positions.size();
        return whole ? std::optional(std::move(clip)) : std::nullopt;
    } catch (const JsonSyntaxError&) {
        return std::nullopt;
    }
}

} // namespace reblock
