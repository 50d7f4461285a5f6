#include "core/layout/canonical.h"
#include "core/layout/fold.h"
#include "core/layout/position_text.h"
#include "core/layout/write.h"

#include <algorithm>
#include <map>
#include <set>

namespace reblock {

namespace {

/// How many positions use each block.
std::map<std::string, int> usesOf(const StackLayout& stack)
{
    std::map<std::string, int> uses;
    for (const Position& position : stack.positions)
        for (const std::string& name : std::set{position.attention.name, position.ffn.name})
            ++uses[name];
    return uses;
}

/// The position with blocks that no other position uses written as a dot.
std::optional<std::string> dottedNotation(const Position& position, const std::map<std::string, int>& uses)
{
    const auto text = positionNotation(position);
    if (!text)
        return text;
    const auto mark = [&uses](const std::string& name) { return uses.at(name) == 1 ? "." : blockMark(name); };
    const std::string refs = position.attention == position.ffn
                                 ? mark(position.attention.name)
                                 : mark(position.attention.name) + "|" + mark(position.ffn.name);
    const std::size_t correctors = text->find('+');
    return correctors == std::string::npos ? refs : refs + text->substr(correctors);
}

std::optional<std::string> stackNotation(const StackLayout& stack)
{
    const auto uses = usesOf(stack);
    std::vector<std::string> named;
    std::vector<std::string> dotted;
    for (const Position& position : stack.positions) {
        const auto text = positionNotation(position);
        if (!text)
            return std::nullopt;
        named.push_back(*text);
        dotted.push_back(*dottedNotation(position, uses));
    }
    const std::string withNames = foldedText(foldRepeats(named), named);
    if (dotted == named)
        return withNames;
    const std::string withDots = foldedText(foldRepeats(dotted), dotted);
    return withDots.size() < withNames.size() ? withDots : withNames;
}

bool isPlain(const Layout& layout)
{
    const BlockShape plain;
    const auto plainBlocks = [&plain](const StackLayout& stack) {
        return std::ranges::all_of(stack.blocks,
                                   [&plain](const Block& block) { return block.shape == plain; });
    };
    return layout.model == ModelShape{} && layout.front == FrontShape{} &&
           layout.embedding == EmbeddingShape{} && plainBlocks(layout.encoder) && plainBlocks(layout.decoder);
}

} // namespace

std::optional<std::string> notation(const Layout& layout)
{
    const Layout canonical = canonicalLayout(layout);
    return isPlain(canonical) ? draftNotation(canonical) : std::nullopt;
}

std::optional<std::string> draftNotation(const Layout& layout)
{
    const auto encoder = stackNotation(layout.encoder);
    const auto decoder = stackNotation(layout.decoder);
    if (!encoder || !decoder)
        return std::nullopt;
    return *encoder + " / " + *decoder;
}

} // namespace reblock
