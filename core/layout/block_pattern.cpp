#include "core/layout/block_pattern.h"

#include "core/layout/canonical.h"
#include "core/layout/words.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace reblock {

namespace {

using Kind = BlockPattern::Kind;

/// Calls `visit` with the name of each of the stack's own blocks that a position uses, in order of use.
template <typename Visit>
void visitNames(const Position& position, const Visit& visit)
{
    const auto visitRef = [&visit](const BlockRef& ref) {
        if (!ref.inEncoder)
            visit(ref.name);
    };
    visitRef(position.attention);
    if (position.cross)
        visitRef(*position.cross);
    visitRef(position.ffn);
    if (position.norms && !position.norms->own)
        visit(position.norms->name);
}

/// Chooses the blocks of a pattern for one selection.
class Retying {
public:
    Retying(StackLayout& stack, std::span<const int> positions, const BlockPattern& pattern)
        : stack_(stack), positions_(positions), pattern_(pattern)
    {
        for (std::size_t i = 0, next = 0; i < stack.positions.size(); ++i) {
            const bool selected = next < positions.size() && positions[next] == static_cast<int>(i);
            next += selected ? 1 : 0;
            visitNames(stack.positions[i], [&](const std::string& name) {
                if (!selected)
                    outside_.insert(name);
                else if (std::ranges::find(kept_, name) == kept_.end())
                    kept_.push_back(name);
            });
        }
        for (const Block& block : stack.blocks)
            taken_.insert(block.name);
        taken_.insert(outside_.begin(), outside_.end());
        taken_.insert(kept_.begin(), kept_.end());
    }

    void run()
    {
        const auto count = static_cast<int>(positions_.size());
        for (int l = 0; l < count; ++l) {
            const PatternUse use = patternUse(pattern_, l, count);
            Position& position =
                stack_.positions[static_cast<std::size_t>(positions_[static_cast<std::size_t>(l)])];
            setParts(position, nameOf(use.attention), nameOf(use.ffn));
        }
        keepUsedBlocks();
    }

private:
    static void setParts(Position& position, const std::string& attention, const std::string& ffn)
    {
        position.attention = {attention, false};
        if (position.cross)
            position.cross = position.attention;
        position.ffn = {ffn, false};
        if (position.norms && !position.norms->own)
            position.norms.reset();
    }

    std::string nameOf(int index)
    {
        while (static_cast<int>(chosen_.size()) <= index)
            chosen_.push_back(nextName(isOwn(static_cast<int>(chosen_.size()))));
        return chosen_[static_cast<std::size_t>(index)];
    }

    /// Whether that block of the pattern is one position's own.
    bool isOwn(int index) const
    {
        const bool parts = pattern_.kind == Kind::AttentionOnly || pattern_.kind == Kind::FfnOnly;
        return pattern_.kind == Kind::None || (parts && index > 0);
    }

    std::string nextName(bool own)
    {
        const auto free = std::ranges::find_if(
            kept_, [&](const std::string& name) { return !own || !outside_.contains(name); });
        if (free == kept_.end())
            return newName();
        std::string name = *free;
        kept_.erase(free);
        return name;
    }

    std::string newName()
    {
        int index = 0;
        while (taken_.contains(blockLetters(index)))
            ++index;
        Block block{blockLetters(index), {}};
        if (!stack_.blocks.empty())
            block.shape = stack_.blocks.front().shape;
        block.shape.frozen = false;
        taken_.insert(block.name);
        stack_.blocks.push_back(block);
        return block.name;
    }

    void keepUsedBlocks()
    {
        std::vector<Block> used;
        std::set<std::string> seen;
        for (const Position& position : stack_.positions)
            visitNames(position, [&](const std::string& name) {
                const auto block = std::ranges::find(stack_.blocks, name, &Block::name);
                if (seen.insert(name).second && block != stack_.blocks.end())
                    used.push_back(*block);
            });
        stack_.blocks = std::move(used);
    }

    StackLayout& stack_;
    std::span<const int> positions_;
    const BlockPattern& pattern_;
    std::vector<std::string> kept_;   ///< of the selection, not chosen yet
    std::set<std::string> outside_;   ///< what other positions use
    std::set<std::string> taken_;     ///< names that a new block cannot have
    std::vector<std::string> chosen_; ///< by their number in the pattern
};

int patternBlock(const BlockPattern& pattern, int l, int n)
{
    const int m = pattern.blocks;
    switch (pattern.kind) {
    case Kind::None:
        return l;
    case Kind::Sequence:
        return l * m / n;
    case Kind::Cycle:
        return l % m;
    case Kind::CycleRev:
        return l < n - m ? l % m : n - 1 - l;
    case Kind::Sandwich:
        return l == 0 ? 0 : l == n - 1 ? 2 : 1;
    case Kind::AllButLast:
        return l == n - 1 ? 1 : 0;
    case Kind::Folded:
        return std::min(l, m - 1);
    default:
        return 0;
    }
}

} // namespace

const std::vector<std::string>& blockPatternWords()
{
    static const std::vector<std::string> words{
        "all",      "none",         "SEQUENCE", "CYCLE",          "CYCLE-REV",
        "sandwich", "all-but-last", "folded",   "attention-only", "ffn-only"};
    return words;
}

std::optional<Kind> blockPatternKind(std::string_view word)
{
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    const auto& words = blockPatternWords();
    const auto found = std::ranges::find_if(
        words, [&](const std::string& known) { return std::ranges::equal(known, word, same); });
    if (found == words.end())
        return std::nullopt;
    return static_cast<Kind>(found - words.begin());
}

bool takesBlocks(Kind kind)
{
    return kind == Kind::Sequence || kind == Kind::Cycle || kind == Kind::CycleRev || kind == Kind::Folded;
}

std::string toText(const BlockPattern& pattern)
{
    const std::string& word = blockPatternWords().at(static_cast<std::size_t>(pattern.kind));
    return takesBlocks(pattern.kind) ? word + "-" + std::to_string(pattern.blocks) : word;
}

int fewestPositions(const BlockPattern& pattern)
{
    if (takesBlocks(pattern.kind))
        return pattern.blocks;
    return pattern.kind == Kind::Sandwich ? 3 : pattern.kind == Kind::AllButLast ? 2 : 1;
}

PatternUse patternUse(const BlockPattern& pattern, int l, int n)
{
    if (pattern.kind == Kind::AttentionOnly)
        return {0, 1 + l};
    if (pattern.kind == Kind::FfnOnly)
        return {1 + l, 0};
    const int block = patternBlock(pattern, l, n);
    return {block, block};
}

void retie(StackLayout& stack, std::span<const int> positions, const BlockPattern& pattern)
{
    Retying(stack, positions, pattern).run();
}

Layout withoutReuse(const Layout& layout)
{
    Layout out = layout;
    for (StackLayout* stack : {&out.encoder, &out.decoder}) {
        stack->blocks.clear();
        for (std::size_t i = 0; i < stack->positions.size(); ++i) {
            const BlockRef own{std::to_string(i), false};
            Position& position = stack->positions[i];
            position = {.attention = own, .cross = std::nullopt, .ffn = own, .norms = {}, .correctors = {}};
            if (stack == &out.decoder)
                position.cross = own;
        }
    }
    return canonicalLayout(out);
}

} // namespace reblock
