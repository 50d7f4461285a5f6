#include "core/layout/position_cost.h"

#include <algorithm>

namespace reblock {

namespace {

void addBlock(StackLayout& stack, const std::string& name, const BlockShape& shape)
{
    if (std::ranges::find(stack.blocks, name, &Block::name) == stack.blocks.end())
        stack.blocks.push_back({name, shape});
}

/// Puts a block and one position that uses it into the stack, unless it is there.
void lend(StackLayout& stack, const Block& block)
{
    if (std::ranges::find(stack.blocks, block.name, &Block::name) != stack.blocks.end())
        return;
    const BlockRef ref{block.name, false};
    stack.blocks.push_back(block);
    stack.positions.push_back({.attention = ref, .cross = {}, .ffn = ref, .norms = {}, .correctors = {}});
}

/// A stack of one position whose block stands nowhere else.
StackLayout plainStack(const Layout& layout, Stack which)
{
    const BlockRef ref{"+", false}; // no file can have a block of that name
    StackLayout stack;
    stack.blocks = {{ref.name, {.heads = layout.model.heads, .ffn = layout.model.ffn}}};
    stack.positions = {{.attention = ref, .cross = {}, .ffn = ref, .norms = {}, .correctors = {}}};
    if (which == Stack::Decoder)
        stack.positions.front().cross = ref;
    return stack;
}

/// Calls with the name of each block of the position's own stack, to be changed, and of the encoder's.
template <class Own, class Borrowed>
void visitNames(Position& position, Own own, Borrowed borrowed)
{
    const auto visit = [&](BlockRef& ref) { ref.inEncoder ? borrowed(ref.name) : own(ref.name); };
    visit(position.attention);
    if (position.cross)
        visit(*position.cross);
    visit(position.ffn);
    if (position.norms && !position.norms->own)
        own(position.norms->name);
}

/// The layout with these positions alone in one stack and a plain other one, which holds what they borrow.
Layout reduced(const Layout& layout, Stack which, std::vector<Position> positions)
{
    Layout small{.name = {},
                 .model = layout.model,
                 .front = layout.front,
                 .embedding = layout.embedding,
                 .encoder = plainStack(layout, Stack::Encoder),
                 .decoder = plainStack(layout, Stack::Decoder)};
    StackLayout& stack = which == Stack::Encoder ? small.encoder : small.decoder;
    stack.blocks.clear();
    for (Position& position : positions)
        visitNames(
            position,
            [&](const std::string& name) {
                const std::string original = name.substr(0, name.find('\''));
                addBlock(stack, name, layout.stack(which).block(original).shape);
            },
            [&](const std::string& name) {
                lend(small.encoder, {name, layout.encoder.block(name).shape});
            });
    stack.positions = std::move(positions);
    return small;
}

} // namespace

PositionCost positionCost(const Layout& layout, Stack which, const std::vector<int>& indexes,
                          const CostOptions& options)
{
    std::vector<Position> once;
    for (const int index : indexes)
        once.push_back(layout.stack(which).positions.at(static_cast<std::size_t>(index)));
    if (once.empty())
        return {};
    std::vector<Position> renamed = once;
    for (Position& position : renamed)
        visitNames(
            position, [](std::string& name) { name += '\''; }, [](const std::string&) {});
    const auto costWith = [&](const std::vector<Position>& more) {
        std::vector<Position> all = once;
        all.insert(all.end(), more.begin(), more.end());
        return layoutCost(reduced(layout, which, std::move(all)), options);
    };
    const LayoutCost one = costWith({});
    const LayoutCost two = costWith(once);
    return {.own = two.total() - one.total(),
            .blocks = costWith(renamed).total() - two.total(),
            .multiplyAddsPerAudioSecond = two.multiplyAddsPerAudioSecond - one.multiplyAddsPerAudioSecond};
}

} // namespace reblock
