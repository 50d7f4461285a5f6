#include "core/layout/edit/editing.h"

#include "core/layout/canonical.h"
#include "core/layout/draft.h"
#include "core/layout/json_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace reblock {

namespace {

/// Runs of equal numbers become 1, 2, 3 …; 0 and runs of one become 0.
std::vector<int> normalizedGroups(const std::vector<int>& groups)
{
    std::vector<int> out(groups.size(), 0);
    int last = 0;
    for (std::size_t i = 0; i < groups.size();) {
        std::size_t end = i + 1;
        while (end < groups.size() && groups[end] == groups[i])
            ++end;
        if (groups[i] > 0 && end - i > 1)
            std::fill(out.begin() + static_cast<std::ptrdiff_t>(i),
                      out.begin() + static_cast<std::ptrdiff_t>(end), ++last);
        i = end;
    }
    return out;
}

/// Why the decoder cannot do without that block of the encoder.
Phrase stillUsed(const LayoutDocument& document, const std::string& block)
{
    PositionSet where;
    const auto& positions = document.layout.decoder.positions;
    const BlockRef ref{block, true};
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (positions[i].attention == ref || positions[i].ffn == ref)
            where.push_back({Stack::Decoder, static_cast<int>(i)});
    return {"The decoder uses block %1 of the encoder at positions %2: give it a copy of its own first",
            {block, listText(where)}};
}

/// Why a block of the other stack cannot be used in this one.
Phrase ofTheOtherStack(Stack stack, const std::string& name)
{
    if (stack == Stack::Decoder)
        return {"Decoder blocks need cross-attention: %1 has none", {name}};
    return {"The encoder cannot use blocks of the decoder: %1 is one", {name}};
}

bool isTooLong(const LayoutDocument& document)
{
    return countOf(document, Stack::Encoder) > kMostPositions ||
           countOf(document, Stack::Decoder) > kMostPositions;
}

} // namespace

LayoutDocument copyOf(const LayoutDocument& document)
{
    LayoutDocument copy = document;
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        copy.groups(which).resize(copy.layout.stack(which).positions.size(), 0);
    return copy;
}

LayoutDocument tidied(LayoutDocument document)
{
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        document.groups(which).resize(document.layout.stack(which).positions.size(), 0);
        document.groups(which) = normalizedGroups(document.groups(which));
    }
    document.layout = canonicalLayout(document.layout, BlockNames::Kept);
    return document;
}

bool isTidy(const LayoutDocument& document)
{
    return !isTooLong(document) && !missingEncoderBlock(document.layout) && tidied(document) == document;
}

Edit refused(const LayoutDocument& document, Phrase why)
{
    return {.after = document, .refusal = std::move(why)};
}

Edit finished(const LayoutDocument& before, LayoutDocument after, Phrase label, PositionSet selected)
{
    if (isTooLong(after))
        return refused(before, {"A stack holds at most 1,000 positions"});
    if (const auto missing = missingEncoderBlock(after.layout))
        return refused(before, stillUsed(after, *missing));
    return {.after = tidied(std::move(after)), .label = std::move(label), .selected = std::move(selected)};
}

Edit finished(const LayoutDocument& before, LayoutDocument after, Phrase label)
{
    Edit edit = finished(before, std::move(after), std::move(label), {});
    edit.keepsSelection = true;
    return edit;
}

PositionSet within(const LayoutDocument& document, PositionSet positions)
{
    std::erase_if(positions, [&document](const PositionId& id) {
        return id.index < 0 || id.index >= countOf(document, id.stack);
    });
    std::ranges::sort(positions);
    const auto twice = std::ranges::unique(positions);
    positions.erase(twice.begin(), twice.end());
    return positions;
}

int countOf(const LayoutDocument& document, Stack stack)
{
    return static_cast<int>(document.layout.stack(stack).positions.size());
}

const Position& positionAt(const LayoutDocument& document, const PositionId& id)
{
    return document.layout.stack(id.stack).positions.at(static_cast<std::size_t>(id.index));
}

Position& positionAt(LayoutDocument& document, const PositionId& id)
{
    return document.layout.stack(id.stack).positions.at(static_cast<std::size_t>(id.index));
}

int groupAt(const LayoutDocument& document, const PositionId& id)
{
    const auto& groups = document.groups(id.stack);
    const auto index = static_cast<std::size_t>(id.index);
    return index < groups.size() ? groups[index] : 0;
}

bool hasBlock(const LayoutDocument& document, Stack stack, const std::string& name)
{
    const auto& blocks = document.layout.stack(stack).blocks;
    return std::ranges::find(blocks, name, &Block::name) != blocks.end();
}

PositionSet rangeOf(Stack stack, int first, int count)
{
    PositionSet out;
    for (int i = 0; i < count; ++i)
        out.push_back({stack, first + i});
    return out;
}

std::string freeName(const LayoutDocument& document, Stack stack)
{
    return FreeNames(document.layout.stack(stack)).next();
}

Phrase whyNoBlock(const LayoutDocument& document, Stack stack, const std::string& name)
{
    if (hasBlock(document, stack, name))
        return {};
    constexpr std::string_view kPrefix = "encoder:";
    const std::string plain = name.starts_with(kPrefix) ? name.substr(kPrefix.size()) : name;
    const Stack other = stack == Stack::Encoder ? Stack::Decoder : Stack::Encoder;
    if (hasBlock(document, other, plain))
        return ofTheOtherStack(stack, plain);
    return {"There is no block %1 here", {name}};
}

Phrase whyNotChosen(const LayoutDocument& document, Stack stack, const BlockChoice& block)
{
    if (block.name.empty())
        return {};
    return block.stack.value_or(stack) == stack ? whyNoBlock(document, stack, block.name)
                                                : ofTheOtherStack(stack, block.name);
}

std::string listText(const PositionSet& positions)
{
    constexpr int kMostRanges = 4;
    std::string out;
    int ranges = 0;
    for (std::size_t i = 0; i < positions.size();) {
        std::size_t last = i;
        while (last + 1 < positions.size() && positions[last + 1].stack == positions[i].stack &&
               positions[last + 1].index == positions[last].index + 1)
            ++last;
        if (++ranges > kMostRanges)
            return out + ", …";
        out += (out.empty() ? "" : ", ") + std::to_string(positions[i].index);
        if (last > i)
            out += "-" + std::to_string(positions[last].index);
        i = last + 1;
    }
    return out;
}

std::string blockLabel(const Position& position)
{
    if (position.attention == position.ffn)
        return position.attention.name;
    return position.attention.name + "|" + position.ffn.name;
}

void forEachRef(const Position& position, const std::function<void(const BlockRef&)>& call)
{
    call(position.attention);
    if (position.cross)
        call(*position.cross);
    call(position.ffn);
    if (position.norms && !position.norms->own)
        call({position.norms->name, false});
}

BlockId blockOf(Stack stack, const BlockRef& ref)
{
    return {ref.inEncoder ? Stack::Encoder : stack, ref.name};
}

std::map<BlockId, int> blockUses(const LayoutDocument& document)
{
    std::map<BlockId, int> uses;
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        for (const Position& position : document.layout.stack(which).positions) {
            std::set<BlockId> blocks;
            forEachRef(position, [&](const BlockRef& ref) { blocks.insert(blockOf(which, ref)); });
            for (const BlockId& block : blocks)
                ++uses[block];
        }
    }
    return uses;
}

std::string lookOf(Stack stack, const Position& position, const std::map<BlockId, int>& uses)
{
    std::string out;
    std::vector<BlockId> own; ///< parts of one own block stay alike
    forEachRef(position, [&](const BlockRef& ref) {
        const BlockId block = blockOf(stack, ref);
        if (uses.at(block) > 1) {
            out += (ref.inEncoder ? "encoder:" : "") + ref.name + " ";
            return;
        }
        const auto known = std::ranges::find(own, block);
        out += "." + std::to_string(known - own.begin()) + " ";
        if (known == own.end())
            own.push_back(block);
    });
    if (position.norms)
        out += position.norms->own ? "own" : "norms";
    return out + JsonParts{""}.correctors(position);
}

std::vector<int> wholeGroups(const LayoutDocument& document, const PositionSet& positions)
{
    std::map<std::pair<Stack, int>, int> missing; ///< of each group, how many are not selected
    for (const Stack which : {Stack::Encoder, Stack::Decoder})
        for (const int group : document.groups(which))
            ++missing[{which, group}];
    for (const PositionId& id : positions)
        --missing[{id.stack, groupAt(document, id)}];
    std::vector<int> out;
    for (const PositionId& id : positions) {
        const int group = groupAt(document, id);
        out.push_back(missing[{id.stack, group}] == 0 ? group : 0);
    }
    return out;
}

InsertPoint clamped(const LayoutDocument& document, const InsertPoint& at)
{
    return {at.stack, std::clamp(at.index, 0, countOf(document, at.stack))};
}

std::vector<int> freshGroups(const LayoutDocument& document, Stack stack, std::vector<int> groups)
{
    const auto& there = document.groups(stack);
    const int highest = there.empty() ? 0 : *std::ranges::max_element(there);
    for (int& group : groups)
        group += group > 0 ? highest : 0;
    return groups;
}

void insertAt(LayoutDocument& document, const InsertPoint& at, const std::vector<Position>& positions,
              const std::vector<int>& groups)
{
    auto& all = document.layout.stack(at.stack).positions;
    auto& numbers = document.groups(at.stack);
    const auto index = static_cast<std::size_t>(at.index);
    const bool edge = index == 0 || index == numbers.size() || numbers[index - 1] != numbers[index];
    const int joined = edge ? 0 : numbers[index];
    std::vector<int> added = groups;
    if (joined > 0)
        std::ranges::fill(added, joined);
    all.insert(all.begin() + at.index, positions.begin(), positions.end());
    numbers.insert(numbers.begin() + at.index, added.begin(), added.end());
}

void eraseAt(LayoutDocument& document, const PositionSet& positions)
{
    const std::set<PositionId> gone(positions.begin(), positions.end());
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        std::vector<Position> keptPositions;
        std::vector<int> keptGroups;
        auto& all = document.layout.stack(which).positions;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (gone.contains({which, static_cast<int>(i)}))
                continue;
            keptPositions.push_back(std::move(all[i]));
            keptGroups.push_back(document.groups(which)[i]);
        }
        all = std::move(keptPositions);
        document.groups(which) = std::move(keptGroups);
    }
}

} // namespace reblock
